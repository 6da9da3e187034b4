import { useNavigate } from '@tanstack/react-router'
import type { AuditList } from '#shared/audit/answers.ts'
import { useKabupatenChoices } from '#client/kabupaten-list.ts'
import form from '#client/ui/form/form.module.css'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import button from '#client/ui/button.module.css'
import list from '#client/ui/work/work-list.module.css'
import styles from './audit-page.module.css'
import { isFiltered, type AuditSearch } from '#shared/audit/list-search.ts'

type Props = Pick<AuditList, 'actions' | 'people'> & { search: AuditSearch }

/** Time, person, act and kabupaten. Choices are those that occur where the reader may look. */
export function AuditFilters({ search, actions, people }: Props) {
  const { audit } = useWorkMessages()
  const { format } = useMessages()
  const navigate = useNavigate({ from: '/jejak-audit' })
  const kabupaten = useKabupatenChoices('audit.read', search.kabupaten)
  const set = (change: AuditSearch) =>
    void navigate({ search: (old) => ({ ...old, before: undefined, ...change }), replace: true, resetScroll: false })
  const clear = () =>
    set({
      from: undefined,
      to: undefined,
      person: undefined,
      action: undefined,
      kabupaten: undefined,
      subject: undefined,
    })
  const named = actions
    .map((action) => ({ value: action, label: audit.actionOf(action) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, format.locale))
  return (
    <search className={`${styles['filters']} no-print`} aria-label={audit.filters}>
      <DayChoice label={audit.from} day={search.from} max={search.to} onChange={(from) => set({ from })} />
      <DayChoice label={audit.to} day={search.to} min={search.from} onChange={(to) => set({ to })} />
      <Choice
        label={audit.person}
        value={search.person}
        choices={people.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={(person) => set({ person })}
      />
      <Choice label={audit.action} value={search.action} choices={named} onChange={(action) => set({ action })} />
      {kabupaten.length > 1 && (
        <Choice
          label={audit.kabupaten}
          value={search.kabupaten}
          choices={kabupaten.map(({ code, shortName }) => ({ value: code, label: shortName }))}
          onChange={(code) => set({ kabupaten: code })}
        />
      )}
      {isFiltered(search) && (
        <button type="button" className={`${button['text']} ${styles['clear']}`} onClick={clear}>
          {audit.clear}
        </button>
      )}
    </search>
  )
}

type DayProps = {
  label: string
  day: string | undefined
  min?: string | undefined
  max?: string | undefined
  onChange: (day: string | undefined) => void
}

function DayChoice({ label, day, min, max, onChange }: DayProps) {
  return (
    <label className={list['choice']}>
      {label}
      <input
        className={form['input']}
        type="date"
        value={day ?? ''}
        min={min}
        max={max}
        data-set={day !== undefined}
        onChange={({ target }) => onChange(target.value || undefined)}
      />
    </label>
  )
}

type ChoiceProps = {
  label: string
  value: string | undefined
  choices: readonly { value: string; label: string }[]
  onChange: (value: string | undefined) => void
}

function Choice({ label, value, choices, onChange }: ChoiceProps) {
  const { audit } = useWorkMessages()
  const isKnown = value === undefined || choices.some((choice) => choice.value === value)
  return (
    <label className={list['choice']}>
      {label}
      <select
        className={form['input']}
        value={value ?? ''}
        data-set={value !== undefined}
        onChange={({ target }) => onChange(target.value || undefined)}
      >
        <option value="">{audit.any}</option>
        {/* An address may ask for what does not occur here: the field must not look as if it asked for nothing. */}
        {!isKnown && <option value={value}>{value}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
    </label>
  )
}
