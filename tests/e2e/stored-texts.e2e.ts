/** Words that somebody stored to do harm, on every page that shows them, read by everybody. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { prepareDatabase } from '#server/start/prepare-database.ts'
import { makeWorld, send, type Who, type World } from '#tests/attack/attack-world.ts'
import { layoutTexts, scriptTexts } from '#tests/attack/hostile-texts.ts'
import { storeTexts } from '#tests/attack/store-texts.ts'
import { startApiServer, TEST_SECRET } from '#tests/db/start-api-server.ts'
import { startProgram, type RunningProgram } from '#tests/program.ts'

const shown = [
  ...['/', '/kabupaten/53.04', '/gerai', '/gerai?tab=rak', '/gerai?tab=kanal', '/target', '/pernyataan', '/perubahan'],
  ...['/angka/outletsLaunched', '/rapat', '/laporan/lembar?area=53.04'],
]
const registry = [
  '/produk',
  '/umkm',
  '/pendampingan',
  '/pendampingan?tab=tabel',
  '/jejak-audit',
  '/impor',
  '/kotak-masuk',
]
const pagesOf = {
  nobody: shown,
  pmdStaff: [...shown, ...registry, '/laporan', '/pernyataan/impor', '/kiriman'],
  ownOfficial: [...registry, '/laporan'],
  governorOffice: ['/', '/laporan', '/perubahan'],
  admin: ['/pengguna', '/jejak-audit', '/sistem', '/akun'],
} as const satisfies Partial<Record<Who, readonly string[]>>

/** Pages of single records, which are known only when they have been made. */
type Records = Record<'product' | 'umkm' | 'outlet', readonly string[]>

const HOME_CLOCK = () => new Date()
const folder = mkdtempSync(path.join(tmpdir(), 'pantau-stored-'))
let program: RunningProgram | undefined
let world: World | undefined
let records: Records = { product: [], umkm: [], outlet: [] }

test.describe.configure({ timeout: 240_000 })

test.beforeAll(async () => {
  test.setTimeout(240_000)
  const engine = await prepareDatabase({ home: folder, databaseUrl: undefined, step: (_title, work) => work(() => {}) })
  const server = await startApiServer(engine, { clock: HOME_CLOCK, environment: { PANTAU_HOME: folder } })
  world = await makeWorld(engine.db, server.address)
  const made = await storeTexts(world, { texts: [...scriptTexts, ...layoutTexts], each: 20 })
  expect(made.size).toBeGreaterThan(10)
  records = await newestOf(world)
  await server.close()
  await engine.close()
  // The secret that signed the cookies of those who are signed in.
  program = await startProgram(folder, { AUTH_SECRET: TEST_SECRET })
})
test.afterAll(async () => {
  await program?.stop()
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
})

for (const [name, paths] of Object.entries(pagesOf)) {
  const who = name as Who
  test(`act nowhere and break no page for ${who}`, { tag: '@once' }, async ({ browser }) => {
    const context = await openContext(
      await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'id-ID' }),
      who,
    )
    const page = await context.newPage()
    const problems = watch(page)
    for (const each of [...paths, ...recordPages(who)]) problems.push(...(await look(page, each)))
    expect(problems).toEqual([])
    await context.close()
  })
}

