import { useState } from 'react'
import { can } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import type { EvidenceRef } from '#shared/evidence/answers.ts'
import type { ProductDetail } from '#shared/product/answers.ts'
import { useCommand } from '#client/command.ts'
import { useSayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import { uploadTo } from '#client/upload.ts'
import button from '#client/ui/button.module.css'
import { Dialog } from '#client/ui/form/dialog.tsx'
import { EvidenceField } from '#client/ui/form/evidence-field.tsx'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './product-photo.module.css'
import { StaleNotice } from './stale-notice.tsx'

/** The photo of a product, and the way to a newer one. */
export function ProductPhoto({ product, actor }: { product: ProductDetail; actor: Actor }) {
  const { registry } = useWorkMessages()
  const texts = registry.product
  const [isChanging, setChanging] = useState(false)
  const [isLost, setLost] = useState(false)
  const { photoId } = product
  const canChange = can(actor, 'registry.edit', product.kabupatenCode) && !product.standing.isArchived
  return (
    <section aria-labelledby="foto">
      <h2 id="foto" className="visually-hidden">
        {texts.photo}
      </h2>
      {photoId && !isLost ? (
        <a href={`/api/files/${photoId}`} target="_blank" rel="noreferrer">
          <img
            key={photoId}
            className={styles['photo']}
            src={`/api/files/${photoId}`}
            alt={texts.photoOf(product.name ?? '')}
            loading="lazy"
            onError={() => setLost(true)}
          />
        </a>
      ) : (
        <p className={styles['none']}>{texts.noPhoto}</p>
      )}
      {canChange && (
        <button
          type="button"
          className={`${button['button']} ${form['secondary']} ${styles['act']}`}
          onClick={() => setChanging(true)}
        >
          {photoId ? texts.changePhoto : texts.addPhoto}
        </button>
      )}
      {isChanging && <PhotoDialog product={product} onClose={() => setChanging(false)} />}
    </section>
  )
}

function PhotoDialog({ product, onClose }: { product: ProductDetail; onClose: () => void }) {
  const { registry } = useWorkMessages()
  const texts = registry.product
  const sayProblem = useSayProblem()
  const [photo, setPhoto] = useState<readonly EvidenceRef[]>(
    product.evidence.filter(({ id }) => id === product.photoId),
  )
  const [isUploading, setUploading] = useState(false)
  const command = useCommand(trpc.product.setPhoto.mutationOptions(), {
    subject: product.name ?? undefined,
    onDone: onClose,
    onQueued: onClose,
  })
  const photoId = photo[0]?.id ?? null
  const notice = sayProblem(command.problem)
  return (
    <Dialog title={texts.photo} onClose={onClose}>
      <EvidenceField
        name="photo"
        label={texts.photo}
        kind="photo"
        value={photo}
        onChange={setPhoto}
        onLeave={() => {}}
        problemOf={() => undefined}
        upload={uploadTo(product.kabupatenCode)}
        onUploading={setUploading}
      />
      <StaleNotice problem={command.problem} />
      {notice && (
        <p className={form['notice']} role="alert">
          {notice}
        </p>
      )}
      <div className={form['buttons']}>
        <button
          type="button"
          className={form['primary']}
          disabled={command.isSending || isUploading || photoId === product.photoId}
          onClick={() => void command.send({ id: product.id, baseVersion: product.version, photoId })}
        >
          {command.isSending ? registry.entry.sending : registry.entry.save}
        </button>
        <button type="button" className={`${button['button']} ${form['secondary']}`} onClick={onClose}>
          {registry.entry.cancel}
        </button>
      </div>
    </Dialog>
  )
}
