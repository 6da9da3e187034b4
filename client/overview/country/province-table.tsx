import { Link } from '@tanstack/react-router'
import {
  countrySorts,
  judgedIn,
  metShare,
  type CountryOverview,
  type CountrySort,
  type CountrySums,
  type MonthCounts,
  type ProvinceRow,
} from '#shared/overview/country.ts'
import { freshnessAt } from '#shared/overview/freshness.ts'
import { FreshnessMark } from '#client/ui/freshness-mark.tsx'
import { useCountryMessages } from '#client/ui/use-country-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { provincePath } from '../../paths.ts'
import styles from './province-table.module.css'

type Props = { country: CountryOverview; rows: readonly ProvinceRow[]; sums: CountrySums; sort: CountrySort }

/** The provinces as rows; each opens its province, each heading sorts by its column. */
export function ProvinceTable({ country, rows, sums, sort }: Props) {
  const texts = useCountryMessages()
  const { month, asOf } = country
  return (
    <table className={styles['table']}>
      <caption className="visually-hidden">{texts.caption(month)}</caption>
      <thead>
        <tr>
          {countrySorts.map((column) => (
            <th
              key={column}
              scope="col"
              className={styles[column]}
              aria-sort={column === sort ? (column === 'name' ? 'ascending' : 'descending') : undefined}
            >
              <Link
                to="."
                search={(search) => ({ ...search, urut: column === 'target' ? undefined : column })}
                resetScroll={false}
                replace
                title={texts.sortBy(texts.sort[column])}
              >
                {column === 'target' ? texts.targetHead(month) : texts.sort[column]}
                {column === sort && <span aria-hidden="true"> {column === 'name' ? '↑' : '↓'}</span>}
              </Link>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.code}>
            <th scope="row" className={styles['name']}>
              <Link {...provincePath(row.code)}>{row.name}</Link>
            </th>
            <Cells row={row} asOf={asOf} />
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className={styles['name']}>
            {texts.all}
          </th>
          <Cells row={sums} asOf={asOf} />
        </tr>
      </tfoot>
    </table>
  )
}

type CellFacts = Pick<ProvinceRow, 'kabupatenCount' | 'month' | 'figures' | 'lastDay'>

function Cells({ row, asOf }: { row: CellFacts; asOf: CountryOverview['asOf'] }) {
  const texts = useCountryMessages()
  const { format, figure: figures } = useMessages()
  const { productsReady: ready, outletsOperating: operating } = row.figures
  const { band, daysOld } = freshnessAt(row.lastDay, asOf)
  const none = <span className={styles['missing']}>{texts.noRecord}</span>
  return (
    <>
      <td className={styles['kabupaten']} data-label={texts.sort.kabupaten}>
        {format.number(row.kabupatenCount)}
      </td>
      <td className={styles['target']}>
        <MonthShare month={row.month} />
      </td>
      <td className={styles['ready']} data-label={texts.sort.ready}>
        {ready ? format.interval(ready) : none}
      </td>
      <td className={styles['outlets']} data-label={texts.sort.outlets}>
        {operating ? format.interval(operating) : none}
      </td>
      <td className={styles['freshness']} data-label={texts.sort.freshness}>
        <FreshnessMark band={band} /> {daysOld === null ? texts.noRecord : figures.daysAgo(daysOld)}
      </td>
    </>
  )
}

/** How the kabupaten of a province stand in the month, in words and as a bar of the same parts. */
function MonthShare({ month }: { month: MonthCounts }) {
  const texts = useCountryMessages()
  const judged = judgedIn(month)
  if (judged === 0) return <span className={styles['missing']}>{texts.noTarget}</span>
  if (metShare(month) === undefined) return <span className={styles['missing']}>{texts.nobodyReported(judged)}</span>
  const rest = texts.rest(month)
  return (
    <>
      <span className={styles['bar']} aria-hidden="true">
        {(['met', 'short', 'none', 'notReported'] as const)
          .filter((state) => month[state] > 0)
          .map((state) => (
            <i key={state} data-state={state} style={{ flexGrow: month[state] }} />
          ))}
      </span>
      {texts.met(month)}
      {rest && <span className={styles['rest']}> · {rest}</span>}
    </>
  )
}
