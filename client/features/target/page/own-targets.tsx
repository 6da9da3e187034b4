import type { Day } from '#shared/day/day.ts'
import { unitOf } from '#shared/figure/figure.ts'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import type { TargetRow } from '#shared/target/answers.ts'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useTargetMessages } from '#client/ui/use-target-messages.ts'
import styles from './own-targets.module.css'

type Props = { targets: readonly TargetRow[]; kabupaten: readonly KabupatenRow[]; asOf: Day }

/** The targets that are counted here, with their time in force; those that were replaced stay. */
export function OwnTargets({ targets, kabupaten }: Props) {
  const texts = useTargetMessages()
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
          />
        ))}
      </ul>
    </section>
  )
}

function OwnTarget({ target, place }: { target: TargetRow; place: string | undefined }) {
  const texts = useTargetMessages()
  const everywhere = target.period === 'month' ? texts.everyKabupaten : texts.province
  return (
    <li className={styles['target']} data-replaced={target.closedOn !== null}>
      <p>
        <b>{useTargetName()(target)}</b>, {place ?? everywhere}
        {target.closedOn !== null && <span className={styles['mark']}>{texts.replacedMark}</span>}
      </p>
      <p className={styles['fine']}>
        {texts.validity(target.validFrom, target.validTo)} · {texts.setBy(target.setBy, target.setOn)} ·{' '}
        <SourceLink source={target.source} />
      </p>
      {target.reason && <p className={styles['fine']}>{texts.reason(target.reason)}</p>}
    </li>
  )
}

/** What a target asks for, in words made here: titles of the first data are English. */
export function useTargetName(): (target: TargetRow) => string {
  const texts = useTargetMessages()
  const { figure: figures, claim } = useMessages()
  return ({ period, value, dueOn, figure, valueText, unit }) => {
    if (value === null || figure === null) return claim.value(valueText, unit)
    if (period === 'month') return texts.perMonthTarget(value)
    return dueOn ? texts.byDayTarget(value, figures.unit(unitOf(figure), value), dueOn) : claim.value(valueText, unit)
  }
}
