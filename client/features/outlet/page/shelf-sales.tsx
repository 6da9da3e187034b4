import { formatRupiah } from '#shared/money/rupiah.ts'
import type { ShelfOverview } from '#shared/outlet/shelf/overview.ts'
import { salesByMonth } from '#shared/outlet/shelf/rows.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useShelfMessages } from '#client/ui/use-shelf-messages.ts'
import styles from './shelves-page.module.css'

/** What was sold in each month, as far as reports tell. */
export function ShelfSales({ answer, codes }: { answer: ShelfOverview; codes: ReadonlySet<KabupatenCode> }) {
  const texts = useShelfMessages()
  const { format } = useMessages()
  const reports = answer.rows.filter((row) => codes.has(row.kabupatenCode)).flatMap((row) => row.reports)
  if (reports.length === 0) return null
  const sales = salesByMonth(reports, answer.months).toReversed()
  return (
    <section aria-labelledby="penjualan-rak">
      <h2 id="penjualan-rak">{texts.salesTitle}</h2>
      <p className={styles['fine']}>{texts.salesNote}</p>
      <table className={`${styles['table']} ${styles['sums']}`}>
        <thead>
          <tr>
            <th scope="col">{texts.month}</th>
            <th scope="col">{texts.sum}</th>
            <th scope="col">{texts.told}</th>
          </tr>
        </thead>
        <tbody>
          {sales.map(({ month, rupiah, told, reports: count }) => (
            <tr key={month}>
              <th scope="row">{format.month(month)}</th>
              <td>{told === 0 ? texts.noSales : formatRupiah(rupiah, format.locale)}</td>
              <td>{texts.toldOf(told, count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
