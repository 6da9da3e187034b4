import { createRootRoute, retainSearchParams } from '@tanstack/react-router'
import { readViewSearch } from './search-params.ts'
import { AppFrame } from './shell/app-frame.tsx'
import { FailedPage } from './shell/failed-page.tsx'
import { NotFoundPage } from './shell/not-found-page.tsx'

/** What all pages stand in. */
export const rootRoute = createRootRoute({
  validateSearch: readViewSearch,
  search: { middlewares: [retainSearchParams(['asOf', 'knownAt', 'lang', 'provinsi'])] },
  component: AppFrame,
  notFoundComponent: NotFoundPage,
  errorComponent: FailedPage,
})
