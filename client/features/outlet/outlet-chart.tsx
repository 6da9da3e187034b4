import { lazy, Suspense, type ComponentProps } from 'react'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { useRolloutMessages } from '#client/ui/use-rollout-messages.ts'
import { WhenNear } from '#client/ui/when-near.tsx'
import styles from './outlet-page.module.css'

const RolloutChart = lazy(async () => ({ default: (await import('#client/ui/chart/rollout-chart.tsx')).RolloutChart }))

/** The count day by day against the deadlines and beside what was said. */
export function OutletChart(props: ComponentProps<typeof RolloutChart>) {
  const { chartTitle } = useRolloutMessages()
  const empty = <div className={styles['chart']} />
  return (
    <section aria-labelledby="grafik">
      <SectionTitle id="grafik">{chartTitle}</SectionTitle>
      <WhenNear fallback={empty}>
        <Suspense fallback={empty}>
          <div className={styles['chart']}>
            <RolloutChart {...props} />
          </div>
        </Suspense>
      </WhenNear>
    </section>
  )
}
