import { Link, useSearch } from '@tanstack/react-router'
import { outletTabNames, readOutletTab } from '#shared/outlet/outlet-tab.ts'
import { outletsPath } from '#client/paths.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { outletTabPages } from './outlet-tab-pages.ts'
import styles from './outlet-tab-page.module.css'

/** The page of outlets: its tabs as links, and below them the one that the address names. */
export function OutletTabPage() {
  const { outlet } = useMessages()
  const chosen = readOutletTab(useSearch({ strict: false }).tab)
  const { component: Tab } = outletTabPages[chosen]
  return (
    <>
      {outletTabNames.length > 1 && (
        <nav aria-label={outlet.tabs.label} className={`${styles['tabs']} no-print`}>
          {outletTabNames.map((tab) => (
            <Link
              key={tab}
              {...outletsPath(tab)}
              activeOptions={{ exact: true, includeSearch: true }}
              activeProps={{}}
              aria-current={tab === chosen ? 'page' : undefined}
            >
              {outlet.tabs.name[tab]}
            </Link>
          ))}
        </nav>
      )}
      <Tab />
    </>
  )
}
