import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { offeredStates, type IslandOutlets, type OutletFilter } from '#shared/outlet/rollout-list.ts'
import { outletsPath } from '#client/paths.ts'
import { useRolloutMessages } from '#client/ui/use-rollout-messages.ts'
import styles from './outlet-list.module.css'

type Props = { filter: OutletFilter; groups: readonly IslandOutlets[] }

/** Island and state as links, so that a filtered list can be sent on. */
export function OutletFilters({ filter, groups }: Props) {
  const { list: texts } = useRolloutMessages()
  return (
    <nav aria-label={texts.filters} className={`${styles['filters']} no-print`}>
      <FilterRow name={texts.byIsland}>
        <FilterLink change={{ island: undefined }} isChosen={!filter.island} text={texts.all} />
        {groups.map(({ island }) => (
          <FilterLink key={island} change={{ island }} isChosen={filter.island === island} text={island} />
        ))}
      </FilterRow>
      <FilterRow name={texts.byState}>
        <FilterLink change={{ state: undefined }} isChosen={!filter.state} text={texts.all} />
        {offeredStates(groups).map((state) => (
          <FilterLink key={state} change={{ state }} isChosen={filter.state === state} text={texts.state(state)} />
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

type LinkProps = { change: OutletFilter; isChosen: boolean; text: string }

function FilterLink({ change, isChosen, text }: LinkProps) {
  return (
    <Link
      from="/gerai"
      {...outletsPath()}
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
