import { Link, useNavigate } from '@tanstack/react-router'
import type { FormEvent, ReactNode } from 'react'
import type { ChangePage } from '#shared/change/answers.ts'
import { comparisons } from '#shared/change/period.ts'
import { spansUpTo } from '#shared/change/spans.ts'
import { subjectGroups } from '#shared/change/subject-group.ts'
import { PROGRAMME_FIRST_DAY } from '#shared/day/programme-days.ts'
import { islandsOf } from '#shared/wilayah/kabupaten.ts'
import { changesPath } from '#client/paths.ts'
import { useProvince } from '#client/provinces.ts'
import button from '#client/ui/button.module.css'
import { useChangeMessages } from '#client/ui/use-change-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './change-filters.module.css'
import type { ChangeSearch } from './change-search.ts'

/** The two days, the area, and the way of comparing; all of it is in the address, and the form works without scripts. */
export function ChangeFilters({ answer }: { answer: ChangePage }) {
  const texts = useChangeMessages()
  const { by, about } = answer
  return (
    <div role="search" aria-label={texts.filters} className={`${styles['filters']} no-print`}>
      <DayForm answer={answer} />
      <FilterRow name={texts.span}>
        {spansUpTo(answer.to).map(({ span, from }) => (
          <FilterLink key={span} change={{ from, to: answer.to }} isChosen={from === answer.from}>
            {texts.spans[span]}
          </FilterLink>
        ))}
      </FilterRow>
      <FilterRow name={texts.by}>
        {comparisons.map((each) => (
          <FilterLink key={each} change={{ by: each === 'recorded' ? each : undefined }} isChosen={each === by}>
            {texts.bys[each]}
          </FilterLink>
        ))}
      </FilterRow>
      <FilterRow name={texts.about}>
        <FilterLink change={{ about: undefined }} isChosen={about === null}>
          {texts.allAbouts}
        </FilterLink>
        {subjectGroups.map((each) => (
          <FilterLink key={each} change={{ about: each }} isChosen={each === about}>
            {texts.abouts[each]}
          </FilterLink>
        ))}
      </FilterRow>
      <p className={styles['note']}>{texts.byNote[by]}</p>
    </div>
  )
}

function DayForm({ answer }: { answer: ChangePage }) {
  const texts = useChangeMessages()
  const { format } = useMessages()
  const navigate = useNavigate()
  const province = useProvince()
  const { from, to, area, by, about, today, knownAt, kabupaten } = answer
  const go = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const text = (name: string) => {
      const value = given.get(name)
      return typeof value === 'string' && value !== '' ? value : undefined
    }
    const chosen = text('area')
    void navigate({
      ...changesPath(),
      search: (search) => ({
        ...search,
        from: text('from'),
        to: text('to'),
        area: chosen === 'province' ? undefined : chosen,
      }),
      resetScroll: false,
    })
  }
  const days = { type: 'date', min: PROGRAMME_FIRST_DAY, max: today, required: true, className: styles['field'] }
  return (
    // A new key gives the fields what was chosen elsewhere.
    <form key={`${from} ${to} ${area}`} method="get" action="/perubahan" className={styles['form']} onSubmit={go}>
      {province && <input type="hidden" name="provinsi" value={province.code} />}
      <label>
        <span>{texts.from}</span>
        <input {...days} name="from" defaultValue={from} />
      </label>
      <label>
        <span>{texts.to}</span>
        <input {...days} name="to" defaultValue={to} />
      </label>
      <label>
        <span>{texts.area}</span>
        <select name="area" defaultValue={area} className={styles['field']}>
          <option value="province">{texts.province}</option>
          {islandsOf(kabupaten).map((island) => {
            const own = kabupaten.filter((row) => row.island === island)
            return (
              <optgroup key={island} label={texts.island(island)}>
                {own.length > 1 && <option value={`island:${island}`}>{texts.island(island)}</option>}
                {own.map((row) => (
                  <option key={row.code} value={row.code}>
                    {row.name}
                  </option>
                ))}
              </optgroup>
            )
          })}
        </select>
      </label>
      {by === 'recorded' && <input type="hidden" name="by" value={by} />}
      {about && <input type="hidden" name="about" value={about} />}
      {knownAt && <input type="hidden" name="knownAt" value={knownAt} />}
      {format.locale === 'en' && <input type="hidden" name="lang" value="en" />}
      <button type="submit" className={button['button']}>
        {texts.compare}
      </button>
    </form>
  )
}

function FilterRow({ name, children }: { name: string; children: ReactNode }) {
  return (
    <p className={styles['row']}>
      <span>{name}</span> {children}
    </p>
  )
}

type LinkProps = { change: ChangeSearch; isChosen: boolean; children: ReactNode }

function FilterLink({ change, isChosen, children }: LinkProps) {
  return (
    <Link
      from="/perubahan"
      {...changesPath()}
      search={(search) => ({ ...search, ...change })}
      resetScroll={false}
      replace
      activeOptions={{ exact: true, includeSearch: true }}
      activeProps={{}}
      aria-current={isChosen}
    >
      {children}
    </Link>
  )
}
