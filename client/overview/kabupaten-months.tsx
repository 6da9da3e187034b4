import { tallyOf } from '#shared/overview/board.ts'
import type { KabupatenOverview } from '#shared/overview/overview.ts'
import { owedIn } from '#shared/overview/owed.ts'
import { BoardKey } from '#client/features/target/board-key.tsx'
import { MonthStrip } from '#client/features/target/month-strip.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './section.module.css'

/** What is owed in the running month and by when, and every month before it. */
export function KabupatenMonths({ overview }: { overview: KabupatenOverview }) {
  const { kabupaten: texts, format } = useMessages()
  const owed = owedIn(overview.board, overview.asOf)
  const tally = tallyOf(overview.board)
  if (!owed) return <p className={styles['fine']}>{texts.owedNothing}</p>
  return (
    <section aria-labelledby="terutang">
      <h2 id="terutang">{texts.owedTitle(owed.month)}</h2>
      <p>
        <span className={styles['number']}>{format.number(owed.owed)}</span> {texts.owed(owed)}
      </p>
      <p>{texts.owedDue(owed)}</p>
      {owed.unverified > 0 && <p className={styles['fine']}>{texts.owedUnverified(owed.unverified)}</p>}
      <p className={styles['next']}>{texts.owedNext}</p>
      <h3 className={styles['group']}>{texts.monthsTitle}</h3>
      <MonthStrip cells={overview.board} />
      <BoardKey />
      {tally.finished > 0 && <p className={styles['fine']}>{texts.monthsSoFar(tally)}</p>}
    </section>
  )
}
