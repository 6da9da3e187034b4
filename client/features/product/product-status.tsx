import type { ReactNode } from 'react'
import type { CurationStage } from '#shared/product/curation-stage.ts'
import { MentoringMark } from '#client/ui/work/mentoring-mark.tsx'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { ReadinessMark, type Mark } from '#client/ui/work/readiness-mark.tsx'
import styles from './product-status.module.css'
import { readinessMark, soonestExpiry } from './product-standing.ts'
import type { ProductView } from './product-view.ts'

const stageMarks: Record<CurationStage, Mark> = {
  none: 'none',
  proposed: 'partly',
  returned: 'partly',
  curated: 'partly',
  verified: 'partly',
  launched: 'reached',
}

/** Where a product stands, in three blocks: its stage, its mentoring, and whether an outlet can take it. */
export function ProductStatus({ view }: { view: ProductView }) {
  const { registry, product: texts, mentoring } = useWorkMessages()
  const page = registry.product
  const { product, curation } = view
  const { standing } = product
  return (
    <div className={styles['blocks']}>
      <Block
        label={page.stage}
        mark={<ReadinessMark mark={stageMarks[curation.stage]} />}
        value={texts.stage(curation.stage)}
      >
        <p className={styles['line']}>{curation.isVerified ? page.verified : page.notVerified}</p>
      </Block>
      <Block
        label={page.mentoring}
        mark={<MentoringMark status={standing.mentoring} />}
        value={mentoring.status(standing.mentoring)}
      >
        <p className={styles['line']}>
          {[
            standing.mentor && page.mentor(mentoring.mentor(standing.mentor)),
            standing.since && page.since(standing.since),
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
      </Block>
      <ReadinessBlock view={view} />
    </div>
  )
}

function ReadinessBlock({ view: { product, readiness, today } }: { view: ProductView }) {
  const { registry } = useWorkMessages()
  const page = registry.product
  const expiry = soonestExpiry(product.standing, today)
  return (
    <Block
      label={page.readiness}
      mark={<ReadinessMark mark={readinessMark(product, today)} />}
      value={readiness.isReady ? page.ready : page.notReady}
    >
      {product.category === null && <p className={styles['line']}>{page.categoryUnknown}</p>}
      {readiness.missing.length > 0 && (
        <p className={styles['line']}>{page.missingAll(readiness.missing.map(page.missingItem))}</p>
      )}
      {expiry && <p className={styles['attention']}>{page.expiresSoon(expiry.item, expiry.days)}</p>}
    </Block>
  )
}

type BlockProps = { label: string; mark: ReactNode; value: string; children: ReactNode }

function Block({ label, mark, value, children }: BlockProps) {
  return (
    <div className={styles['block']}>
      <h2 className={styles['label']}>{label}</h2>
      <p className={styles['value']}>
        {mark}
        <span>{value}</span>
      </p>
      {children}
    </div>
  )
}
