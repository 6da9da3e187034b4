import { Link } from '@tanstack/react-router'
import { daysInStatus } from '#shared/mentoring/queue.ts'
import { openItemsOn } from '#shared/mentoring/queue-refusal.ts'
import type { ProductListRow } from '#shared/product/answers.ts'
import { productPath } from '#client/paths.ts'
import { WaitingMarkOf } from '#client/shell/entry/waiting-mark.tsx'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { ActMenu } from './act-menu.tsx'
import styles from './queue-card.module.css'
import { useActReasons, useProductName, useQueueTools } from './queue-context.ts'
import { useKeptFocus } from './use-kept-focus.ts'

/** One product of the board: what it is, how long it stands here, what comes next, and what can be done. */
export function QueueCard({ row }: { row: ProductListRow }) {
  const { queue, product: texts } = useWorkMessages()
  const { saving, nameOf, begin } = useQueueTools()
  const name = useProductName()(row)
  const reasons = useActReasons()(row)
  const isSaving = saving.has(row.id)
  const link = useKeptFocus(isSaving)
  return (
    <li className={styles['card']} data-saving={isSaving}>
      <p className={styles['name']}>
        <Link ref={link} {...productPath(row.id)}>
          {name}
        </Link>
      </p>
      <p className={styles['fine']}>
        {nameOf(row.kabupatenCode)}
        {row.producer && ` · ${row.producer}`}
      </p>
      <p className={styles['age']}>
        <Age row={row} />
      </p>
      <p className={styles['fine']}>
        <NextItem row={row} isNamed /> · {texts.stage(row.standing.stage)}
      </p>
      <div className={styles['foot']}>
        <WaitingMarkOf record={`product:${row.id}`} />
        {reasons && !isSaving && <ActMenu product={name} reasons={reasons} onChoose={(act) => begin(act, [row])} />}
        {isSaving && <span className={styles['saving']}>{queue.saving}</span>}
      </div>
    </li>
  )
}

/** `menunggu 172 hari`; a range while the day is not known. */
function Age({ row }: { row: ProductListRow }) {
  const { queue } = useWorkMessages()
  const { today } = useQueueTools()
  const { mentoring, since } = row.standing
  const days = daysInStatus(since, today)
  return days ? queue.ageIn(mentoring, days) : queue.ageUnknown
}

/** The first thing that is still missing before the mentoring can be completed, in usual order. */
export function NextItem({ row, isNamed = false }: { row: ProductListRow; isNamed?: boolean }) {
  const { queue } = useWorkMessages()
  const { today } = useQueueTools()
  const open = openItemsOn(row.standing, today)
  if (row.category === null) return <>{queue.categoryUnknown}</>
  return <>{isNamed && open.length > 0 ? queue.nextIs(queue.next(open)) : queue.next(open)}</>
}
