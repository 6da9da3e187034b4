import { Link } from '@tanstack/react-router'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import type { RankedPace } from '#shared/target/ranking.ts'
import type { PaceTotals } from '#shared/target/target-view.ts'
import { kabupatenPath } from '#client/paths.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { usePaceMessages } from '#client/ui/use-pace-messages.ts'
import { useTargetMessages } from '#client/ui/use-target-messages.ts'
import { PaceFormula } from '../pace/pace-formula.tsx'
import styles from './recover-table.module.css'

type Props = { pace: readonly RankedPace[]; kabupaten: readonly KabupatenRow[]; totals: PaceTotals }

/** Due, made, gap, needed, recent rate and projection; each row opens to the formulas with its numbers. */
export function RecoverTable({ pace, kabupaten, totals }: Props) {
  const texts = useTargetMessages()
  const heads = [texts.due, texts.made, texts.gap, texts.needed, texts.recent, texts.projected]
  return (
    <details className={styles['details']}>
      <summary>{texts.asTable}</summary>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{texts.kabupaten}</th>
            {heads.map((head) => (
              <th key={head} scope="col" className={styles['count']}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pace.map((each) => (
            <RecoverRow
              key={each.kabupatenCode}
              pace={each}
              name={kabupaten.find(({ code }) => code === each.kabupatenCode)?.shortName ?? each.kabupatenCode}
            />
          ))}
        </tbody>
        {totals.reported > 0 && <Totals totals={totals} />}
      </table>
    </details>
  )
}

function RecoverRow({ pace, name }: { pace: RankedPace; name: string }) {
  const texts = useTargetMessages()
  const paceTexts = usePaceMessages()
  const { format } = useMessages()
  const { due, made, gap, requiredRate, recent, projected, yearDue, standing } = pace
  const orNone = (value: number | null | undefined) =>
    value === null || value === undefined ? paceTexts.none : format.number(value)
  return (
    <tr>
      <th scope="row">
        <Link {...kabupatenPath(pace.kabupatenCode)}>{name}</Link>
        {standing === 'unreported' && <small className={styles['silent']}>{texts.notReported}</small>}
        <details className={styles['formula']}>
          <summary>
            {paceTexts.formulaTitle}
            <span className="visually-hidden">: {name}</span>
          </summary>
          <PaceFormula pace={pace} />
        </details>
      </th>
      <Count label={texts.due}>{format.number(due)}</Count>
      <Count label={texts.made}>{format.interval(made)}</Count>
      <Count label={texts.gap}>{format.number(gap)}</Count>
      <Count label={texts.needed}>{orNone(requiredRate)}</Count>
      <Count label={texts.recent}>{orNone(recent?.rate)}</Count>
      <Count label={texts.projected}>{projected === null ? paceTexts.none : texts.ofYear(projected, yearDue)}</Count>
    </tr>
  )
}

function Count({ label, children }: { label: string; children: string }) {
  return (
    <td className={styles['count']} data-label={label}>
      {children}
    </td>
  )
}

function Totals({ totals }: { totals: PaceTotals }) {
  const texts = useTargetMessages()
  const paceTexts = usePaceMessages()
  const { format } = useMessages()
  const { of, reported, unreported, due, made, gap, requiredRate, recentRate, projected, yearDue } = totals
  const orNone = (value: number | null) => (value === null ? paceTexts.none : format.number(value))
  return (
    <tfoot>
      <tr>
        <th scope="row">
          {texts.totalOf(reported, of)}
          {unreported > 0 && <small>{texts.totalSilent(unreported)}</small>}
        </th>
        <Count label={texts.due}>{format.number(due)}</Count>
        <Count label={texts.made}>{format.interval(made)}</Count>
        <Count label={texts.gap}>{format.number(gap)}</Count>
        <Count label={texts.needed}>{orNone(requiredRate)}</Count>
        <Count label={texts.recent}>{orNone(recentRate)}</Count>
        <Count label={texts.projected}>{projected === null ? paceTexts.none : texts.ofYear(projected, yearDue)}</Count>
      </tr>
    </tfoot>
  )
}
