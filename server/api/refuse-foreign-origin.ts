import type { RequestHandler } from 'express'
import { sendRefusal } from './send-refusal.ts'

const readingMethods = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses what changes something when a browser sends it for a page of another site, which would carry the cookies of
 * whoever reads that page. Every browser names the site; a program that names none has nobody else's cookies.
 */
export const refuseForeignOrigin: RequestHandler = (request, response, next) => {
  if (readingMethods.has(request.method) || isOwn(request.headers, request.host)) return next()
  sendRefusal(request, response, { status: 403, error: 'foreign-origin', words: (say) => say.foreignOrigin })
}

type Headers = { origin?: string | undefined; 'sec-fetch-site'?: string | string[] | undefined }

function isOwn({ origin, 'sec-fetch-site': site }: Headers, host: string): boolean {
  if (site !== undefined) return site === 'same-origin'
  return origin === undefined || URL.parse(origin)?.host === host
}
