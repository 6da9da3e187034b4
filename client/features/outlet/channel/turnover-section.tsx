import type { Interval } from '#shared/figure/interval.ts'
import { lastRecorded, type Turnover, type TurnoverMonth } from '#shared/outlet/channel/turnover.ts'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useChannelMessages } from '#client/ui/use-channel-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './turnover-section.module.css'

/** The announced turnover, the sum that is on record, and the arithmetic behind the announcement, on one scale. */
export function TurnoverSection({ turnover }: { turnover: Turnover }) {
  const texts = useChannelMessages()
  const { announced, arithmetic } = turnover
  const last = lastRecorded(turnover)
  const total = last?.totalRupiah ?? null
  const most = Math.max(announced?.high ?? 0, arithmetic?.product ?? 0, total ?? 0)
  return (
    <section aria-labelledby="omzet">
      <SectionTitle id="omzet" name={texts.turnoverName}>
        {texts.turnoverTitle(last?.month, total, announced)}
      </SectionTitle>
      <dl className={styles['amounts']}>
        <Amount name={texts.announced} value={announced && texts.aboutRange(announced)} range={announced} most={most}>
          {announced ? (
            <>
              {texts.announcedBy(announced.setBy, announced.setOn)} · <SourceLink source={announced.source} />
            </>
          ) : (
            texts.notAnnounced
          )}
        </Amount>
        <Amount
          name={texts.recorded}
          value={total === null ? texts.nothingRecorded : texts.money(total)}
          isSilent={total === null}
          range={total === null ? null : { low: total, high: total }}
          most={most}
        >
          {last ? texts.recordedIn(last.month, last.outletCount) : texts.nothingRecordedLong}
        </Amount>
        <Amount
          name={texts.arithmetic}
          value={arithmetic && texts.about(arithmetic.product)}
          range={arithmetic && { low: arithmetic.product, high: arithmetic.product }}
          most={most}
        >
          {arithmetic ? (
            <>
              {texts.arithmeticIs(arithmetic.count, arithmetic.rate)}:{' '}
              {texts.arithmeticTimes(arithmetic.times ?? 1, arithmetic.times !== null)} ·{' '}
              <SourceLink source={arithmetic.source} />
            </>
          ) : (
            texts.noArithmetic
          )}
        </Amount>
      </dl>
      {most > 0 && <p className={styles['fine']}>{texts.scale(texts.about(most))}</p>}
      <Months turnover={turnover} />
    </section>
  )
}

type AmountProps = {
  name: string
  value: string | null
  range: Interval | null
  most: number
  isSilent?: boolean
  children: React.ReactNode
}

/** An amount in words and as a bar; a range is drawn as a band from its low to its high end. */
function Amount({ name, value, range, most, isSilent = false, children }: AmountProps) {
  const percent = (rupiah: number) => `${(rupiah / most) * 100}%`
  return (
    <div className={styles['amount']}>
      <dt>{name}</dt>
      <dd>
        {value && <b data-silent={isSilent}>{value}</b>}
        <span className={styles['bar']} aria-hidden="true" data-silent={isSilent}>
          {range && <span style={{ width: percent(range.low) }} />}
          {range && range.high > range.low && (
            <span className={styles['band']} style={{ width: percent(range.high - range.low) }} />
          )}
        </span>
        <span className={styles['fine']}>{children}</span>
      </dd>
    </div>
  )
}

function Months({ turnover: { months, announcedForCivilServants: forStaff } }: { turnover: Turnover }) {
  const texts = useChannelMessages()
  const last = months.findLast((month) => month.civilServants !== null)
  const staff = last?.civilServants ?? null
  const inside = months.findLast((month) => month.insideOutlets !== null)?.insideOutlets ?? null
  return (
    <>
      {forStaff && (
        <p className={styles['note']}>
          {texts.civilServantsTitle(
            texts.aboutRange(forStaff),
            staff === null || !last ? texts.unreported : `${texts.money(staff)} (${texts.inMonth(last.month)})`,
          )}{' '}
          <SourceLink source={forStaff.source} />
        </p>
      )}
      <details className={styles['details']} open={months.some((month) => month.totalRupiah !== null)}>
        <summary>{texts.monthsTable}</summary>
        <table className={styles['table']}>
          <caption className="visually-hidden">{texts.monthsCaption}</caption>
          <thead>
            <tr>
              <th scope="col">{texts.month}</th>
              <th scope="col">{texts.outlets}</th>
              <th scope="col">{texts.exhibitions}</th>
              <th scope="col">{texts.purchases}</th>
              <th scope="col">{texts.total}</th>
            </tr>
          </thead>
          <tbody>
            {months.toReversed().map((month) => (
              <MonthRow key={month.month} month={month} />
            ))}
          </tbody>
        </table>
        <p className={styles['fine']}>{texts.method}</p>
        {inside !== null && <p className={styles['fine']}>{texts.inside(texts.money(inside))}</p>}
      </details>
    </>
  )
}

function MonthRow({ month: { month, parts, totalRupiah } }: { month: TurnoverMonth }) {
  const texts = useChannelMessages()
  const { format } = useMessages()
  const cell = (rupiah: number | null, label: string) => (
    <td data-label={label} data-silent={rupiah === null}>
      {rupiah === null ? texts.unreported : texts.money(rupiah)}
    </td>
  )
  return (
    <tr>
      <th scope="row">{format.month(month)}</th>
      {cell(parts.outlets, texts.outlets)}
      {cell(parts.exhibitions, texts.exhibitions)}
      {cell(parts.purchases, texts.purchases)}
      {cell(totalRupiah, texts.total)}
    </tr>
  )
}
