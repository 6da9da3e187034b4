import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useMemo } from 'react'
import { daysBetween, isDay, type Day } from '#shared/day/day.ts'
import { countUncertainDays, listOutletsByIsland } from '#shared/outlet/rollout-list.ts'
import { changeDays } from '#shared/outlet/rollout.ts'
import { milestoneWindows, outletFigures, toRolloutRows } from '#shared/outlet/rollout-rows.ts'
import { headlineOf } from '#shared/overview/headline.ts'
import { outletDeadlines } from '#shared/overview/outlet-deadlines.ts'
import { conflictMarkOf } from '#shared/overview/claim-mark.ts'
import type { ClaimRow, OutletOverview } from '#shared/overview/overview.ts'
import { useViewTime } from '#client/search-params.ts'
import { NoAnswer, OlderAnswer } from '#client/shell/answer-state.tsx'
import { ConflictMark } from '#client/shell/conflict-mark.tsx'
import { trpc } from '#client/trpc.ts'
import { Sentence } from '#client/ui/sentence.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useKeptAnswer } from '#client/ui/use-kept-answer.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useRolloutMessages } from '#client/ui/use-rollout-messages.ts'
import { IslandBurnUp } from './island-burn-up.tsx'
import { IslandCounts } from './island-counts.tsx'
import { OutletChart } from './outlet-chart.tsx'
import { OutletDeadlines } from './outlet-deadlines.tsx'
import { OutletList } from './outlet-list.tsx'
import { OutletMap } from './outlet-map.tsx'
import styles from './outlet-page.module.css'
import { ReplayBar } from './replay-bar.tsx'
import { StateCounts } from './state-counts.tsx'
import { useReplay } from './use-replay.ts'

/** The rollout of NTT Mart: replayed day by day on the map, against its deadlines, and outlet by outlet. */
export function OutletPage() {
  const { outlet: texts } = useMessages()
  const { asOf: _asOf, ...known } = useViewTime()
  useDocumentTitle(texts.title)
  // One answer holds every day, so that the replay asks nothing of the network.
  const query = useQuery(trpc.overview.outlets.queryOptions(known))
  const answer = useKeptAnswer(query.data)
  if (!answer) return query.isError ? <NoAnswer query={query} /> : <OutletSkeleton />
  return (
    <>
      <OlderAnswer query={query} shown={answer} />
      <OutletBody answer={answer} />
    </>
  )
}

function OutletBody({ answer }: { answer: OutletOverview }) {
  const texts = useRolloutMessages()
  const { kabupaten, outlets, today } = answer
  const { day, choose } = useShownDay(today)
  const changes = useMemo(() => milestoneWindows(outlets), [outlets])
  const replay = useReplay({ changes, day, today, onChoose: choose })
  const asOf = replay.shown
  const rollout = useMemo(() => toRolloutRows(outlets, asOf), [outlets, asOf])
  const figures = useMemo(() => outletFigures(outlets, asOf), [outlets, asOf])
  const announced = answer.deadlines.filter((target) => target.setOn <= asOf)
  const facts = { asOf, kabupaten, figures, rollout, deadlines: announced }
  const groups = useMemo(() => listOutletsByIsland(outlets, kabupaten, asOf), [outlets, kabupaten, asOf])
  const total = kabupaten.length
  if (outlets.length === 0) return <NothingRecorded />
  return (
    <div className={styles['page']}>
      <OutletHeadline facts={facts} unsure={countUncertainDays(groups)} claims={answer.claims} />
      <section aria-labelledby="putar-ulang">
        <h2 id="putar-ulang">{texts.replay.title}</h2>
        <ReplayBar
          replay={replay}
          rollout={rollout}
          changes={changes}
          deadlines={announced}
          today={today}
          total={total}
        />
        <div className={styles['columns']}>
          <OutletMap facts={facts} outlets={outlets} />
          <div className={styles['aside']}>
            <StateCounts groups={groups} />
            <IslandCounts figures={figures} kabupaten={kabupaten} asOf={asOf} />
            <OutletDeadlines deadlines={outletDeadlines(facts)} />
          </div>
        </div>
      </section>
      <OutletChart rollout={rollout} deadlines={announced} claims={answer.claims} asOf={asOf} total={total} />
      <IslandBurnUp {...facts} claims={answer.claims} />
      <OutletList groups={groups} asOf={asOf} />
    </div>
  )
}

/** The day of the address, else today; and the way to another, which replaces the address. */
function useShownDay(today: Day): { day: Day; choose: (day: Day) => void } {
  const { asOf } = useSearch({ strict: false })
  const navigate = useNavigate()
  return {
    day: asOf && isDay(asOf) ? asOf : today,
    choose: (day) =>
      void navigate({
        to: '.',
        search: (search) => ({ ...search, asOf: day === today ? undefined : day }),
        replace: true,
        resetScroll: false,
      }),
  }
}

type HeadlineProps = { facts: Parameters<typeof headlineOf>[0]; unsure: number; claims: readonly ClaimRow[] }

function OutletHeadline({ facts, unsure, claims }: HeadlineProps) {
  const { outlet, overview } = useMessages()
  const texts = useRolloutMessages()
  const { asOf, rollout } = facts
  const headline = headlineOf(facts)
  const changes = changeDays(rollout)
  const last = changes.findLast((day) => day <= asOf)
  const conflict = conflictMarkOf(claims, { figure: 'outletsLaunched', scope: 'province', asOf })
  return (
    <div className={styles['opening']}>
      <p className={styles['eyebrow']}>{outlet.title}</p>
      <h1>{headline.kind === 'rollout' ? <Sentence parts={overview.headline(headline)} /> : texts.notStarted(asOf)}</h1>
      {last && <p className={styles['lead']}>{texts.lead(last, daysBetween(last, asOf), unsure)}</p>}
      {!last && changes[0] && <p className={styles['lead']}>{texts.firstDay(changes[0])}</p>}
      {conflict && <ConflictMark mark={conflict} />}
    </div>
  )
}

function NothingRecorded() {
  const texts = useRolloutMessages()
  return (
    <div className={styles['page']}>
      <div className={styles['opening']}>
        <h1>{texts.noRecord}</h1>
        <p className={styles['lead']}>{texts.noRecordNext}</p>
      </div>
    </div>
  )
}

function OutletSkeleton() {
  const { shell } = useMessages()
  return (
    <div className={`${styles['page']} ${styles['blank']}`}>
      <div role="status" className="visually-hidden">
        {shell.loading}
      </div>
      <Skeleton height={64} />
      <Skeleton height={480} />
    </div>
  )
}
