import { useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Month } from '#shared/day/day.ts'
import { KabupatenOptions } from '#client/kabupaten-options.tsx'
import { useKabupatenChoices } from '#client/kabupaten-list.ts'
import form from '#client/ui/form/form.module.css'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import list from '#client/ui/work/work-list.module.css'
import { reportFilterStates, type ReportSearch } from './report-search.ts'

type Props = {
  search: ReportSearch
  months: readonly Month[]
  /** Whether the list shows one month while nobody has chosen any. */
  hasMonthDefault: boolean
}

/** Month, kabupaten and state of the list, kept in the address. */
export function ReportFilters({ search, months, hasMonthDefault }: Props) {
  const { report: texts } = useWorkMessages()
  const { format } = useMessages()
  const navigate = useNavigate()
  const kabupaten = useKabupatenChoices('report.read', search.kabupaten)
  const set = (change: { [Key in keyof ReportSearch]?: string | undefined }) =>
    void navigate({ to: '.', search: (old) => ({ ...old, ...change }), replace: true, resetScroll: false })
  const isOneMonth = hasMonthDefault && !search.kabupaten
  return (
    <search className={`${list['choices']} no-print`} aria-label={texts.filters}>
      <Choice label={texts.month} value={search.month} onChoose={(month) => set({ month })}>
        <option value="">{isOneMonth ? texts.lastMonth : texts.anyMonth}</option>
        {months.map((month) => (
          <option key={month} value={month}>
            {format.month(month)}
          </option>
        ))}
      </Choice>
      {kabupaten.length > 1 && (
        <Choice label={texts.kabupaten} value={search.kabupaten} onChoose={(code) => set({ kabupaten: code })}>
          <option value="">{texts.anyKabupaten}</option>
          <KabupatenOptions rows={kabupaten} />
        </Choice>
      )}
      <Choice label={texts.stateFilter} value={search.state} onChoose={(state) => set({ state })}>
        <option value="">{texts.anyState}</option>
        {reportFilterStates.map((state) => (
          <option key={state} value={state}>
            {texts.state(state)}
          </option>
        ))}
      </Choice>
    </search>
  )
}

type ChoiceProps = {
  label: string
  value: string | undefined
  onChoose: (value: string | undefined) => void
  children: ReactNode
}

function Choice({ label, value, onChoose, children }: ChoiceProps) {
  return (
    <label className={list['choice']}>
      {label}
      <select
        className={form['input']}
        value={value ?? ''}
        data-set={value !== undefined}
        onChange={({ target }) => onChoose(target.value || undefined)}
      >
        {children}
      </select>
    </label>
  )
}
