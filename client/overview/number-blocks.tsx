import type { ReactNode } from 'react'
import { figureChange } from '#shared/change/figure-change.ts'
import { oneMonthBefore } from '#shared/day/day.ts'
import { isExact } from '#shared/day/window.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import { claimMarkOf, conflictMarkOf, manyMeaningsOf, saidMentoringSplit } from '#shared/overview/claim-mark.ts'
import { outletActivityOf } from '#shared/overview/outlet-activity.ts'
import type { Overview } from '#shared/overview/overview.ts'
import { changeBetween, rollUp, type AreaFigure } from '#shared/overview/roll-up.ts'
import { ClaimMarkLine } from '#client/features/claim/claim-mark-line.tsx'
import { ConflictMark } from '../shell/conflict-mark.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { VerdictMark } from '#client/ui/verdict-mark.tsx'
import { NumberBlock, NumberLine } from './number-block.tsx'
import styles from './number-blocks.module.css'
import { OutletActivityLine, ShelfMonthLine } from './outlet-activity-lines.tsx'

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
  const meanings = manyMeaningsOf(overview.claims, 'umkm')
  return (
    <NumberBlock figure="umkmRegistered" value={sum} unit={figure.unit('umkm', sum?.high ?? 0)}>
      <NumberLine>{sum?.lastDay && texts.reportedBy(sum.reporting, sum.of)}</NumberLine>
      <NumberLine>{change}</NumberLine>
      <NumberLine>{day}</NumberLine>
      {meanings ? (
        <NumberLine>
          <ConflictMark mark={meanings}>{claim.manyMeanings(meanings.said, meanings.count)}</ConflictMark>
        </NumberLine>
      ) : (
        <ClaimsLine overview={overview} figure="umkmRegistered" />
      )}
    </NumberBlock>
  )
}

function ProductBlock({ overview }: { overview: Overview }) {
  const { overview: texts, figure } = useMessages()
  const { sum, change, day } = useFigureLines(overview, 'productsLaunched')
  const unnamed = rollUp(overview.figures, 'productsUnnamed', areaOf(overview))
  return (
    <NumberBlock figure="productsLaunched" value={sum} unit={figure.unit('product', sum?.high ?? 0)}>
      <NumberLine>{sum && unnamed && texts.namedAndUnnamed(changeBetween(sum, unnamed), unnamed)}</NumberLine>
      <NumberLine>{change}</NumberLine>
      <NumberLine>{day}</NumberLine>
      <ClaimsLine overview={overview} figure="productsLaunched" />
    </NumberBlock>
  )
}

/** The recorded split; while nothing is recorded, how many products wait for a record. What was said stands apart. */
function MentoringBlock({ overview }: { overview: Overview }) {
  const { overview: texts, format, figure: figures } = useMessages()
  const completed = useFigureLines(overview, 'mentoringCompleted')
  const unrecorded = useFigureLines(overview, 'mentoringUnrecorded')
  const { sum, change, day } = completed.sum ? completed : unrecorded
  const countOf = (figure: FigureName) =>
    format.interval(rollUp(overview.figures, figure, areaOf(overview)) ?? { low: 0, high: 0 })
  const unit = figures.unit('product', sum?.high ?? 0)
  return (
    <NumberBlock
      figure={completed.sum ? 'mentoringCompleted' : 'mentoringUnrecorded'}
      name={figures.topic('mentoring')}
      value={sum}
      unit={`${unit} ${completed.sum ? texts.completed : texts.notRecorded}`}
    >
      {completed.sum && (
        <NumberLine>
          {texts.mentoringRest({
            transferred: countOf('mentoringTransferred'),
            ongoing: countOf('mentoringOngoing'),
            pending: countOf('mentoringPending'),
          })}
        </NumberLine>
      )}
      <NumberLine>{change}</NumberLine>
      <NumberLine>{day}</NumberLine>
      <SaidSplitLine overview={overview} />
    </NumberBlock>
  )
}

function SaidSplitLine({ overview }: { overview: Overview }) {
  const { overview: texts, format } = useMessages()
  const said = saidMentoringSplit(overview.claims)
  if (!said) return null
  return (
    <NumberLine>
      {texts.saidSplit(said, format.shortDay(said.said.asOfNotAfter))}
      <VerdictMark verdict="notCheckable">{texts.saidNotRecorded}</VerdictMark>
    </NumberLine>
  )
}

function OutletBlock({ overview }: { overview: Overview }) {
  const { overview: texts } = useMessages()
  const { sum, change, day } = useFigureLines(overview, 'outletsLaunched')
  const activity = outletActivityOf(overview.figures, areaOf(overview))
  const unsure = overview.rollout.filter((row) => !isExact(row) && row.notBefore <= overview.asOf).length
  return (
    <NumberBlock figure="outletsLaunched" value={sum} unit={texts.ofOutlets(overview.kabupaten.length)}>
      <NumberLine>{change}</NumberLine>
      <NumberLine>{unsure > 0 && texts.unsureDays(unsure)}</NumberLine>
      <NumberLine>{day}</NumberLine>
      {activity && (
        <>
          <NumberLine>
            <OutletActivityLine activity={activity} />
          </NumberLine>
          <NumberLine>
            <ShelfMonthLine activity={activity} overview={overview} />
          </NumberLine>
        </>
      )}
      <ClaimsLine overview={overview} figure="outletsLaunched" />
    </NumberBlock>
  )
}

function ClaimsLine({ overview, figure }: { overview: Overview; figure: FigureName }) {
  const mark = claimMarkOf(overview.claims, figure, 'province')
  const conflict = conflictMarkOf(overview.claims, { figure, scope: 'province', asOf: overview.asOf })
  return <NumberLine>{mark && <ClaimMarkLine mark={mark} conflict={conflict} />}</NumberLine>
}

/** The sum of a figure over the province with the lines that every block has: change since a month ago, and its day. */
function useFigureLines(
  overview: Overview,
  figure: FigureName,
): { sum: AreaFigure | undefined; change: ReactNode; day: ReactNode } {
  const { overview: texts } = useMessages()
  const sum = rollUp(overview.figures, figure, areaOf(overview))
  if (!sum) return { sum, change: undefined, day: texts.noRecordYet }
  const since = oneMonthBefore(overview.asOf)
  const days = { before: overview.monthAgo, after: overview.figures }
  const change = figureChange(days, figure, areaOf(overview).codes)
  return {
    sum,
    change: 'change' in change && texts.changeSince(change.change, since),
    day: sum.lastDay ? texts.recordDay(sum.lastDay, sum.daysOld ?? 0) : texts.noRecordByThen,
  }
}

const areaOf = ({ kabupaten, asOf }: Overview) => ({ codes: kabupaten.map((row) => row.code), asOf })
