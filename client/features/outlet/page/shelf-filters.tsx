import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { islandsOf } from '#shared/wilayah/kabupaten.ts'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import { outletsPath } from '#client/paths.ts'
import { useShelfMessages } from '#client/ui/use-shelf-messages.ts'
import { readOutletSearch, type OutletSearch } from '../outlet-search.ts'
import styles from './shelves-page.module.css'

/** Island and silence as links, so that a filtered list can be sent on. */
export function ShelfFilters({ silentCount, kabupaten }: { silentCount: number; kabupaten: readonly KabupatenRow[] }) {
  const texts = useShelfMessages()
  const { island, silent } = readOutletSearch(useSearch({ strict: false }))
  return (
    <nav aria-label={texts.filters} className={`${styles['filters']} no-print`}>
      <FilterRow name={texts.byReport}>
        <FilterLink change={{ silent: undefined }} isChosen={!silent} text={texts.all} />
        <FilterLink change={{ silent: 'ya' }} isChosen={silent === 'ya'} text={texts.silentOnly(silentCount)} />
      </FilterRow>
      <FilterRow name={texts.byIsland}>
        <FilterLink change={{ island: undefined }} isChosen={!island} text={texts.all} />
        {islandsOf(kabupaten).map((each) => (
          <FilterLink key={each} change={{ island: each }} isChosen={each === island} text={each} />
        ))}
      </FilterRow>
    </nav>
  )
}

function FilterRow({ name, children }: { name: string; children: ReactNode }) {
  return (
    <p className={styles['filterRow']}>
      <span>{name}</span> {children}
    </p>
  )
}

type LinkProps = { change: Pick<OutletSearch, 'island' | 'silent'>; isChosen: boolean; text: string }

function FilterLink({ change, isChosen, text }: LinkProps) {
  return (
    <Link
      from="/gerai"
      {...outletsPath('shelf')}
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
