import { lazy } from 'react'
import { outletDeadlines } from '#shared/overview/outlet-deadlines.ts'
import type { Overview } from '#shared/overview/overview.ts'
import { RolloutStill } from '#client/ui/chart/rollout-still.tsx'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { DeadlineList } from './deadline-list.tsx'
import { HeavyPart } from './heavy-part.tsx'
import styles from './rollout-section.module.css'

const RolloutChart = lazy(async () => ({ default: (await import('#client/ui/chart/rollout-chart.tsx')).RolloutChart }))

/** How outlets opened day by day, against their deadlines and beside what was said. */
export function RolloutSection({ overview }: { overview: Overview }) {
  const { overview: texts } = useMessages()
  const deadlines = outletDeadlines(overview)
  const { rollout, claims, asOf } = overview
  const shown = { rollout, claims, asOf, deadlines: overview.deadlines }
  const still = (
    <div className={styles['canvas']}>
      <RolloutStill {...shown} />
    </div>
  )
  return (
    <section aria-labelledby="gerai-dibuka">
      <SectionTitle id="gerai-dibuka">{texts.rollout}</SectionTitle>
      <div className={styles['columns']}>
        <HeavyPart still={still} className={styles['canvas']} failure={texts.rolloutFailed}>
          <RolloutChart {...shown} />
        </HeavyPart>
        <DeadlineList deadlines={deadlines} />
      </div>
    </section>
  )
}
