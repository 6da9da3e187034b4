import { lazyRouteComponent } from '@tanstack/react-router'
import type { ViewTime } from '../search-params.ts'
import { queryClient, trpc } from '../trpc.ts'

type HomePart = {
  component: ReturnType<typeof lazyRouteComponent>
  /** Starts the one question of the page while its program is on the way. */
  ask: (time: ViewTime) => void
}

/** What `/` shows: Ringkasan, or in a national registry, before a province is chosen, the country. */
export const homePages: Record<'country' | 'province', HomePart> = {
  province: {
    component: lazyRouteComponent(() => import('./overview-page.tsx'), 'OverviewPage'),
    ask: (time) => void queryClient.prefetchQuery(trpc.overview.get.queryOptions(time)),
  },
  country: {
    component: lazyRouteComponent(() => import('./country/country-page.tsx'), 'CountryPage'),
    ask: (time) => void queryClient.prefetchQuery(trpc.overview.country.queryOptions(time)),
  },
}
