import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { LateCountry, LateKabupaten } from '#shared/report/answers.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { officeIn } from '#client/office.ts'
import { reportsPath } from '#client/paths.ts'
import { useProvinceInput } from '#client/provinces.ts'
import { NoAnswer } from '#client/shell/answer-state.tsx'
import { ProvinceCounts } from '#client/shell/province/province-counts.tsx'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { copyText } from '#client/ui/copy-text.ts'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'
import styles from './report.module.css'

/** Who owes reports past their day, the longest waiting first, each with a text to send. */
export function LateList() {
  const { report: texts } = useWorkMessages()
  const { nameOf } = useKabupatenList()
  const query = useQuery(trpc.report.late.queryOptions(useProvinceInput()))
  if (!query.data) return query.isError ? <NoAnswer query={query} /> : <Skeleton height={360} />
  const { rows, country } = query.data
  const textOf = (row: LateKabupaten) =>
    texts.reminder(row, nameOf(row.kabupatenCode), officeIn('pmdStaff', row.kabupatenCode, nameOf))
  const count = country?.kabupaten ?? rows.length
  return (
    <section aria-labelledby="terlambat">
      <h2 id="terlambat">{texts.lateTitle(count)}</h2>
      {country && <LateProvinces country={country} />}
      {country && rows.length > 0 && <h3>{texts.lateLongest}</h3>}
      {rows.length > 0 && <p className={page['fine']}>{texts.lateNext}</p>}
      {rows.length > 1 && <CopyButton label={texts.copyAll} text={rows.map(textOf).join('\n\n')} />}
      <ul className={page['plain']}>
        {rows.map((row) => (
          <LateItem key={row.kabupatenCode} row={row} name={nameOf(row.kabupatenCode)} text={textOf(row)} />
        ))}
      </ul>
      {count > rows.length && <p className={page['fine']}>{texts.lateMore(count - rows.length)}</p>}
    </section>
  )
}

function LateProvinces({ country: { provinces } }: { country: LateCountry }) {
  const { report: texts } = useWorkMessages()
  const rows = provinces.map(({ province, kabupaten, longestDays }) => ({
    province,
    cells: [texts.lateKabupaten(kabupaten), texts.lateDays(longestDays)],
  }))
  return <ProvinceCounts caption={texts.lateByProvince} heads={texts.lateProvinceHeads} rows={rows} />
}

function LateItem({ row, name, text }: { row: LateKabupaten; name: string; text: string }) {
  const { report: texts } = useWorkMessages()
  return (
    <li className={styles['late']}>
      <div>
        <p>
          <Link {...reportsPath()} search={{ kabupaten: row.kabupatenCode }}>
            <b>{name}</b>
          </Link>
        </p>
        <p className={page['fine']}>{texts.lateMonths(row)}</p>
        <p className={styles['reminder']}>{text}</p>
      </div>
      <CopyButton label={texts.copy} spoken={texts.copyOf(name)} text={text} />
    </li>
  )
}

type CopyProps = { label: string; spoken?: string; text: string }

function CopyButton({ label, spoken = label, text }: CopyProps) {
  const { report: texts } = useWorkMessages()
  const [isCopied, setCopied] = useState<boolean>()
  return (
    <p className={`${styles['copy']} no-print`}>
      <button type="button" className={button['button']} aria-label={spoken} onClick={() => setCopied(copyText(text))}>
        {label}
      </button>{' '}
      <span role="status">{isCopied === undefined ? '' : isCopied ? texts.copied : texts.copyFailed}</span>
    </p>
  )
}
