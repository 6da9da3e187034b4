import { Link } from '@tanstack/react-router'
import type { FigureName } from '#shared/figure/figure.ts'
import type { KabupatenOverview } from '#shared/overview/overview.ts'
import { rollUp } from '#shared/overview/roll-up.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { figurePath } from '../paths.ts'
import styles from './section.module.css'

const mentoringFigures = [
  'mentoringCompleted',
  'mentoringTransferred',
  'mentoringOngoing',
  'mentoringPending',
  'mentoringStopped',
] as const satisfies FigureName[]

/** The state of mentoring and readiness where it is on record; where it is not, what would fill it. */
export function KabupatenReadiness({ overview }: { overview: KabupatenOverview }) {
  const { kabupaten: texts, figure: figures, format } = useMessages()
  const area = { codes: [overview.kabupaten.code], asOf: overview.asOf }
  const sumOf = (figure: FigureName) => rollUp(overview.figures, figure, area)
  const recorded = mentoringFigures.flatMap((figure) => sumOf(figure) ?? [])
  const unrecorded = sumOf('mentoringUnrecorded')
  const ready = sumOf('productsReady')
  return (
    <section aria-labelledby="pendampingan">
      <h2 id="pendampingan">{texts.readinessTitle}</h2>
      {recorded.length > 0 && (
        <ul className={styles['list']}>
          {recorded.map((sum) => (
            <li key={sum.figure}>
              {figures.name(sum.figure)}:{' '}
              <Link {...figurePath(sum.figure, { kind: 'kabupaten', code: overview.kabupaten.code })}>
                {format.interval(sum)}
              </Link>
            </li>
          ))}
        </ul>
      )}
      {!unrecorded && recorded.length === 0 && <p className={styles['fine']}>{texts.nothingToMentor}</p>}
      {unrecorded && unrecorded.high > 0 && (
        <>
          <p>{texts.mentoringNone(format.interval(unrecorded))}</p>
          <p className={styles['fine']}>{texts.mentoringNoneDetail}</p>
          <p className={styles['next']}>{texts.mentoringNext}</p>
        </>
      )}
      {ready ? (
        <p>
          {figures.name('productsReady')}:{' '}
          <Link {...figurePath('productsReady', { kind: 'kabupaten', code: overview.kabupaten.code })}>
            {format.interval(ready)}
          </Link>
        </p>
      ) : (
        unrecorded && (
          <>
            <p className={styles['gap']}>{texts.readinessNone}</p>
            <p className={styles['next']}>{texts.readinessNext}</p>
          </>
        )
      )}
    </section>
  )
}
