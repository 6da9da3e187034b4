import { tallyOf } from '#shared/overview/board.ts'
import type { Freshness } from '#shared/overview/freshness.ts'
import type { KabupatenOverview } from '#shared/overview/overview.ts'
import { topicFreshness } from '#shared/overview/topic-freshness.ts'
import { FreshnessMark } from '#client/ui/freshness-mark.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './section.module.css'

/** How long ago each area of work was last heard of. */
export function FreshnessTable({ overview }: { overview: KabupatenOverview }) {
  const { kabupaten: texts, figure: figures, board } = useMessages()
  const tally = tallyOf(overview.board)
  return (
    <section aria-labelledby="kesegaran">
      <h2 id="kesegaran">{texts.freshnessTitle}</h2>
      <p className={styles['fine']}>{texts.freshnessNote}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{texts.topic}</th>
            <th scope="col">{texts.lastRecord}</th>
          </tr>
        </thead>
        <tbody>
          {topicFreshness(overview.figures, overview.kabupaten.code, overview.asOf).map(({ topic, freshness }) => (
            <tr key={topic}>
              <th scope="row">{figures.topic(topic)}</th>
              <td>
                <FreshnessMark band={freshness.band} /> <FreshnessWords freshness={freshness} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">{texts.monthlyReport}</th>
            <td>
              {tally.finished > 0
                ? `${board.silent}: ${board.monthsShort(tally.silent, tally.finished)}`
                : board.notDue}
            </td>
          </tr>
        </tbody>
      </table>
    </section>
  )
}

function FreshnessWords({ freshness: { lastDay, daysOld, band } }: { freshness: Freshness }) {
  const { figure: figures, format } = useMessages()
  if (lastDay === null || daysOld === null) return figures.band(band)
  return `${format.shortDay(lastDay)}, ${figures.daysAgo(daysOld)}`
}
