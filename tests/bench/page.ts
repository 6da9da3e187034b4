import lighthouse from 'lighthouse'
import { launchBrowser } from '#tests/bench/browser.ts'
import { startProgram } from '#tests/program.ts'
import type { Finding } from './finding.ts'

/** What Lighthouse looks at with its mobile preset; the queue as staff see it. */
const pages = {
  Ringkasan: { path: '/' },
  Kabupaten: { path: '/kabupaten/53.04' },
  Target: { path: '/target' },
  Pendampingan: { path: '/pendampingan', isForStaff: true },
  Outlets: { path: '/gerai' },
} as const satisfies Record<string, { path: string; isForStaff?: boolean }>

/** First views in real Chromium with the data of the demo: what Lighthouse says, and the bytes until the first numbers. */
export async function measurePages(home: string): Promise<Finding[]> {
  const program = await startProgram(`${home}/pages`, {}, ['--demo'])
  const browser = await launchBrowser()
  try {
    const findings = [await firstNumbers(program.address, browser)]
    for (const [name, page] of Object.entries(pages)) {
      if ('isForStaff' in page) await signIn(program.address, browser)
      findings.push(...(await scoresOf(name, { address: program.address + page.path, port: browser.port })))
      await browser.page.context().clearCookies()
    }
    return findings
  } finally {
    await browser.close()
    await program.stop()
  }
}

/** In the browser itself: a page that only its request signs in says that one has to, as soon as its program runs. */
async function signIn(address: string, { page }: Browser): Promise<void> {
  const answer = await page.request.post(`${address}/api/auth/sign-in`, {
    headers: { origin: address },
    data: { login: 'pmd', password: 'contoh-pmd' },
  })
  if (!answer.ok()) throw new Error(`signing in to the demo: ${answer.status()} ${await answer.text()}`)
}

type Asked = { address: string; port: number }

async function scoresOf(name: string, { address, port }: Asked): Promise<Finding[]> {
  const result = await lighthouse(address, {
    port,
    output: 'json',
    logLevel: 'error',
    onlyCategories: ['performance', 'accessibility', 'best-practices'],
  })
  if (!result) throw new Error('Lighthouse gave no result')
  const { categories, audits } = result.lhr
  const numberOf = (id: string) => audits[id]?.numericValue ?? Number.NaN
  const paint = numberOf('largest-contentful-paint') / 1000
  const shift = numberOf('cumulative-layout-shift')
  const detail = `FCP ${(numberOf('first-contentful-paint') / 1000).toFixed(1)} s, TBT ${numberOf('total-blocking-time').toFixed(0)} ms`
  const score = (id: string, least: number): Finding => {
    const value = (categories[id]?.score ?? 0) * 100
    const limit = least === 100 ? '100' : `≥ ${least}`
    const isPerformance = id === 'performance'
    return {
      name: `${name}, Lighthouse mobile: ${id}`,
      ...{ value, unit: 'points', limit, isMet: value >= least, detail: isPerformance ? detail : '' },
    }
  }
  return [
    score('performance', 95),
    score('accessibility', 100),
    score('best-practices', 100),
    {
      name: `${name}, largest paint on simulated slow 4G`,
      ...{
        value: paint,
        unit: 's',
        limit: '≤ 1.8',
        isMet: paint <= 1.8,
        detail: `layout shift ${shift.toFixed(3)} (≤ 0.02)`,
      },
    },
    {
      name: `${name}, layout shift`,
      ...{ value: shift, unit: '×', limit: '≤ 0.02', isMet: shift <= 0.02, detail: '' },
    },
  ]
}

type Browser = Awaited<ReturnType<typeof launchBrowser>>

/** The numbers stand in the document itself: what had come by its end and the first paint is what they cost. */
async function firstNumbers(address: string, { page }: Browser): Promise<Finding> {
  const document = await page.goto(address)
  const isDrawn = (await document?.text())?.includes('href="/angka/outletsLaunched') ?? false
  if (!isDrawn) throw new Error('the document has no numbers: what they cost has to be measured in another way')
  await page.locator('a[href^="/angka/outletsLaunched"]').first().waitFor()
  const bytes = await page.evaluate(() => {
    const [sent] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    if (!sent || !paint) return Number.NaN
    const shownAt = Math.max(sent.responseEnd, paint.startTime)
    const fetched = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
    const early = fetched.filter(({ responseEnd }) => responseEnd <= shownAt)
    return [sent, ...early].reduce((sum, { transferSize }) => sum + transferSize, 0)
  })
  const kilobytes = bytes / 1024
  return {
    name: 'First view of Ringkasan, over the wire until the first numbers',
    value: kilobytes,
    unit: 'KB',
    limit: '≤ 60',
    isMet: kilobytes <= 60,
    detail: 'compressed, everything that had arrived when the numbers were painted',
  }
}
