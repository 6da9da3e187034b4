import { Link } from '@tanstack/react-router'
import type { ChangePage } from '#shared/change/answers.ts'
import type { KabupatenChange } from '#shared/change/change-view.ts'
import type { FigureChange } from '#shared/change/figure-change.ts'
import { mainFigures } from '#shared/change/main-figures.ts'
import { changesPath } from '#client/paths.ts'
import { useChangeMessages } from '#client/ui/use-change-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './change-page.module.css'
import { ChangeText } from './figure-table.tsx'

/** The main numbers of every kabupaten: where something moved, where nothing did, and where nothing is known. */
export function KabupatenTable({ answer, rows }: { answer: ChangePage; rows: readonly KabupatenChange[] }) {
  const texts = useChangeMessages()
  const { figure: names, format } = useMessages()
  return (
    <section aria-labelledby="kabupaten">
      <h2 id="kabupaten">{texts.byKabupaten}</h2>
      <div className={styles['scroll']}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{texts.kabupaten}</th>
              {mainFigures.map((figure) => (
                <th key={figure} scope="col" className={styles['count']}>
                  {names.name(figure)}
                </th>
              ))}
              <th scope="col" className={styles['count']}>
                {texts.eventsColumn}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">
                  <Link
                    from="/perubahan"
                    {...changesPath()}
                    search={(search) => ({ ...search, from: answer.from, to: answer.to, area: row.code })}
                  >
                    {row.name}
                  </Link>
                </th>
                {row.changes.map((change) => (
                  <td key={change.figure} className={styles['count']}>
                    <BothDays change={change} />
                  </td>
                ))}
                <td className={styles['count']}>
                  {row.eventCount === 0 ? <span className={styles['quiet']}>0</span> : format.number(row.eventCount)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** `19 → 22`; what stayed shows its one number quietly. */
function BothDays({ change }: { change: FigureChange }) {
  const { format } = useMessages()
  if (change.kind === 'same') return <span className={styles['quiet']}>{format.interval(change.after)}</span>
  if (change.kind !== 'changed') return <ChangeText change={change} />
  return (
    <>
      <span className={styles['quiet']}>{format.interval(change.before)}</span> →{' '}
      <b className={styles['change']}>{format.interval(change.after)}</b>
    </>
  )
}
