import { existsSync } from 'node:fs'
import type { Express } from 'express'

/** A file of this name in the home folder switches the service worker off, on every device that asks the next time. */
const OFF_SWITCH = 'service-worker-off'

/** Takes the place of whatever worker a device has, removes what that one kept of the program, and then itself. What waits to be sent is elsewhere and stays. */
export const WORKER_THAT_LEAVES = `self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', (event) => {
  const removeAll = async () => {
    for (const name of await caches.keys()) await caches.delete(name)
    await self.registration.unregister()
  }
  event.waitUntil(removeAll())
})
`

type Parts = { home: string; template: string }

/** What the service worker (client/service-worker/sw.ts) needs beside the built files: its own address, and the page with which the program begins when the server is out of reach. */
export function serveServiceWorker(app: Express, { home, template }: Parts): void {
  app.get('/app-shell.html', (_request, response) => {
    response.setHeader('Cache-Control', 'no-cache')
    response.type('html').send(template)
  })
  app.get('/sw.js', (_request, response, next) => {
    response.setHeader('Cache-Control', 'no-cache')
    response.setHeader('Service-Worker-Allowed', '/')
    if (!existsSync(`${home}/${OFF_SWITCH}`)) return next()
    response.type('text/javascript').send(WORKER_THAT_LEAVES)
  })
}
