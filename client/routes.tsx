import { createRouter, type RouterHistory } from '@tanstack/react-router'
import { keepLeftMatches } from './keep-left-matches.ts'
import { publicRoutes } from './public-routes.ts'
import { rootRoute } from './root-route.ts'
import { FailedPage } from './shell/failed-page.tsx'
import { workRoutes } from './work-routes.ts'

const routeTree = rootRoute.addChildren([...publicRoutes, ...workRoutes])

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
    /** In a national registry the page is of one province, which the reader has to choose. */
    isOfProvince?: boolean
  }
}
