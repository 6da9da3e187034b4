import { Link } from '@tanstack/react-router'
import { outletStandingAt } from '#shared/outlet/outlet-state.ts'
import { countedReport } from '#shared/outlet/reports.ts'
import type { OutletPage } from '#shared/outlet/answers.ts'
import { shapeOfState } from '#shared/wilayah/map-points.ts'
import { kabupatenPath, outletsPath } from '#client/paths.ts'
import { PointSwatch } from '#client/ui/map/map-swatch.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useOutletMessages } from '#client/ui/use-outlet-messages.ts'
import { useRolloutMessages } from '#client/ui/use-rollout-messages.ts'
import styles from './outlet-head.module.css'

/** Which outlet this is, and where it stands at the day shown. */
export function OutletHead({ answer: { outlet, kabupaten, asOf } }: { answer: OutletPage }) {
  const texts = useOutletMessages()
  const { outlet: shell } = useMessages()
  const { list } = useRolloutMessages()
  const launch = countedReport(outlet.events, 'launched')
  const standing = outletStandingAt(outlet.events, asOf)
  const sentence = list.standing(standing, launch)
  return (
    <div>
      <p className={styles['eyebrow']}>
        <Link {...outletsPath()}>{shell.title}</Link> · <Link {...kabupatenPath(kabupaten.code)}>{kabupaten.name}</Link>
      </p>
      <h1>{outlet.label}</h1>
      <p className={styles['standing']}>
        <PointSwatch shape={shapeOfState(standing.state, launch)} />
        <span>{sentence.charAt(0).toUpperCase() + sentence.slice(1)}</span>
      </p>
      {outlet.operatorName && <p className={styles['fine']}>{texts.runBy(outlet.operatorName)}</p>}
    </div>
  )
}
