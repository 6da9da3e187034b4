import { useState, type ReactNode } from 'react'
import type { Actor } from '#shared/access/role.ts'
import type { ShelfDetail } from '#shared/outlet/shelf/answers.ts'
import { unusualAmounts, type UnusualAmount } from '#shared/outlet/shelf/refusal.ts'
import { shelfInputSchema, type ShelfInput } from '#shared/outlet/shelf/schema.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { WithWaitingWords, type WaitingWords } from '#client/outbox/waiting-words.tsx'
import { uploadTo } from '#client/upload.ts'
import { ProseField } from '#client/ui/form/controls.tsx'
import { EvidenceField } from '#client/ui/form/evidence-field.tsx'
import form from '#client/ui/form/form.module.css'
import { MoneyField } from '#client/ui/form/money-field.tsx'
import { RestoredLine } from '#client/ui/form/restored-line.tsx'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm, type Form } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { ShelfClash } from './shelf-clash.tsx'
import { ShelfLines } from './shelf-lines.tsx'
import type { Sent } from './shelf-sent.tsx'
import { barredLines, shelfInput, shelfValuesOf, summaryOfValues, type ShelfValues } from './shelf-values.ts'
import styles from './shelf.module.css'
import { UnusualDialog } from './unusual-dialog.tsx'
import { useShelfWriting } from './use-shelf-writing.ts'

type Props = {
  shelf: ShelfDetail
  actor: Actor
  monthChoice: ReactNode
  onSent: (sent: Sent) => void
  /** Kept on this device, and sent by itself. */
  onQueued: () => void
  /** What somebody else stored is taken instead of one's own. */
  onStored: () => void
}

/** What lies on the shelf: last month's goods with one tap, what ran out, what came, and the sales. */
export function ShelfForm(props: Props) {
  return (
    <WithWaitingWords<ShelfValues> form={draftOf(props)}>
      {(waiting) => <Writing {...props} waiting={waiting} />}
    </WithWaitingWords>
  )
}

function draftOf({ actor, shelf: { outletId, month } }: Pick<Props, 'actor' | 'shelf'>): string {
  return `${actor.id}.shelf.${outletId}.${month}`
}

type WritingProps = Props & { waiting: WaitingWords<ShelfValues> | undefined }

function Writing({ shelf, actor, monthChoice, waiting, onSent, onQueued, onStored }: WritingProps) {
  const { shelf: texts, registry } = useWorkMessages()
  const { kabupatenCode } = shelf
  const draft = draftOf({ actor, shelf })
  const [begunOn] = useState(waiting)
  const [base] = useState(() => shelfValuesOf(shelf))
  const entry = useForm({
    schema: shelfInputSchema,
    initial: begunOn?.values ?? base,
    toInput: shelfInput,
    draft,
  })
  const writing = useShelfWriting({ shelf, entry, draft, madeOn: begunOn?.madeOn, onSent, onQueued })
  const [asked, ask] = useState<{ input: ShelfInput; amounts: UnusualAmount[] }>()
  const [isUploading, setUploading] = useState(false)
  const barred = barredLines(entry.values.lines)
  const send = (input: ShelfInput, baseVersion?: number) => {
    const amounts = unusualAmounts(input)
    if (amounts.length > 0) return ask({ input, amounts })
    return void writing.send(input, baseVersion)
  }
  return (
    <>
      <form className={form['form']} noValidate onSubmit={entry.submit(send)}>
        {monthChoice}
        <RestoredLine form={entry} isWaiting={begunOn !== undefined} />
        <ShelfLines entry={entry} shelf={shelf} barred={barred} />
        <MoneyField {...entry.field('salesRupiah')} label={texts.sales} hint={texts.salesHint} isOptional />
        <Extra entry={entry} kabupatenCode={kabupatenCode} onUploading={setUploading} />
        <p className={styles['summary']}>{texts.summary(summaryOfValues(entry.values))}</p>
        <SubmitBar
          label={shelf.isReported ? texts.correct : texts.submit}
          isSending={writing.isSending}
          problemCount={Object.keys(entry.errors).length}
          reason={isUploading ? registry.entry.files.wait : barred.length > 0 ? texts.barred(barred.length) : undefined}
          notice={writing.notice}
        />
      </form>
      {asked && (
        <UnusualDialog
          amounts={asked.amounts}
          lines={entry.values.lines}
          isSending={writing.isSending}
          onConfirm={() => void writing.send({ ...asked.input, confirmed: true }).then(() => ask(undefined))}
          onClose={() => ask(undefined)}
        />
      )}
      {writing.clash && (
        <ShelfClash
          clash={writing.clash}
          base={base}
          mine={entry.values}
          isSending={writing.isSending}
          onDecide={(merged) => {
            writing.endClash()
            entry.set(merged)
            const parsed = shelfInputSchema.safeParse(shelfInput(merged))
            if (parsed.success) send(parsed.data, merged.baseVersion)
          }}
          onTakeStored={() => {
            entry.finish()
            writing.endClash()
            onStored()
          }}
          onClose={writing.endClash}
        />
      )}
    </>
  )
}

type ExtraProps = {
  entry: Form<ShelfValues, ShelfInput>
  kabupatenCode: KabupatenCode
  onUploading: (isUploading: boolean) => void
}

/** What is seldom told: out of sight until somebody wants it. */
function Extra({ entry, kabupatenCode, onUploading }: ExtraProps) {
  const { shelf: texts } = useWorkMessages()
  return (
    <details className={styles['extra']} open={entry.values.note !== '' || entry.values.evidence.length > 0}>
      <summary>{texts.extra}</summary>
      <div className={form['group']}>
        <ProseField {...entry.field('note')} label={texts.note} isOptional />
        <EvidenceField
          {...entry.field('evidence')}
          label={texts.evidence}
          kind="document"
          upload={uploadTo(kabupatenCode)}
          onUploading={onUploading}
        />
      </div>
    </details>
  )
}
