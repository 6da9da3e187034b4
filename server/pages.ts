import { readFileSync } from 'node:fs'
import type { Express, Request } from 'express'
import sirv from 'sirv'
import { isKnownPage } from '#shared/pages.ts'

const BUILT_CLIENT = 'dist/client'

/** The built client: hashed files for a year, the page itself always asked again. A path that no page has is a 404. */
export function servePages(app: Express): void {
  const page = readFileSync(`${BUILT_CLIENT}/index.html`, 'utf8')
  app.use(
    sirv(BUILT_CLIENT, {
      brotli: true,
      gzip: true,
      etag: true,
      setHeaders: (response, path) => {
        const isHashed = path.startsWith('/assets/')
        response.setHeader('Cache-Control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
      },
    }),
  )
  app.get('/{*path}', (request, response) => {
    response.status(statusOf(request)).set('Cache-Control', 'no-cache').type('html').send(page)
  })
}

/** While developing, Vite serves the client from its sources in this same process, so that the database is opened once. */
export async function serveSources(app: Express): Promise<void> {
  const { createServer } = await import('vite')
  const vite = await createServer({ server: { middlewareMode: true }, appType: 'custom' })
  app.use(vite.middlewares)
  app.get('/{*path}', async (request, response) => {
    const source = readFileSync('client/index.html', 'utf8')
    const page = await vite.transformIndexHtml(request.originalUrl, source)
    response.status(statusOf(request)).type('html').send(page)
  })
}

function statusOf(request: Request): number {
  return isKnownPage(request.path) ? 200 : 404
}
