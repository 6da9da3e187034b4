import { Link } from '@tanstack/react-router'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import type { RankedPace } from '#shared/target/ranking.ts'
import { bulletScale } from '#shared/target/target-view.ts'
import { kabupatenPath } from '#client/paths.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useTargetMessages } from '#client/ui/use-target-messages.ts'
import styles from './bullet-chart.module.css'

type Props = { pace: readonly RankedPace[]; kabupaten: readonly KabupatenRow[] }

/** The year of each kabupaten on one scale: a bar for what was made, a tick for what was due by now. */
export function BulletChart({ pace, kabupaten }: Props) {
  const scale = bulletScale(pace)
  return (
    <>
      <BulletKey hasPossible={pace.some(({ made }) => made.low !== made.high)} />
      <ul className={styles['list']}>
        {pace.map((each) => (
          <BulletRow
            key={each.kabupatenCode}
            pace={each}
            name={kabupaten.find(({ code }) => code === each.kabupatenCode)?.shortName ?? each.kabupatenCode}
            scale={scale}
          />
        ))}
      </ul>
    </>
  )
}

function BulletKey({ hasPossible }: { hasPossible: boolean }) {
  const { bulletKey } = useTargetMessages()
  const marks = ['made', ...(hasPossible ? (['possible'] as const) : []), 'due', 'projected', 'yearDue'] as const
  return (
    <ul className={styles['key']}>
      {marks.map((mark) => (
        <li key={mark}>
          <i className={`${styles['swatch']} ${styles[`is-${mark}`]}`} aria-hidden="true" /> {bulletKey[mark]}
        </li>
      ))}
    </ul>
  )
}

function BulletRow({ pace, name, scale }: { pace: RankedPace; name: string; scale: number }) {
  const texts = useTargetMessages()
  const { format } = useMessages()
  const { made, due, yearDue, projected, standing } = pace
  const at = (value: number) => `${(value / scale) * 100}%`
  const isSilent = standing === 'unreported'
  return (
    <li className={styles['row']} data-silent={isSilent}>
      <Link {...kabupatenPath(pace.kabupatenCode)} className={styles['name']}>
        {name}
      </Link>
      <span className={styles['track']} aria-hidden="true">
        <span className={styles['year']} style={{ width: at(yearDue) }} />
        {made.high > made.low && (
          <span className={styles['possible']} style={{ left: at(made.low), width: at(made.high - made.low) }} />
        )}
        <span className={styles['made']} style={{ width: at(made.low) }} />
        <span className={styles['due']} style={{ left: at(due) }} />
        {projected !== null && pace.monthsLeft > 0 && (
          <span className={styles['projected']} style={{ left: at(projected) }} />
        )}
      </span>
      <span className={styles['words']}>
        {isSilent && <b>{texts.notReported}</b>} {texts.bullet(format.interval(made), yearDue)}, {texts.bulletDue(due)}
      </span>
    </li>
  )
}
