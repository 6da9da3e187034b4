import type { Request } from 'express'
import { procedureOf, TRPC_PATH } from '#server/trpc/handle.ts'
import { pageAt } from '#shared/pages.ts'

const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** The method as a label: whatever else somebody invents is one. */
export function methodOf({ method }: Request): string {
  return methods.has(method) ? method : 'OTHER'
}

/**
 * What a request asked for, as a pattern: there are as many as the program has addresses, whatever is asked, and none
 * holds the id of a record or a word that somebody typed. To be asked when the answer is out.
 */
export function routeOf(request: Request): string {
  // What no router was asked for has none, whatever the type says.
  const { baseUrl = '' } = request as { baseUrl?: string }
  const path = request.originalUrl.split('?', 1)[0] ?? ''
  if (path.startsWith(`${TRPC_PATH}/`)) return `${TRPC_PATH}/${procedureOf(path.slice(TRPC_PATH.length + 1))}`
  if (path.startsWith('/assets/')) return '/assets/*'
  const pattern = patternOf(request)
  if (pattern !== undefined && !isForPages(pattern)) return `${baseUrl}${pattern}`
  const page = pageAt(path, {})
  if (page) return `page ${page.name}`
  return isKnownFolder(baseUrl) ? `${baseUrl}/*` : 'other'
}

function patternOf(request: Request): string | undefined {
  // Express types the route as anything; it is there once a route answered.
  const route: unknown = request.route
  if (typeof route !== 'object' || route === null || !('path' in route)) return undefined
  return typeof route.path === 'string' ? route.path : undefined
}

const isForPages = (pattern: string) => pattern === '/{*path}'
const isKnownFolder = (baseUrl: string) => baseUrl !== '' && baseUrl !== '/api' && baseUrl !== '/assets'
