import lighthouse from 'lighthouse'
import { launchBrowser } from '#tests/bench/browser.ts'
import { startProgram } from '#tests/program.ts'
import type { Finding } from './finding.ts'

/** First view of Ringkasan in real Chromium: what Lighthouse's mobile preset says, and the bytes until the first numbers. */
export async function measurePage(home: string): Promise<Finding[]> {
  const program = await startProgram(home)
  const browser = await launchBrowser()
  try {
    const kilobytes = await firstNumbersKilobytes(program.address, browser)
    const scores = await lighthouseScores(program.address, browser.port)
    const firstView = {
      name: 'First view of Ringkasan, over the wire until the first numbers',
      value: kilobytes,
      unit: 'KB',
      limit: '≤ 170',
      isMet: kilobytes <= 170,
      detail: 'compressed, everything requested before the numbers are on the page',
    } as const
    return [firstView, ...scores]
  } finally {
    await browser.close()
    await program.stop()
  }
}

async function lighthouseScores(address: string, port: number): Promise<Finding[]> {
  const result = await lighthouse(address, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
  })
  if (!result) throw new Error('Lighthouse gave no result')
  const { categories, audits } = result.lhr
  const seconds = (id: string) => `${((audits[id]?.numericValue ?? Number.NaN) / 1000).toFixed(1)} s`
  const detail = `FCP ${seconds('first-contentful-paint')}, LCP ${seconds('largest-contentful-paint')}, TBT ${(audits['total-blocking-time']?.numericValue ?? Number.NaN).toFixed(0)} ms, CLS ${(audits['cumulative-layout-shift']?.numericValue ?? Number.NaN).toFixed(3)}`
  const score = (id: string) => (categories[id]?.score ?? 0) * 100
  return [
    {
      name: 'Lighthouse mobile: performance',
      value: score('performance'),
      unit: 'points',
      limit: '≥ 90',
      isMet: score('performance') >= 90,
      detail,
    },
    {
      name: 'Lighthouse mobile: accessibility',
      value: score('accessibility'),
      unit: 'points',
      limit: '100',
      isMet: score('accessibility') === 100,
      detail: '',
    },
    {
      name: 'Lighthouse mobile: best practices',
      value: score('best-practices'),
      unit: 'points',
      limit: '–',
      isMet: true,
      detail: '',
    },
  ]
}

type Browser = Awaited<ReturnType<typeof launchBrowser>>

async function firstNumbersKilobytes(address: string, { page }: Browser): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  let bytes = 0
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength
  })
  await page.goto(address, { waitUntil: 'commit' })
  await page.locator('a[href^="/angka/outletsLaunched"]').first().waitFor()
  return bytes / 1024
}
