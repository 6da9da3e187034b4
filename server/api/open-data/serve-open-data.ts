import { sayRefusal } from '#server/errors.ts'
import { Router, type Request, type RequestHandler } from 'express'
import { withSnapshot } from '#server/db/snapshot.ts'
import type { Day } from '#shared/day/day.ts'
import { pageAddress, type Reader } from '#shared/format/page-address.ts'
import type { Answer } from '../answer.ts'
import type { ApiParts } from '../api-parts.ts'
import type { Endpoint } from '../endpoint.ts'
import { allowMethods, openToAllOrigins, refuseMethod } from '../methods.ts'
import { readerOf } from '../page-frame.ts'
import { toDataPackage } from './data-package.ts'
import { renderDataPage } from './data-page.ts'
import { toDcat } from './dcat.ts'
import { DATA_PACKAGE, listEditions, readEditionFile } from './editions.ts'

type Asking = {
  today: () => Day
  /** Sends what depends on the data version, the day and `key` only, and keeps it. */
  keep: (
    key: string,
    asked: { request: Request; response: Parameters<RequestHandler>[1]; make: () => Promise<Answer> },
  ) => Promise<void>
}

type Facts = Reader & { simulated: boolean }

const JSON_TYPE = 'application/json; charset=utf-8'

/** The page of open data, its descriptions for machines, and the files of its editions. */
export function serveOpenData(parts: ApiParts, endpoints: readonly Endpoint[], { today, keep }: Asking): Router {
  const { home, engine, version, programVersion, provinces } = parts
  const router = Router({ caseSensitive: true })
  const serve = (path: string, handle: RequestHandler) => {
    router.route(path).get(openToAllOrigins, handle).options(openToAllOrigins, allowMethods).all(refuseMethod)
  }
  const serveKept = (path: string, make: (facts: Facts) => Promise<Omit<Answer, 'status'>>) =>
    serve(path, async (request, response) => {
      const reader = readerOf(request.query, provinces ?? [])
      const editions = await listEditions(home)
      const key = ['open-data', pageAddress(path, reader), version.current(), today(), editions.length].join('|')
      await keep(key, {
        ...{ request, response },
        make: () =>
          withSnapshot(engine.db, async ({ simulated }) => ({
            status: 200,
            ...(await make({ simulated, ...reader })),
          })),
      })
    })

  serveKept('/data', async (facts) => {
    const body = renderDataPage(endpoints, { ...facts, provinces, editions: await listEditions(home) })
    return { type: 'text/html; charset=utf-8', body }
  })
  serveKept(`/${DATA_PACKAGE}`, async ({ simulated, province }) => {
    const described = toDataPackage({
      endpoints,
      simulated,
      provinces,
      province,
      version: programVersion,
      created: `${today()}T00:00:00+08:00`,
    })
    return { type: JSON_TYPE, body: JSON.stringify(described) }
  })
  serveKept('/data/catalog.jsonld', async ({ simulated }) => {
    const editions = await listEditions(home)
    const catalogue = toDcat({ endpoints, editions, modified: today(), simulated, provinces })
    return { type: 'application/ld+json; charset=utf-8', body: JSON.stringify(catalogue) }
  })
  serve('/data/edisi/:day/:file', async (request, response) => {
    const { day = '', file = '' } = request.params as Record<string, string>
    const found = await readEditionFile(home, day, file)
    if (!found) {
      response.status(404).json({ error: 'not-found', ...sayRefusal((say) => say.noEdition) })
      return
    }
    await keep(`edition|${day}|${file}`, { request, response, make: async () => found })
  })
  return router
}
