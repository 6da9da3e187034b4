import type { ReactNode } from 'react'
import { isExact } from '#shared/day/window.ts'
import { oneMonthBefore } from '#shared/day/day.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { Interval } from '#shared/figure/interval.ts'
import { claimMarkOf, manyMeaningsOf, saidMentoringSplit } from '#shared/overview/claim-mark.ts'
import type { Overview } from '#shared/overview/overview.ts'
import { changeBetween, rollUp, type AreaFigure } from '#shared/overview/roll-up.ts'
import { ClaimMarkLine } from '#client/features/claim/claim-mark-line.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { VerdictMark } from '#client/ui/verdict-mark.tsx'
import { NumberBlock } from './number-block.tsx'
import styles from './number-blocks.module.css'

/** UMKM, products, mentoring and outlets: the four numbers of the programme. */
export function NumberBlocks({ overview }: { overview: Overview }) {
  const { overview: texts } = useMessages()
  return (
    <section className={styles['blocks']} aria-label={texts.numbers}>
      <UmkmBlock overview={overview} />
      <ProductBlock overview={overview} />
      <MentoringBlock overview={overview} />
      <OutletBlock overview={overview} />
    </section>
  )
}

function UmkmBlock({ overview }: { overview: Overview }) {
  const { overview: texts, figure, claim } = useMessages()
  const { sum, change, day } = useFigureLines(overview, 'umkmRegistered')
  const mark = claimMarkOf(overview.claims, 'umkmRegistered', 'province')
  const meanings = mark?.latest.conflictGroup ? manyMeaningsOf(overview.claims, mark.latest.conflictGroup) : undefined
  const lines = [
    sum && (sum.reporting === sum.of ? texts.reportedByAll(sum.of) : texts.reportedBy(sum.reporting, sum.of)),
    change,
    day,
    meanings && <VerdictMark verdict="notCheckable">{claim.manyMeanings(meanings.valueText, meanings.units.length)}</VerdictMark>,
    mark && !meanings && <ClaimMarkLine mark={mark} />,
  ]
  return <NumberBlock figure="umkmRegistered" value={sum} unit={figure.unit('umkm', sum?.high ?? 0)} lines={present(lines)} />
}

function ProductBlock({ overview }: { overview: Overview }) {
  const { overview: texts, figure } = useMessages()
  const { sum, change, day } = useFigureLines(overview, 'productsLaunched')
  const unnamed = rollUp(overview.figures, 'productsUnnamed', areaOf(overview))
  const mark = claimMarkOf(overview.claims, 'productsLaunched', 'province')
  const lines = [
    sum && unnamed && texts.namedAndUnnamed(changeBetween(sum, unnamed), unnamed),
    change,
    day,
    mark && <ClaimMarkLine mark={mark} />,
  ]
  return <NumberBlock figure="productsLaunched" value={sum} unit={figure.unit('product', sum?.high ?? 0)} lines={present(lines)} />
}

function MentoringBlock({ overview }: { overview: Overview }) {
  const { overview: texts, format, figure: figures } = useMessages()
  const completed = useFigureLines(overview, 'mentoringCompleted')
  const unrecorded = useFigureLines(overview, 'mentoringUnrecorded')
  const said = saidMentoringSplit(overview.claims)
  const saidLine = said && (
    <>
      {texts.saidSplit(said, format.shortDay(said.said.asOfNotAfter))}
      <VerdictMark verdict="notCheckable">{texts.saidNotRecorded}</VerdictMark>
    </>
  )
  if (completed.sum) {
    const countOf = (figure: FigureName) => format.interval(rollUp(overview.figures, figure, areaOf(overview)) ?? { low: 0, high: 0 })
    const split = { completed: countOf('mentoringCompleted'), transferred: countOf('mentoringTransferred'), pending: countOf('mentoringPending') }
    const lines = [texts.mentoringSplit(split), completed.change, completed.day, saidLine]
    return <NumberBlock figure="mentoringCompleted" value={completed.sum} unit={figures.unit('product', completed.sum.high)} lines={present(lines)} />
  }
  return (
    <NumberBlock
      figure="mentoringUnrecorded"
      name={figures.topic('mentoring')}
      value={unrecorded.sum}
      unit={`${figures.unit('product', unrecorded.sum?.high ?? 0)} ${texts.notRecorded}`}
      lines={present([unrecorded.change, unrecorded.day, saidLine])}
    />
  )
}

function OutletBlock({ overview }: { overview: Overview }) {
  const { overview: texts } = useMessages()
  const { sum, change, day } = useFigureLines(overview, 'outletsLaunched')
  const unsure = overview.rollout.filter((row) => !isExact(row) && row.notBefore <= overview.asOf).length
  const mark = claimMarkOf(overview.claims, 'outletsLaunched', 'province')
  const lines = [change, unsure > 0 && texts.unsureDays(unsure), day, mark && <ClaimMarkLine mark={mark} />]
  return <NumberBlock figure="outletsLaunched" value={sum} unit={texts.ofKabupaten(overview.kabupaten.length)} lines={present(lines)} />
}

/** The sum of a figure over the province with the lines that every block has: change since a month ago, and its day. */
function useFigureLines(overview: Overview, figure: FigureName): { sum: AreaFigure | undefined; change: ReactNode; day: ReactNode } {
  const { overview: texts } = useMessages()
  const sum = rollUp(overview.figures, figure, areaOf(overview))
  if (!sum) return { sum, change: undefined, day: texts.noRecordYet }
  const before = rollUp(overview.monthAgo, figure, areaOf(overview))
  const change: Interval = changeBetween(sum, before)
  return {
    sum,
    change: texts.changeSince(change, oneMonthBefore(overview.asOf)),
    day: sum.lastDay && texts.recordDay(sum.lastDay, sum.daysOld ?? 0),
  }
}

const areaOf = ({ kabupaten, asOf }: Overview) => ({ codes: kabupaten.map((row) => row.code), asOf })

function present(lines: readonly ReactNode[]): ReactNode[] {
  return lines.filter((line) => line !== undefined && line !== false && line !== null)
}
