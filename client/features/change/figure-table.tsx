import { Link } from '@tanstack/react-router'
import type { ChangePage } from '#shared/change/answers.ts'
import { figureChangesOf, mayMoveByTime } from '#shared/change/change-view.ts'
import type { FigureChange } from '#shared/change/figure-change.ts'
import { endOfDay } from '#shared/change/period.ts'
import { unitOf } from '#shared/figure/figure.ts'
import type { Area } from '#shared/wilayah/area.ts'
import { figurePath } from '#client/paths.ts'
import { useChangeMessages } from '#client/ui/use-change-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './change-page.module.css'

/** The numbers of the area on both days, and by how much they moved. */
export function FigureTable({ answer, area }: { answer: ChangePage; area: Area }) {
  const texts = useChangeMessages()
  const { figure: names, format } = useMessages()
  const { moved, stayed, unrecorded } = figureChangesOf(answer, area)
  const isUnsure = moved.some(
    (change) => change.kind === 'changed' && (isRange(change.before) || isRange(change.after)),
  )
  return (
    <section aria-labelledby="angka">
      <h2 id="angka">{texts.figures}</h2>
      {moved.length === 0 ? (
        <p className={styles['note']}>{texts.noFigures}</p>
      ) : (
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{texts.figure}</th>
              <th scope="col" className={styles['count']}>
                {format.shortDay(answer.from)}
              </th>
              <th scope="col" className={styles['count']}>
                {format.shortDay(answer.to)}
              </th>
              <th scope="col" className={styles['count']}>
                {texts.change}
              </th>
            </tr>
          </thead>
          <tbody>
            {moved.map((change) => (
              <tr key={change.figure}>
                <th scope="row">
                  {names.name(change.figure)}{' '}
                  <span className={styles['fine']}>{names.unit(unitOf(change.figure), 2)}</span>
                </th>
                <td className={styles['count']}>
                  <DayNumber change={change} side="before" area={area} answer={answer} />
                </td>
                <td className={styles['count']}>
                  <DayNumber change={change} side="after" area={area} answer={answer} />
                </td>
                <td className={styles['count']}>
                  <ChangeText change={change} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isUnsure && <p className={styles['note']}>{texts.unsure}</p>}
      {mayMoveByTime(moved) && <p className={styles['note']}>{texts.movedByTime}</p>}
      {stayed.length > 0 && <p className={styles['note']}>{texts.figuresStayed(stayed.map(names.name))}</p>}
      {unrecorded.length > 0 && <p className={styles['note']}>{texts.figuresUnrecorded(unrecorded.map(names.name))}</p>}
      <p className={`${styles['links']} no-print`}>
        <a href={`/api/v1/changes?${restQuery(answer)}`}>{texts.csvFigures}</a>
        <a href={`/api/v1/change-events?${restQuery(answer)}`}>{texts.csvEvents}</a>
      </p>
    </section>
  )
}

type NumberProps = { change: FigureChange; side: 'before' | 'after'; area: Area; answer: ChangePage }

/** A number opens the rows behind it, as of its day. */
function DayNumber({ change, side, area, answer }: NumberProps) {
  const texts = useChangeMessages()
  const { format } = useMessages()
  const value =
    side in change ? (change as Partial<Record<typeof side, { low: number; high: number }>>)[side] : undefined
  if (!value) return <span className={styles['missing']}>{texts.noRecord}</span>
  const path = figurePath(change.figure, area)
  const day = side === 'before' ? answer.from : answer.to
  const asOf = day === answer.today ? undefined : day
  // What was on record on that day opens as it was known then.
  const knownAt = answer.by === 'recorded' ? endOfDay(day).toISOString() : answer.knownAt
  return (
    <Link {...path} search={{ ...path.search, asOf, knownAt }}>
      {format.interval(value)}
    </Link>
  )
}

/** `+3`, or in words where there is no number to tell. */
export function ChangeText({ change }: { change: FigureChange }) {
  const texts = useChangeMessages()
  const { format } = useMessages()
  switch (change.kind) {
    case 'changed':
      return <b className={styles['change']}>{format.change(change.change)}</b>
    case 'first':
      return texts.first
    case 'gone':
      return texts.gone
    case 'same':
      return <span className={styles['quiet']}>{texts.same}</span>
    case 'none':
      return <span className={styles['missing']}>{texts.noRecord}</span>
  }
}

function isRange({ low, high }: { low: number; high: number }): boolean {
  return low !== high
}

function restQuery({ from, to, by, area, knownAt }: ChangePage): string {
  const isOpen = area === 'province'
  return new URLSearchParams({
    ...{ from, to, by, format: 'csv' },
    ...(!isOpen && { area }),
    ...(knownAt && { knownAt }),
  }).toString()
}
