import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router'
import { readKabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { readOutletSearch } from './features/outlet/outlet-search.ts'
import { AppFrame } from './shell/app-frame.tsx'
import { FailedPage } from './shell/failed-page.tsx'
import { NotFoundPage } from './shell/not-found-page.tsx'
import { answerInputOf, readFigureSearch, readOverviewSearch, readViewSearch } from './search-params.ts'
import { queryClient, trpc } from './trpc.ts'

const rootRoute = createRootRoute({
  validateSearch: readViewSearch,
  search: { middlewares: [retainSearchParams(['asOf', 'knownAt', 'lang'])] },
  component: AppFrame,
  notFoundComponent: NotFoundPage,
  errorComponent: FailedPage,
})

// Loaders start the one question of a page while its program is still on the way; the page itself waits for the answer.
const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: readOverviewSearch,
  loaderDeps: ({ search }) => answerInputOf(search),
  loader: ({ deps }) => {
    if (deps.input) void queryClient.prefetchQuery(trpc.overview.get.queryOptions(deps.input))
  },
  component: lazyRouteComponent(() => import('./overview/overview-page.tsx'), 'OverviewPage'),
})

const kabupatenRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kabupaten/$code',
  loaderDeps: ({ search }) => answerInputOf(search),
  loader: ({ deps, params }) => {
    const code = readKabupatenCode(params.code)
    if (deps.input && code)
      void queryClient.prefetchQuery(trpc.overview.kabupaten.queryOptions({ code, ...deps.input }))
  },
  component: lazyRouteComponent(() => import('./overview/kabupaten-page.tsx'), 'KabupatenPage'),
})

const outletsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/gerai',
  validateSearch: readOutletSearch,
  component: lazyRouteComponent(() => import('./features/outlet/outlet-page.tsx'), 'OutletPage'),
})

const figureRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/angka/$figure',
  validateSearch: readFigureSearch,
  component: lazyRouteComponent(() => import('./features/figure/figure-page.tsx'), 'FigurePage'),
})

export const router = createRouter({
  routeTree: rootRoute.addChildren([overviewRoute, kabupatenRoute, outletsRoute, figureRoute]),
  // Search parameters are plain text: a day must not be read as a number, nor written in quotes.
  parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
  stringifySearch: (search) => {
    const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
    const text = new URLSearchParams(entries.map(([key, value]): [string, string] => [key, String(value)])).toString()
    return text && `?${text}`
  },
  defaultPreload: 'intent',
  defaultErrorComponent: FailedPage,
  scrollRestoration: true,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
