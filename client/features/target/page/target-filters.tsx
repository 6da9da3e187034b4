import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import { islandsOf, type Island } from '#shared/wilayah/kabupaten.ts'
import { targetPath } from '#client/paths.ts'
import { useTargetMessages } from '#client/ui/use-target-messages.ts'
import type { TargetSearch } from '../target-search.ts'
import styles from './target-filters.module.css'

type Props = {
  year: number
  years: readonly number[]
  island: Island | undefined
  kabupaten: readonly KabupatenRow[]
}

/** Year and island as links, so that what is shown can be sent on. */
export function TargetFilters({ year, years, island, kabupaten }: Props) {
  const texts = useTargetMessages()
  const newest = Math.max(...years)
  return (
    <nav aria-label={texts.filters} className={`${styles['filters']} no-print`}>
      {years.length > 1 && (
        <FilterRow name={texts.year}>
          {years.map((each) => (
            <FilterLink
              key={each}
              change={{ year: each === newest ? undefined : String(each) }}
              isChosen={each === year}
              text={String(each)}
            />
          ))}
        </FilterRow>
      )}
      <FilterRow name={texts.island}>
        <FilterLink change={{ island: undefined }} isChosen={!island} text={texts.all} />
        {islandsOf(kabupaten).map((each) => (
          <FilterLink key={each} change={{ island: each }} isChosen={each === island} text={each} />
        ))}
      </FilterRow>
      {island && <p className={styles['note']}>{texts.ofIsland(island)}</p>}
    </nav>
  )
}

export function FilterRow({ name, children }: { name: string; children: ReactNode }) {
  return (
    <p className={styles['row']}>
      <span>{name}</span> {children}
    </p>
  )
}

type LinkProps = { change: TargetSearch; isChosen: boolean; text: string }

export function FilterLink({ change, isChosen, text }: LinkProps) {
  return (
    <Link
      from="/target"
      {...targetPath()}
      search={(search) => ({ ...search, ...change })}
      resetScroll={false}
      replace
      activeOptions={{ exact: true, includeSearch: true }}
      activeProps={{}}
      aria-current={isChosen}
    >
      {text}
    </Link>
  )
}
