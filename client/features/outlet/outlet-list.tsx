import { Link, useSearch } from '@tanstack/react-router'
import type { Day } from '#shared/day/day.ts'
import { filterOutlets, isInState, type IslandOutlets } from '#shared/outlet/rollout-list.ts'
import { newOutletPath, outletsPath } from '#client/paths.ts'
import { useCan } from '#client/session.ts'
import button from '#client/ui/button.module.css'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { useRolloutMessages } from '#client/ui/use-rollout-messages.ts'
import { OutletFilters } from './outlet-filters.tsx'
import { OutletItem } from './outlet-item.tsx'
import styles from './outlet-list.module.css'
import { readOutletSearch } from './outlet-search.ts'

/** Every outlet by island with what is known of its opening, by whom, and where that was read. */
export function OutletList({ groups, asOf }: { groups: readonly IslandOutlets[]; asOf: Day }) {
  const { list: texts } = useRolloutMessages()
  const mayRegister = useCan('outlet.work')
  const filter = readOutletSearch(useSearch({ strict: false }))
  const shown = filterOutlets(groups, filter)
  return (
    <section aria-labelledby="daftar">
      <SectionTitle id="daftar">{texts.title}</SectionTitle>
      <p className={styles['fine']}>
        {texts.englishNotes} <a href={`/api/v1/outlets?format=csv&asOf=${asOf}`}>{texts.csv}</a>
      </p>
      {mayRegister && (
        <p>
          <Link {...newOutletPath()} className={button['button']}>
            {texts.register}
          </Link>
        </p>
      )}
      <OutletFilters filter={filter} groups={groups} />
      {shown.length === 0 && (
        <p className={styles['none']}>
          {texts.none}{' '}
          <Link
            {...outletsPath()}
            search={(search) => ({ ...search, island: undefined, state: undefined })}
            resetScroll={false}
            replace
          >
            {texts.clear}
          </Link>
        </p>
      )}
      {shown.map((group) => (
        <IslandGroup key={group.island} group={group} />
      ))}
    </section>
  )
}

function IslandGroup({ group }: { group: IslandOutlets }) {
  const { list: texts } = useRolloutMessages()
  const opened = group.outlets.filter((each) => isInState(each.standing, 'launched')).length
  const possible = opened + group.outlets.filter((each) => each.standing.state === 'possibly').length
  return (
    <section aria-labelledby={`pulau-${group.island}`} className={styles['group']}>
      <h3 id={`pulau-${group.island}`}>
        {group.island}{' '}
        <span className={styles['fine']}>{texts.count({ low: opened, high: possible }, group.kabupatenCount)}</span>
      </h3>
      <ul>
        {group.outlets.map((listed) => (
          <OutletItem key={listed.outlet.id} listed={listed} />
        ))}
      </ul>
    </section>
  )
}
