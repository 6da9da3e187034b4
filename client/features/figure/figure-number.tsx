import { topicOf, unitOf } from '#shared/figure/figure.ts'
import type { FigureItems } from '#shared/overview/overview.ts'
import { rollUp } from '#shared/overview/roll-up.ts'
import { codesInArea, type Area } from '#shared/wilayah/area.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './figure-page.module.css'

/** The number with its unit and how sure it is; in place of a missing one, which record is missing and who can fill it. */
export function FigureNumber({ answer, area }: { answer: FigureItems; area: Area }) {
  const { figure: names, format } = useMessages()
  const texts = names.page
  const { figure, asOf } = answer
  const codes = codesInArea(area, answer.kabupaten)
  const sum = rollUp(answer.figures, figure, { codes, asOf })
  if (!sum) {
    return (
      <div className={styles['number']}>
        <p className={styles['absent']}>{texts.noRecord(asOf)}</p>
        <p className={styles['fine']}>{texts.missing(topicOf(figure))}</p>
      </div>
    )
  }
  return (
    <div className={styles['number']}>
      <p>
        <b className={styles['big']}>{format.interval(sum)}</b> {names.unit(unitOf(figure), sum.high)}
        {sum.low !== sum.high && <span className={styles['fine']}> {names.between(sum.low, sum.high)}</span>}
      </p>
      <p className={styles['fine']}>
        {[
          sum.lastDay && texts.recordDay(sum.lastDay, names.daysAgo(sum.daysOld ?? 0)),
          area.kind !== 'kabupaten' && texts.reporting(sum.reporting, sum.of),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {sum.low !== sum.high && <p className={styles['fine']}>{texts.unsure}</p>}
      {sum.high === 0 && (
        <p className={styles['fine']}>
          {texts.zero} {texts.missing(topicOf(figure))}
        </p>
      )}
      {sum.high > 0 && sum.reporting < sum.of && <p className={styles['fine']}>{texts.missing(topicOf(figure))}</p>}
    </div>
  )
}
