import { oneMonthBefore } from '#shared/day/day.ts'
import { figureChange } from '#shared/change/figure-change.ts'
import { mainFigures } from '#shared/change/main-figures.ts'
import { unitOf, type FigureName } from '#shared/figure/figure.ts'
import { headlineOf } from '#shared/overview/headline.ts'
import type { Overview } from '#shared/overview/overview.ts'
import { rollUp } from '#shared/overview/roll-up.ts'
import type { Area } from '#shared/wilayah/area.ts'
import { Sentence } from '#client/ui/sentence.tsx'
import { useMeetingMessages } from '#client/ui/use-meeting-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from '../meeting.module.css'

/** The one sentence, and the four numbers with their change since a month ago. */
export function HeadlineSlide({ overview, area }: { overview: Overview; area: Area }) {
  const { overview: texts, figure, format } = useMessages()
  const meeting = useMeetingMessages()
  const codes = overview.kabupaten.map((row) => row.code)
  const countOf = (name: FigureName) => {
    const sum = rollUp(overview.figures, name, { codes, asOf: overview.asOf })
    return sum ? format.interval(sum) : figure.noRecord
  }
  return (
    <>
      <h1 className={styles['sentence']}>
        {area.kind === 'kabupaten' ? (
          meeting.ofArea(countOf('outletsLaunched'), countOf('productsLaunched'))
        ) : (
          <Sentence parts={texts.headline(headlineOf(overview))} />
        )}
      </h1>
      <ul className={styles['numbers']}>
        {mainFigures.map((name) => (
          <li key={name}>
            <p>{figure.name(name)}</p>
            <MainNumber overview={overview} figure={name} />
          </li>
        ))}
      </ul>
    </>
  )
}

function MainNumber({ overview, figure }: { overview: Overview; figure: FigureName }) {
  const { overview: texts, figure: figures, format } = useMessages()
  const { asOf, figures: after, monthAgo: before } = overview
  const since = oneMonthBefore(asOf)
  const codes = overview.kabupaten.map((row) => row.code)
  const change = figureChange({ before, after }, figure, codes)
  if (change.kind === 'none' || change.kind === 'gone') {
    return <p className={`${styles['huge']} ${styles['missing']}`}>{figures.noRecord}</p>
  }
  return (
    <>
      <p className={styles['huge']}>{format.interval(change.after)}</p>
      <p className={styles['quiet']}>
        {figures.unit(unitOf(figure), change.after.high)}
        {change.kind !== 'first' && `, ${texts.changeSince(change.change, since)}`}
      </p>
    </>
  )
}
