import { chromium, type Page } from '@playwright/test'
import { findChromium } from '#tests/e2e/find-chromium.ts'

export type BenchBrowser = { page: Page; port: number; close: () => Promise<void> }

/** Chromium with a debugging port, for Lighthouse and for a page of our own: both with the cookies of one reader. */
export async function launchBrowser(): Promise<BenchBrowser> {
  const port = 9300 + Math.floor(Math.random() * 500)
  const { executablePath, args } = await findChromium()
  const browser = await chromium.launchPersistentContext('', {
    ...{ executablePath, args: [...args, `--remote-debugging-port=${port}`] },
    ...{ viewport: { width: 360, height: 740 }, locale: 'id-ID' },
  })
  const page = await browser.newPage()
  return { page, port, close: () => browser.close() }
}
