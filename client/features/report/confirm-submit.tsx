import type { ReportDetail } from '#shared/report/answers.ts'
import button from '#client/ui/button.module.css'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'
import type { ReportValues } from './report-values.ts'
import styles from './report.module.css'

type Props = {
  values: ReportValues
  report: ReportDetail
  kabupatenName: string
  isSending: boolean
  onConfirm: () => void
  onClose: () => void
}

/** A last look at what is about to be submitted. */
export function ConfirmSubmit({ values, report, kabupatenName, isSending, onConfirm, onClose }: Props) {
  const { report: texts, registry } = useWorkMessages()
  const named = report.products.filter(({ id }) => values.productIds.includes(id))
  const rows = [
    { label: texts.shelf, text: values.shelfRemark },
    { label: texts.obstacles, text: values.obstacles },
    { label: texts.note, text: values.note },
    { label: texts.evidence, text: values.evidence.map(({ name }) => name).join(', ') },
  ]
  return (
    <Dialog title={texts.confirmTitle(report.month)} onClose={onClose}>
      <p>
        <b>{kabupatenName}</b>
      </p>
      {values.kind === 'nihil' ? (
        <p>{texts.kindNihil}</p>
      ) : (
        <ul className={page['plain']}>
          {named.map((product) => (
            <li key={product.id}>{texts.productName(product)}</li>
          ))}
        </ul>
      )}
      <dl className={page['facts']}>
        {rows.flatMap(({ label, text }) => [
          <dt key={`${label} label`}>{label}</dt>,
          <dd key={label} className={styles['prose']}>
            {text.trim() === '' ? <i>{texts.nothingWritten}</i> : text}
          </dd>,
        ])}
      </dl>
      <p>{texts.confirmText}</p>
      <div className={form['buttons']}>
        <button type="button" className={form['primary']} disabled={isSending} onClick={onConfirm}>
          {isSending ? registry.entry.sending : texts.confirm}
        </button>
        <button
          type="button"
          className={`${button['button']} ${form['secondary']}`}
          disabled={isSending}
          onClick={onClose}
        >
          {texts.keepWriting}
        </button>
      </div>
    </Dialog>
  )
}
