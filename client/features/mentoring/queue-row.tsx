import { Link } from '@tanstack/react-router'
import { daysInStatus } from '#shared/mentoring/queue.ts'
import type { ProductListRow } from '#shared/product/answers.ts'
import { productPath } from '#client/paths.ts'
import { WaitingMarkOf } from '#client/shell/entry/waiting-mark.tsx'
import { MentoringMark } from '#client/ui/work/mentoring-mark.tsx'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { ActMenu } from './act-menu.tsx'
import { NextItem } from './queue-card.tsx'
import { useActReasons, useProductName, useQueueTools } from './queue-context.ts'
import styles from './queue-table.module.css'
import { useKeptFocus } from './use-kept-focus.ts'

type Props = { row: ProductListRow; isSelected: boolean; onSelect: (() => void) | undefined }

export function QueueRow({ row, isSelected, onSelect }: Props) {
  const { queue, mentoring, product: texts } = useWorkMessages()
  const { saving, today, nameOf, begin } = useQueueTools()
  const name = useProductName()(row)
  const reasons = useActReasons()(row)
  const { standing } = row
  const days = daysInStatus(standing.since, today)
  const isSaving = saving.has(row.id)
  const link = useKeptFocus(isSaving)
  return (
    <tr aria-selected={onSelect ? isSelected : undefined} data-selected={isSelected}>
      {onSelect && (
        <td className={styles['check']}>
          <label className={styles['target']}>
            <input type="checkbox" checked={isSelected} aria-label={queue.select(name)} onChange={onSelect} />
          </label>
        </td>
      )}
      <th scope="row" className={styles['product']}>
        <Link ref={link} {...productPath(row.id)}>
          {name}
        </Link>
        <small>{row.producer ?? queue.noProducer}</small>
        <WaitingMarkOf record={`product:${row.id}`} />
      </th>
      <td className={styles['place']}>{nameOf(row.kabupatenCode)}</td>
      <td className={styles['standing']}>
        <span className={styles['status']}>
          <MentoringMark status={standing.mentoring} />
          <span>
            {mentoring.status(standing.mentoring)}
            {standing.mentoring === 'ongoing' && standing.mentor && <small>{queue.mentoredBy(standing.mentor)}</small>}
          </span>
        </span>
      </td>
      <td className={styles['age']}>{days ? queue.days(days) : <small>{queue.ageUnknown}</small>}</td>
      <td className={styles['next']}>
        <NextItem row={row} />
      </td>
      <td className={styles['stage']}>{texts.stage(standing.stage)}</td>
      <td className={styles['acts']}>
        {isSaving ? (
          <i>{queue.saving}</i>
        ) : (
          reasons && <ActMenu product={name} reasons={reasons} onChoose={(act) => begin(act, [row])} />
        )}
      </td>
    </tr>
  )
}
