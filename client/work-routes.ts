import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { auditSearchNames } from '#shared/audit/list-search-names.ts'
import { queueSearchNames } from '#shared/mentoring/queue-search-names.ts'
import { productSearchNames } from '#shared/product/list-search-names.ts'
import { rootRoute } from './root-route.ts'
import { readNextSearch, readPeopleSearch, readTexts } from './search-params.ts'
import { hasSentAnswers } from './sent-answer.ts'

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

const newOutletRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/gerai/baru',
  validateSearch: readTexts('kabupaten'),
  staticData: { isTimeless: true },
  component: lazyRouteComponent(() => import('./features/outlet/work/new-outlet-page.tsx'), 'NewOutletPage'),
})

const claimImportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/pernyataan/impor',
  staticData: { isTimeless: true },
  component: lazyRouteComponent(() => import('./features/claim/work/claim-import-page.tsx'), 'ClaimImportPage'),
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

/** The pages of who is signed in, and the way in. */
export const workRoutes = [
  signInRoute,
  accountRoute,
  peopleRoute,
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
