import type { KabupatenRow } from '#shared/overview/overview.ts'
import type { RankedPace } from '#shared/target/ranking.ts'
import { byGap, type PaceTotals } from '#shared/target/target-view.ts'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { useTargetMessages } from '#client/ui/use-target-messages.ts'
import { BulletChart } from './bullet-chart.tsx'
import { RecoverTable } from './recover-table.tsx'
import page from './target-page.module.css'

type Props = {
  pace: readonly RankedPace[]
  kabupaten: readonly KabupatenRow[]
  year: number
  totals: PaceTotals
}

/** Whether the year can still be saved, kabupaten by kabupaten, the widest gap first. */
export function RecoverSection({ pace, kabupaten, year, totals }: Props) {
  const texts = useTargetMessages()
  const rows = byGap(pace)
  if (rows.length === 0) return null
  return (
    <section aria-labelledby="kejar">
      <SectionTitle id="kejar" name={texts.recoverName}>
        {texts.recoverTitle(totals, year)}
      </SectionTitle>
      <p className={page['note']}>{texts.method}</p>
      {totals.reported > 0 && <BulletChart pace={rows} kabupaten={kabupaten} />}
      <RecoverTable pace={rows} kabupaten={kabupaten} totals={totals} />
    </section>
  )
}