test('leave as files of the kind that they say', { tag: '@once' }, async ({ browser }) => {
  const { request } = await openContext(await browser.newContext(), 'pmdStaff')
  for (const [file, type] of Object.entries({
    'briefing.pdf?area=53.04&edition=office': 'application/pdf',
    'briefing.png?area=53.04&edition=office': 'image/png',
    'briefing.txt?area=53.04&edition=office': 'text/plain; charset=utf-8',
    'lists/umkm.csv': 'text/csv; charset=utf-8',
    'lists/products.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  })) {
    const answer = await request.get(`${program?.address}/api/${file}`)
    expect([
      file,
      answer.status(),
      answer.headers()['content-type'],
      answer.headers()['x-content-type-options'],
    ]).toEqual([...[file, 200, type, 'nosniff']])
  }
})

function recordPages(who: Who): string[] {
  const outlets = records.outlet.flatMap((id) => [`/gerai/${id}`, `/gerai/${id}/rak/2026-05`])
  if (who === 'nobody') return outlets.filter((each) => !each.includes('rak'))
  if (who !== 'pmdStaff') return []
  return [...outlets, ...records.product.map((id) => `/produk/${id}`), ...records.umkm.map((id) => `/umkm/${id}`)]
}

async function newestOf(of: World): Promise<Records> {
  const idsOf = async (name: string, input: object) => {
    const answer = await send(of, 'pmdStaff', { name, isQuery: true, input })
    const { result } = (await answer.json()) as { result: { data: { rows: { id: string }[] } } }
    return result.data.rows.map(({ id }) => id)
  }
  const kabupaten = '53.04'
  return {
    product: (await idsOf('product.list', { kabupaten })).slice(0, 3),
    umkm: (await idsOf('umkm.list', { kabupaten })).slice(0, 3),
    outlet: [],
  }
}

async function openContext(context: BrowserContext, who: Who): Promise<BrowserContext> {
  const url = program?.address ?? ''
  const cookies = (world?.cookies.get(who) ?? '').split('; ').filter(Boolean)
  await context.addCookies(
    cookies.map((cookie) => {
      const end = cookie.indexOf('=')
      return { url, name: cookie.slice(0, end), value: cookie.slice(end + 1) }
    }),
  )
  return context
}

/** What must not happen while pages are open: a script of theirs, a refused one, a dialog, another host, an error. */
function watch(page: Page): string[] {
  const problems: string[] = []
  page.on('dialog', (dialog) => {
    problems.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`console.error: ${message.text()}`)
  })
  page.on('pageerror', (error) => problems.push(`uncaught: ${error.message}`))
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (protocol.startsWith('http') && origin !== program?.address) problems.push(`another host: ${request.url()}`)
  })
  return problems
}

/** What is wrong with a page that shows such words. */
async function look(page: Page, address: string): Promise<string[]> {
  const response = await page.goto(`${program?.address}${address}`)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await page.waitForLoadState('networkidle')
  await page.evaluate(() => {
    for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '')
  })
  const found = await page.evaluate(() => {
    const marked = 'pantauAttacked' in window ? ['a stored script has run'] : []
    const links = [...document.querySelectorAll('a[href], form[action], iframe, object, embed, base, [srcdoc]')]
    const isOdd = (each: Element) => {
      if (!/^(?:A|FORM)$/u.test(each.tagName)) return true
      const to = new URL(each.getAttribute('href') ?? each.getAttribute('action') ?? '', location.href)
      return !/^(?:https?|mailto|tel):$/u.test(to.protocol)
    }
    const handled = [...document.querySelectorAll('*')].filter((each) =>
      each.getAttributeNames().some((attribute) => attribute.startsWith('on')),
    )
    const { clientWidth, scrollWidth } = document.documentElement
    const reach = (each: Element) => each.getBoundingClientRect().right
    const isClipped = (each: Element) => {
      for (let above = each.parentElement; above && above !== document.body; above = above.parentElement)
        if (getComputedStyle(above).overflowX !== 'visible') return true
      return false
    }
    const isPast = (each: Element) => reach(each) > clientWidth + 1 && !isClipped(each)
    const past = scrollWidth > clientWidth ? [...document.querySelectorAll('body *')].filter(isPast) : []
    const chain = (each: Element) =>
      [each.parentElement?.parentElement, each.parentElement, each].map((one) => `${one?.tagName}.${one?.className}`)
    return [
      ...marked,
      ...[...links.filter(isOdd), ...handled].map((each) => each.outerHTML.slice(0, 200)),
      ...past.slice(-4).map((each) => `too wide (${scrollWidth}): ${chain(each).join(' > ')}`),
    ]
  })
  return [...(response?.status() === 200 ? [] : [`status ${response?.status()}`]), ...found].map(
    (each) => `${address}: ${each}`,
  )
}
