import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import express from 'express'
import { expect, onTestFinished, test } from 'vitest'
import { serveServiceWorker } from './serve-service-worker.ts'

async function start() {
  const home = mkdtempSync(path.join(tmpdir(), 'pantau-worker-'))
  const app = express()
  serveServiceWorker(app, { home, template: '<div id="root"></div>' })
  app.get('/sw.js', (_request, response) => response.type('text/javascript').send('// as built'))
  const server = app.listen(0, '127.0.0.1')
  await new Promise((resolve) => server.once('listening', resolve))
  onTestFinished(() => {
    server.close()
    rmSync(home, { recursive: true })
  })
  const { port } = server.address() as AddressInfo
  return { home, ask: (address: string) => fetch(`http://127.0.0.1:${port}${address}`) }
}

test('the worker is asked for anew each time, and may answer for the whole site', async () => {
  const { ask } = await start()
  const { headers, ...answer } = await ask('/sw.js').then(async (response) => ({
    headers: response.headers,
    body: await response.text(),
  }))
  expect(answer.body).toBe('// as built')
  expect(headers.get('cache-control')).toBe('no-cache')
  expect(headers.get('service-worker-allowed')).toBe('/')
})

test('a file in the home folder switches the worker off, without a new start', async () => {
  const { home, ask } = await start()
  writeFileSync(path.join(home, 'service-worker-off'), '')
  expect(await (await ask('/sw.js')).text()).toContain('registration.unregister()')
})

test('the page without data comes whole, for the time when the server is out of reach', async () => {
  const { ask } = await start()
  const response = await ask('/app-shell.html')
  expect(response.headers.get('content-type')).toMatch(/^text\/html/)
  expect(await response.text()).toBe('<div id="root"></div>')
})
