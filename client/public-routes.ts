import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { changeQuestion } from '#shared/change/change-question.ts'
import { isFigureName } from '#shared/figure/figure.ts'
import { factsOfTab, readOutletTab } from '#shared/outlet/outlet-tab.ts'
import { briefingQuestion } from '#shared/report/briefing/briefing-question.ts'
import { targetQuestion } from '#shared/target/target-question.ts'
import { readKabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { readClaimSearch } from './features/claim/claim-search.ts'
import { readOutletSearch } from './features/outlet/outlet-search.ts'
import { OutletTabPage } from './features/outlet/outlet-tab-page.tsx'
import { outletTabPages } from './features/outlet/outlet-tab-pages.ts'
import { readBriefingSearch } from './features/report/briefing/briefing-search.ts'
import { readTargetSearch } from './features/target/target-search.ts'
import { HomePage } from './overview/home-page.tsx'
import { homePages } from './overview/home-pages.ts'
import { hasProvinces } from './provinces.ts'
import { rootRoute } from './root-route.ts'
import {
  answerInputOf,
  mustChooseProvince,
  provinceInputOf,
  readFigureSearch,
  readMeetingSearch,
  readOverviewSearch,
  readTexts,
} from './search-params.ts'
import { queryClient, trpc } from './trpc.ts'

// Loaders start the one question of a page while its program is still on the way; the page itself waits for the answer.
const overviewRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: readOverviewSearch,
  loaderDeps: ({ search }) =>
    ({ ...answerInputOf(search), kind: mustChooseProvince(search) ? 'country' : 'province' }) as const,
  loader: async ({ deps: { input, kind } }) => {
    if (input) homePages[kind].ask(input)
    await homePages[kind].component.preload?.()
  },
  component: HomePage,
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
  staticData: { isOfProvince: true },
  // Where one answer holds every day, the day is no part of the question.
  loaderDeps: ({ search }) => {
    const tab = readOutletTab(search.tab)
    return { tab, ...provinceInputOf(factsOfTab(tab).hasEveryDay ? { ...search, asOf: undefined } : search) }
  },
  loader: async ({ deps: { tab, input } }) => {
    if (!input) return askProvinces()
    outletTabPages[tab].ask(input)
    await outletTabPages[tab].component.preload?.()
  },
  component: OutletTabPage,
})

const outletRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/gerai/$id',
  loaderDeps: ({ search }) => answerInputOf(search),
  loader: ({ deps, params: { id } }) => {
    if (deps.input) void queryClient.prefetchQuery(trpc.outlet.page.queryOptions({ id, ...deps.input }))
  },
  component: lazyRouteComponent(() => import('./overview/one-outlet-page.tsx'), 'OneOutletPage'),
})

const targetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/target',
  validateSearch: readTargetSearch,
  staticData: { isOfProvince: true },
  loaderDeps: ({ search }) => ({ ...provinceInputOf(search), year: search.year }),
  loader: ({ deps: { input, year } }) => {
    if (!input) return askProvinces()
    void queryClient.prefetchQuery(trpc.target.page.queryOptions(targetQuestion({ year, ...input })))
  },
  component: lazyRouteComponent(() => import('./features/target/page/target-page.tsx'), 'TargetPage'),
})

const figureRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/angka/$figure',
  validateSearch: readFigureSearch,
  staticData: { isOfProvince: true },
  loaderDeps: ({ search }) => ({ ...provinceInputOf(search), area: search.area ?? 'province' }),
  loader: ({ deps: { input, area }, params: { figure } }) => {
    if (!input) return askProvinces()
    if (isFigureName(figure)) {
      void queryClient.prefetchQuery(trpc.figure.items.queryOptions({ figure, area, ...input }))
    }
  },
  component: lazyRouteComponent(() => import('./features/figure/figure-page.tsx'), 'FigurePage'),
})

const briefingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/laporan/lembar',
  validateSearch: readBriefingSearch,
  staticData: { isOfProvince: true },
  loaderDeps: ({ search }) => ({ ...provinceInputOf(search), area: search.area, month: search.month }),
  loader: ({ deps: { input, area, month } }) => {
    if (!input) return askProvinces()
    void queryClient.prefetchQuery(trpc.briefing.get.queryOptions(briefingQuestion({ area, month, ...input })))
  },
  component: lazyRouteComponent(() => import('./features/report/briefing/briefing-page.tsx'), 'BriefingPage'),
})

// Named first: beside a loader, its words would not be known.
const readChangeSearch = readTexts('from', 'to', 'by', 'area', 'about')
const changesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/perubahan',
  validateSearch: readChangeSearch,
  // It has two days of its own.
  staticData: { isOfProvince: true, isTimeless: true },
  loaderDeps: ({ search }) => ({ ...provinceInputOf(search), search }),
  loader: ({ deps: { input, search } }) => {
    if (!input) return askProvinces()
    void queryClient.prefetchQuery(trpc.change.page.queryOptions(changeQuestion({ ...search, ...input })))
  },
  component: lazyRouteComponent(() => import('./features/change/change-page.tsx'), 'ChangePage'),
})

const meetingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rapat',
  validateSearch: readMeetingSearch,
  staticData: { isOfProvince: true, isBare: true },
  loaderDeps: ({ search }) => provinceInputOf(search),
  loader: ({ deps }) => {
    if (!deps.input) return askProvinces()
    void queryClient.prefetchQuery(trpc.overview.get.queryOptions(deps.input))
  },
  component: lazyRouteComponent(() => import('./features/meeting/meeting-page.tsx'), 'MeetingPage'),
})

const claimsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pernyataan',
  validateSearch: readClaimSearch,
  staticData: { isOfProvince: true },
  loaderDeps: ({ search }) => provinceInputOf(search),
  loader: ({ deps }) => {
    if (!deps.input) return askProvinces()
    void queryClient.prefetchQuery(trpc.claim.page.queryOptions(deps.input))
  },
  component: lazyRouteComponent(() => import('./features/claim/page/claim-page.tsx'), 'ClaimPage'),
})

/** Where the reader has to choose a province first, the frame still learns of the day and the data. */
function askProvinces(): void {
  if (hasProvinces()) void queryClient.prefetchQuery(trpc.wilayah.provinces.queryOptions())
}

/** The pages that everybody reads. */
export const publicRoutes = [
  overviewRoute,
  kabupatenRoute,
  outletsRoute,
  outletRoute,
  targetRoute,
  figureRoute,
  briefingRoute,
  changesRoute,
  meetingRoute,
  claimsRoute,
] as const
