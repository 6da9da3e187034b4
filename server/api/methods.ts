import type { RequestHandler } from 'express'
import { sayRefusal } from '#server/errors.ts'

const METHODS = 'GET, HEAD, OPTIONS'
const READABLE_HEADERS = [
  'ETag',
  'Link',
  'X-As-Of',
  'X-Known-At',
  'X-Data-Version',
  'X-Simulated',
  'X-Boundaries',
  'Content-Disposition',
].join(', ')

/** Open data may be read by pages of any site. */
export const openToAllOrigins: RequestHandler = (_request, response, next) => {
  response.set('Access-Control-Allow-Origin', '*')
  response.set('Access-Control-Expose-Headers', READABLE_HEADERS)
  response.set('Cross-Origin-Resource-Policy', 'cross-origin')
  next()
}

/** Answers a browser that asks first, as it does before sending If-None-Match to another site. */
export const allowMethods: RequestHandler = (_request, response) => {
  response.set('Allow', METHODS).set('Access-Control-Allow-Methods', METHODS).set('Access-Control-Allow-Headers', '*')
  response.status(204).end()
}

export const refuseMethod: RequestHandler = (request, response) => {
  const said = sayRefusal((say) => say.onlyRead(request.method))
  response
    .set('Allow', METHODS)
    .status(405)
    .json({ error: 'method-not-allowed', ...said })
}
