import { Link } from '@tanstack/react-router'
import type { Pace, PacePoint } from '#shared/target/pace-row.ts'
import { targetPath } from '#client/paths.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { usePaceMessages } from '#client/ui/use-pace-messages.ts'
import { PaceChart } from './pace-chart.tsx'
import { PaceFormula } from './pace-formula.tsx'
import styles from './pace-section.module.css'

/** The year of one kabupaten against its target: a sentence, the chart, the formulas with their numbers, the table. */
export function PaceSection({ pace }: { pace: Pace }) {
  const texts = usePaceMessages()
  return (
    <section aria-labelledby="laju">
      <h2 id="laju">{texts.title(pace.year)}</h2>
      <p>{texts.sentence(pace)}</p>
      <PaceChart pace={pace} />
      <details className={styles['details']}>
        <summary>{texts.formulaTitle}</summary>
        <PaceFormula pace={pace} />
      </details>
      <details className={styles['details']}>
        <summary>{texts.asTable}</summary>
        <PaceTable points={pace.points} />
      </details>
      <p className={styles['fine']}>
        <Link {...targetPath()}>{texts.toTargets}</Link>
      </p>
    </section>
  )
}

function PaceTable({ points }: { points: readonly PacePoint[] }) {
  const texts = usePaceMessages()
  const { format } = useMessages()
  return (
    <>
      <p className={styles['fine']}>{texts.cumulative}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            {[texts.month, texts.target, texts.due, texts.made, texts.projection].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {points.map(({ month, target, due, made, projected }) => (
            <tr key={month}>
              <th scope="row">{format.shortMonth(month)}</th>
              <td>{format.number(target)}</td>
              <td>{format.number(due)}</td>
              <td>{made ? format.interval(made) : texts.none}</td>
              <td>{projected === null ? texts.none : format.number(projected)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}
