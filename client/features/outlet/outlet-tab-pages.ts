import { lazyRouteComponent } from '@tanstack/react-router'
import type { OutletTab } from '#shared/outlet/outlet-tab.ts'
import type { ViewTime } from '#client/search-params.ts'
import { queryClient, trpc } from '#client/trpc.ts'

type TabPage = {
  component: ReturnType<typeof lazyRouteComponent>
  /** Starts the one question of the tab while its program is on the way. */
  ask: (time: ViewTime) => void
}

/** The page of each tab; its program is fetched when it is asked for. */
export const outletTabPages: Record<OutletTab, TabPage> = {
  rollout: {
    component: lazyRouteComponent(() => import('./outlet-page.tsx'), 'OutletPage'),
    ask: ({ asOf: _asOf, ...known }) => void queryClient.prefetchQuery(trpc.overview.outlets.queryOptions(known)),
  },
  shelf: {
    component: lazyRouteComponent(() => import('./page/shelves-page.tsx'), 'ShelvesPage'),
    ask: (time) => void queryClient.prefetchQuery(trpc.shelf.overview.queryOptions(time)),
  },
  channels: {
    component: lazyRouteComponent(() => import('./channel/channel-page.tsx'), 'ChannelPage'),
    ask: (time) => void queryClient.prefetchQuery(trpc.channel.overview.queryOptions(time)),
  },
}
