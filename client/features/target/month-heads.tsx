import type { Month } from '#shared/day/day.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './month-board.module.css'

/** Years over months; on a phone a month is its first letter. */
export function MonthHeads({ months }: { months: readonly Month[] }) {
  const { board: texts, format } = useMessages()
  const years = [...new Set(months.map((month) => month.slice(0, 4)))]
  return (
    <thead className={styles['heads']}>
      <tr>
        <th rowSpan={2} scope="col">
          <span className="visually-hidden">{texts.kabupaten}</span>
        </th>
        {years.map((year) => (
          <YearHead key={year} year={year} span={months.filter((month) => month.startsWith(year)).length} />
        ))}
        <th rowSpan={2} scope="col" className={styles['tally']} title={texts.monthsMetLong}>
          {texts.monthsMet}
        </th>
        <th rowSpan={2} scope="col" className={styles['tally']} title={texts.silentLong}>
          {texts.silent}
        </th>
      </tr>
      <tr>
        {months.map((month) => (
          <th key={month} scope="col" className={month.endsWith('-01') ? styles['january'] : undefined}>
            <span className={styles['wide']} aria-hidden="true">
              {format.monthName(month)}
            </span>
            <span className={styles['narrow']} aria-hidden="true">
              {format.monthLetter(month)}
            </span>
            <span className="visually-hidden">{format.month(month)}</span>
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** A year of a month or two is wider than its columns on a phone, so there it is left to the line before January. */
function YearHead({ year, span }: { year: string; span: number }) {
  return (
    <th className={styles['year']} scope="colgroup" colSpan={span}>
      <span className={span < 3 ? styles['brief'] : undefined}>{year}</span>
    </th>
  )
}
