import { useState } from 'react'
import { mentoringActs, mentoringRules, type MentoringAct } from '#shared/mentoring/acts.ts'
import { can } from '#shared/access/rights.ts'
import { queueRefusal } from '#shared/mentoring/queue-refusal.ts'
import type { ProductListRow } from '#shared/product/answers.ts'
import button from '#client/ui/button.module.css'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './bulk-bar.module.css'
import { useQueueTools } from './queue-context.ts'

/** As many as one command takes. */
const MOST = 200

/** What can be done to all chosen products together. */
export function BulkBar({ rows, onClear }: { rows: readonly ProductListRow[]; onClear: () => void }) {
  const { queue } = useWorkMessages()
  const { actor, today, begin } = useQueueTools()
  const [act, setAct] = useState<MentoringAct | ''>('')
  const possible = (each: MentoringAct) =>
    rows.filter(
      ({ standing, kabupatenCode }) =>
        !queueRefusal(each, standing, today) && can(actor, mentoringRules[each].right, kabupatenCode),
    ).length
  const isTooMany = rows.length > MOST
  return (
    <section className={`${styles['bar']} no-print`} aria-label={queue.selectionBar}>
      <p role="status" className={styles['count']}>
        <b>{queue.selected(rows.length)}</b>{' '}
        <button type="button" className={button['text']} onClick={onClear}>
          {queue.clearSelection}
        </button>
      </p>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          if (act !== '') begin(act, rows, onClear)
        }}
      >
        <select
          className={form['input']}
          aria-label={queue.chooseAct}
          value={act}
          onChange={({ target }) => setAct(target.value as MentoringAct | '')}
        >
          <option value="">{queue.chooseAct}…</option>
          {mentoringActs.map((each) => (
            <option key={each} value={each} disabled={possible(each) === 0}>
              {queue.actWithCount(each, possible(each), rows.length)}
            </option>
          ))}
        </select>
        <button type="submit" className={form['primary']} disabled={act === '' || isTooMany}>
          {queue.proceed}
        </button>
      </form>
      {isTooMany && <p className={styles['count']}>{queue.tooMany(MOST)}</p>}
    </section>
  )
}
