import { lazy, Suspense } from 'react'
import type { Day } from '#shared/day/day.ts'
import { unitOf } from '#shared/figure/figure.ts'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import type { TargetRow } from '#shared/target/answers.ts'
import { useSession } from '#client/session.ts'
import { PartBoundary } from '#client/ui/part-boundary.tsx'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useTargetMessages } from '#client/ui/use-target-messages.ts'
import styles from './own-targets.module.css'

// For signed-in people only, with their texts.
const TargetActs = lazy(async () => ({ default: (await import('../work/target-acts.tsx')).TargetActs }))
const NewTarget = lazy(async () => ({ default: (await import('../work/target-acts.tsx')).NewTarget }))

type Props = {
  targets: readonly TargetRow[]
  kabupaten: readonly KabupatenRow[]
  /** The day that is shown, and today. */
  asOf: Day
  today: Day
}

/** The targets that are counted here, with their time in force; those that were replaced stay. */
export function OwnTargets({ targets, kabupaten, asOf, today }: Props) {
  const texts = useTargetMessages()
  const isSignedIn = useSession() !== undefined
  const moment = { today, isToday: asOf === today }
  const own = targets.filter(({ period }) => period !== null)
  return (
    <section aria-labelledby="berlaku">
      <SectionTitle id="berlaku" name={texts.ownName}>
        {texts.ownTitle(own.length)}
      </SectionTitle>
      <ul className={styles['list']}>
        {own.map((target) => (
          <OwnTarget
            key={target.id}
            target={target}
            place={kabupaten.find(({ code }) => code === target.kabupatenCode)?.name}
            moment={isSignedIn ? moment : undefined}
          />
        ))}
      </ul>
      {isSignedIn && (
        <PartBoundary failure={null}>
          <Suspense>
            <NewTarget kabupaten={kabupaten} {...moment} />
          </Suspense>
        </PartBoundary>
      )}
    </section>
  )
}

type OwnProps = {
  target: TargetRow
  place: string | undefined
  /** For signed-in people. */
  moment: { today: Day; isToday: boolean } | undefined
}

function OwnTarget({ target, place, moment }: OwnProps) {
  const texts = useTargetMessages()
  const name = useTargetName()(target)
  const everywhere = target.period === 'month' ? texts.everyKabupaten : texts.province
  const whole = `${name}, ${place ?? everywhere}`
  return (
    <li className={styles['target']} data-replaced={target.closedOn !== null}>
      <p>
        <b>{name}</b>, {place ?? everywhere}
        {target.closedOn !== null && <span className={styles['mark']}>{texts.replacedMark}</span>}
      </p>
      <p className={styles['fine']}>
        {texts.validity(target.validFrom, target.validTo)} · {texts.setBy(target.setBy, target.setOn)} ·{' '}
        <SourceLink source={target.source} />
      </p>
      {moment && (
        <PartBoundary failure={null}>
          <Suspense>
            <TargetActs target={target} name={whole} {...moment} />
          </Suspense>
        </PartBoundary>
      )}
    </li>
  )
}

/** What a target asks for, in words made here: titles of the first data are English. */
function useTargetName(): (target: TargetRow) => string {
  const texts = useTargetMessages()
  const { figure: figures, claim } = useMessages()
  return ({ period, value, dueOn, figure, valueText, unit }) => {
    if (value === null || figure === null) return claim.value(valueText, unit)
    if (period === 'month') return texts.perMonthTarget(value)
    return dueOn ? texts.byDayTarget(value, figures.unit(unitOf(figure), value), dueOn) : claim.value(valueText, unit)
  }
}
