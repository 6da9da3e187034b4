import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { nodeFlags } from './server/start/node-flags.mjs'
import { findChromium } from './tests/e2e/find-chromium.ts'

if (process.env['JOURNEY_DAYS'] !== undefined) {
  const clock = path.resolve('tests/e2e/other-day.ts')
  process.env['NODE_OPTIONS'] = `${process.env['NODE_OPTIONS'] ?? ''} --import "${clock}"`
}
const node = `"${process.execPath}" ${nodeFlags.join(' ')}`
const place = await requireProgramPlace()
const address = `http://127.0.0.1:${place.port}`

/** This file is read by the main process and again by each worker, which must find the same program. */
async function requireProgramPlace(): Promise<{ port: string; home: string }> {
  if (process.env['PANTAU_E2E_HOME'] === undefined) {
    const home = mkdtempSync(path.join(tmpdir(), 'pantau-e2e-'))
    process.on('exit', () => rmSync(home, { recursive: true, force: true }))
    process.env['PANTAU_E2E_HOME'] = home
    process.env['PANTAU_E2E_PORT'] = String(await freePort())
  }
  return { port: process.env['PANTAU_E2E_PORT'] ?? '', home: process.env['PANTAU_E2E_HOME'] }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  // CI shares its machine with others: what fails once and then passes is told as flaky, and does not hold a change back.
  retries: process.env['CI'] ? 2 : 0,
  reporter: [['list'], ['html', { open: 'never', outputFolder: 'playwright-report' }]],
  // Generous, because a busy machine is not a failure.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: address,
    launchOptions: await findChromium(),
    locale: 'id-ID',
    // Far from WITA, so that a date which the browser computes in its own time zone shows.
    timezoneId: 'America/Los_Angeles',
    screenshot: 'only-on-failure',
    // It would answer in place of the server; journeys about it (tests/e2e/line.ts) allow it.
    serviceWorkers: 'block',
  },
  // A journey tagged @once does not depend on the width, one tagged @touch needs a finger, one tagged @keyboard is also played without a pointer.
  projects: [
    { name: 'guards', testMatch: '**/*.guard.ts' },
    {
      name: '360',
      grepInvert: /@once/,
      use: { viewport: { width: 360, height: 740 }, isMobile: true, hasTouch: true },
    },
    {
      name: '820',
      grepInvert: /@once/,
      use: { viewport: { width: 820, height: 1180 }, isMobile: true, hasTouch: true },
    },
    { name: '1440', grepInvert: /@once|@touch/, use: { viewport: { width: 1440, height: 900 } } },
    { name: 'once', grep: /@once/, use: { viewport: { width: 1280, height: 800 } } },
    { name: 'keyboard', grep: /@keyboard/, use: { viewport: { width: 1280, height: 800 } } },
  ],
  webServer: {
    command: `${node} tests/e2e/prepare-accounts.ts && ${node} server/main.ts`,
    url: `${address}/healthz`,
    env: { PORT: place.port, HOST: '127.0.0.1', PANTAU_HOME: place.home, DATABASE_URL: '' },
    stdout: 'pipe',
    timeout: 180_000,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 10_000 },
  },
})
