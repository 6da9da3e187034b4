import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
  type RouterHistory,
} from '@tanstack/react-router'
import { changeQuestion } from '#shared/change/change-question.ts'
import { isFigureName } from '#shared/figure/figure.ts'
import { factsOfTab, readOutletTab } from '#shared/outlet/outlet-tab.ts'
import { briefingQuestion } from '#shared/report/briefing/briefing-question.ts'
import { targetQuestion } from '#shared/target/target-question.ts'
import { readKabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { auditSearchNames } from '#shared/audit/list-search-names.ts'
import { queueSearchNames } from '#shared/mentoring/queue-search-names.ts'
import { productSearchNames } from '#shared/product/list-search-names.ts'
import { readClaimSearch } from './features/claim/claim-search.ts'
import { readOutletSearch } from './features/outlet/outlet-search.ts'
import { OutletTabPage } from './features/outlet/outlet-tab-page.tsx'
import { outletTabPages } from './features/outlet/outlet-tab-pages.ts'
import { readBriefingSearch } from './features/report/briefing/briefing-search.ts'
import { readTargetSearch } from './features/target/target-search.ts'
import { keepLeftMatches } from './keep-left-matches.ts'
import { AppFrame } from './shell/app-frame.tsx'
import { FailedPage } from './shell/failed-page.tsx'
import { NotFoundPage } from './shell/not-found-page.tsx'
import {
  answerInputOf,
  readFigureSearch,
  readMeetingSearch,
  readNextSearch,
  readOverviewSearch,
  readPeopleSearch,
  readTexts,
  readViewSearch,
} from './search-params.ts'
import { hasSentAnswers } from './sent-answer.ts'
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
  // Where one answer holds every day, the day is no part of the question.
  loaderDeps: ({ search }) => {
    const tab = readOutletTab(search.tab)
    return { tab, ...answerInputOf(factsOfTab(tab).hasEveryDay ? { knownAt: search.knownAt } : search) }
  },
  loader: async ({ deps: { tab, input } }) => {
    if (input) outletTabPages[tab].ask(input)
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

const newOutletRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/gerai/baru',
  validateSearch: readTexts('kabupaten'),
  staticData: { isTimeless: true },
  component: lazyRouteComponent(() => import('./features/outlet/work/new-outlet-page.tsx'), 'NewOutletPage'),
})

const targetRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/target',
  validateSearch: readTargetSearch,
  loaderDeps: ({ search }) => ({ ...answerInputOf(search), year: search.year }),
  loader: ({ deps: { input, year } }) => {
    if (input) void queryClient.prefetchQuery(trpc.target.page.queryOptions(targetQuestion({ year, ...input })))
  },
  component: lazyRouteComponent(() => import('./features/target/page/target-page.tsx'), 'TargetPage'),
})

const figureRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/angka/$figure',
  validateSearch: readFigureSearch,
  loaderDeps: ({ search }) => ({ ...answerInputOf(search), area: search.area ?? 'province' }),
  loader: ({ deps: { input, area }, params: { figure } }) => {
    if (input && isFigureName(figure)) {
      void queryClient.prefetchQuery(trpc.figure.items.queryOptions({ figure, area, ...input }))
    }
  },
  component: lazyRouteComponent(() => import('./features/figure/figure-page.tsx'), 'FigurePage'),
})

const briefingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/laporan/lembar',
  validateSearch: readBriefingSearch,
  loaderDeps: ({ search }) => ({ ...answerInputOf(search), area: search.area, month: search.month }),
  loader: ({ deps: { input, area, month } }) => {
    if (input)
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
  staticData: { isTimeless: true },
  loaderDeps: ({ search }) => ({ ...answerInputOf(search), question: changeQuestion(search) }),
  loader: ({ deps: { input, question } }) => {
    if (input) void queryClient.prefetchQuery(trpc.change.page.queryOptions(question))
  },
  component: lazyRouteComponent(() => import('./features/change/change-page.tsx'), 'ChangePage'),
})

const meetingRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/rapat',
  validateSearch: readMeetingSearch,
  staticData: { isBare: true },
  loaderDeps: ({ search }) => answerInputOf(search),
  loader: ({ deps }) => {
    if (deps.input) void queryClient.prefetchQuery(trpc.overview.get.queryOptions(deps.input))
  },
  component: lazyRouteComponent(() => import('./features/meeting/meeting-page.tsx'), 'MeetingPage'),
})

const claimsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pernyataan',
  validateSearch: readClaimSearch,
  loaderDeps: ({ search }) => answerInputOf(search),
  loader: ({ deps }) => {
    if (deps.input) void queryClient.prefetchQuery(trpc.claim.page.queryOptions(deps.input))
  },
  component: lazyRouteComponent(() => import('./features/claim/page/claim-page.tsx'), 'ClaimPage'),
})

const claimImportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pernyataan/impor',
  staticData: { isTimeless: true },
  component: lazyRouteComponent(() => import('./features/claim/work/claim-import-page.tsx'), 'ClaimImportPage'),
})

const signInRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/masuk',
  validateSearch: readNextSearch,
  staticData: { isTimeless: true },
  component: lazyRouteComponent(() => import('./features/people/sign-in-page.tsx'), 'SignInPage'),
})

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/akun',
  validateSearch: readNextSearch,
  staticData: { isTimeless: true },
  component: lazyRouteComponent(() => import('./features/people/account-page.tsx'), 'AccountPage'),
})

const peopleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pengguna',
  validateSearch: readPeopleSearch,
  staticData: { isTimeless: true },
  component: lazyRouteComponent(() => import('./features/people/people-page.tsx'), 'PeoplePage'),
})

const productListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/produk',
  validateSearch: readTexts(...productSearchNames),
  staticData: { isTimeless: true },
  component: lazyRouteComponent(() => import('./features/product/product-list-page.tsx'), 'ProductListPage'),
})

const newProductRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/produk/baru',
  validateSearch: readTexts('kabupaten', 'umkm'),
  staticData: { isTimeless: true },
  component: lazyRouteComponent(() => import('./work/new-product-page.tsx'), 'NewProductPage'),
})

const productRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/produk/$id',
  validateSearch: readTexts('edit'),
  staticData: { isTimeless: true },
  component: lazyRouteComponent(() => import('./work/product-page.tsx'), 'ProductPage'),
})

const umkmListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/umkm',
  validateSearch: readTexts('q', 'kabupaten', 'archived', 'page'),
  staticData: { isTimeless: true },
  component: lazyRouteComponent(() => import('./features/umkm/umkm-list-page.tsx'), 'UmkmListPage'),
})

const newUmkmRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/umkm/baru',
  validateSearch: readTexts('kabupaten'),
  staticData: { isTimeless: true },
  component: lazyRouteComponent(() => import('./features/umkm/new-umkm-page.tsx'), 'NewUmkmPage'),
})

const umkmRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/umkm/$id',
  validateSearch: readTexts('edit'),
  staticData: { isTimeless: true },
  component: lazyRouteComponent(() => import('./features/umkm/umkm-page.tsx'), 'UmkmPage'),
})

const readQueueTexts = readTexts(...queueSearchNames)
const queueRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pendampingan',
  validateSearch: readQueueTexts,
  staticData: { isTimeless: true },
  loaderDeps: ({ search }) => search,
  // Drawn by the server for who is signed in. Later on the page asks for itself, and stands meanwhile.
  loader: async ({ deps }) => {
    if (hasSentAnswers()) await import('./features/mentoring/ask-queue.ts').then(({ askQueue }) => askQueue(deps))
  },
  component: lazyRouteComponent(() => import('./features/mentoring/queue-page.tsx'), 'QueuePage'),
})

const auditRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/jejak-audit',
  validateSearch: readTexts(...auditSearchNames),
  staticData: { isTimeless: true },
  component: lazyRouteComponent(() => import('./features/audit/audit-page.tsx'), 'AuditPage'),
})

const inboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kotak-masuk',
  staticData: { isTimeless: true },
  component: lazyRouteComponent(() => import('./features/inbox/inbox-page.tsx'), 'InboxPage'),
})

const outboxRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/kiriman',
  staticData: { isTimeless: true },
  component: lazyRouteComponent(() => import('./features/outbox/outbox-page.tsx'), 'OutboxPage'),
})

const systemRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/sistem',
  staticData: { isTimeless: true },
  component: lazyRouteComponent(() => import('./features/system/system-page.tsx'), 'SystemPage'),
})

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/impor',
  validateSearch: readTexts('berkas', 'jenis', 'hal', 'data'),
  staticData: { isTimeless: true },
  component: lazyRouteComponent(() => import('./features/exchange/import-page.tsx'), 'ImportPage'),
})

const reportListRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/laporan',
  validateSearch: readTexts('tab', 'month', 'kabupaten', 'state'),
  staticData: { isTimeless: true },
  component: lazyRouteComponent(() => import('./features/report/report-list-page.tsx'), 'ReportListPage'),
})

const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/laporan/$kabupaten/$month',
  staticData: { isTimeless: true },
  component: lazyRouteComponent(() => import('./features/report/report-page.tsx'), 'ReportPage'),
})

const shelfRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/gerai/$id/rak/$month',
  staticData: { isTimeless: true },
  component: lazyRouteComponent(() => import('./features/outlet/work/shelf/shelf-page.tsx'), 'ShelfPage'),
})

const registryRoutes = [
  shelfRoute,
  newOutletRoute,
  claimImportRoute,
  reportListRoute,
  reportRoute,
  queueRoute,
  productListRoute,
  newProductRoute,
  productRoute,
  umkmListRoute,
  newUmkmRoute,
  umkmRoute,
  auditRoute,
  outboxRoute,
  importRoute,
  inboxRoute,
  systemRoute,
] as const
const publicRoutes = [
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
const routeTree = rootRoute.addChildren([...publicRoutes, signInRoute, accountRoute, peopleRoute, ...registryRoutes])

/** The pages of the program. The browser's own history is used where none is given; the server gives one per page. */
export function createAppRouter(history?: RouterHistory) {
  const router = createRouter({
    routeTree,
    ...(history && { history }),
    // Search parameters are plain text: a day must not be read as a number, nor written in quotes.
    parseSearch: (search) => Object.fromEntries(new URLSearchParams(search)),
    stringifySearch: (search) => {
      const entries = Object.entries(search).filter(([, value]) => value !== undefined && value !== '')
      const text = new URLSearchParams(entries.map(([key, value]): [string, string] => [key, String(value)])).toString()
      return text && `?${text}`
    },
    defaultPreload: 'intent',
    defaultErrorComponent: FailedPage,
    // On the server it would write a script into the page.
    scrollRestoration: history === undefined,
  })
  keepLeftMatches(router)
  return router
}
export type AppRouter = ReturnType<typeof createAppRouter>

declare module '@tanstack/react-router' {
  interface Register {
    router: AppRouter
  }
  interface StaticDataRouteOption {
    /** The page shows the state of now only, whatever day the address asks for. */
    isTimeless?: boolean
    /** The page fills the screen: no header and no footer stand around it. */
    isBare?: boolean
  }
}
