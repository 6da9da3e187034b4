/** Whoever reads a page takes its tables, charts and maps along, just as they are shown, and opens them elsewhere. */
import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import { parse } from 'csv-parse/sync'
import { libreOffice } from '#tests/exchange/libre-office.ts'
import { signInAs } from './accounts.ts'
import { expect, expectNoAxeViolations, test } from './journey.ts'

const PNG_SIGNATURE = '89504e470d0a1a0a'
const DAY = '2026-01-02'

async function openPanel(page: Page) {
  await page.getByRole('button', { name: 'Unduh', exact: true }).click()
  const panel = page.getByRole('dialog', { name: 'Unduh dari halaman ini' })
  await expect(panel).toBeVisible()
  return panel
}

/** Saves what has such a name, as such a file. */
async function save(page: Page, title: RegExp, ending: string): Promise<{ name: string; bytes: Buffer }> {
  const panel = page.getByRole('dialog')
  const name = new RegExp(`^Unduh ${title.source}.* sebagai ${ending}$`)
  const control = panel.getByRole('button', { name }).or(panel.getByRole('link', { name }))
  const [file] = await Promise.all([page.waitForEvent('download'), control.first().click()])
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) }
}

/** The lines of a CSV file, and those before them that tell what it is. */
function readCsv(bytes: Buffer): { about: string[]; rows: string[][] } {
  const lines: string[][] = parse(bytes, { bom: true, relax_column_count: true })
  const isAbout = ([first = '']: string[]) => first.startsWith('# ')
  return { about: lines.filter(isAbout).flat(), rows: lines.filter((line) => !isAbout(line)) }
}

type Saved = { about: Record<string, string>; rows: Record<string, string | number | null>[] }
const readJson = (bytes: Buffer) => JSON.parse(bytes.toString('utf8')) as Saved
const sizeOf = (png: Buffer) => ({ width: png.readUInt32BE(16), height: png.readUInt32BE(20) })

test('the panel names what can be saved', async ({ page }) => {
  await page.goto('/gerai')
  const panel = await openPanel(page)
  await expect(panel.getByRole('button', { name: /sebagai GeoJSON$/ })).toBeVisible()
  await expect(panel.getByRole('button', { name: /sebagai XLSX$/ }).first()).toBeVisible()
  await expectNoAxeViolations(page)
  await page.keyboard.press('Escape')
  await expect(panel).toBeHidden()
})

test('a table leaves with its filter, order and day, the same in each format', { tag: '@once' }, async ({ page }) => {
  await page.goto(`/target?island=Flores&asOf=${DAY}`)
  const first = page.getByRole('main').getByRole('table').first().getByRole('rowheader')
  const shown = (await first.allInnerTexts()).map((text) => text.split('\n')[0]?.trim() ?? '')
  expect(shown.length).toBeGreaterThan(5)
  await openPanel(page)
  const csv = await save(page, /Papan bulanan/, 'CSV')
  const json = readJson((await save(page, /Papan bulanan/, 'JSON')).bytes)
  expect(csv.name).toMatch(/^pantau-ovop-papan-bulanan-.*-2026-01-02\.csv$/)
  const { about, rows } = readCsv(csv.bytes)
  expect(about).toContain(`# Keadaan per: ${DAY}`)
  expect(about.find((line) => line.startsWith('# Halaman: '))).toContain('island=Flores')
  expect(about.some((line) => line.startsWith('# Judul: Papan bulanan: '))).toBe(true)
  // The longest, so that Manggarai Barat is not taken for Manggarai.
  const longestFirst = shown.toSorted((one, other) => other.length - one.length)
  const named = (cells: (string | undefined)[]) =>
    cells.map((cell) => longestFirst.find((name) => cell?.startsWith(name)))
  expect(named(rows.slice(1).map(([name]) => name))).toEqual(shown)
  expect(named(json.rows.map((row) => String(Object.values(row)[0])))).toEqual(shown)
  expect(json.about['Keadaan per']).toBe(DAY)
})

test('LibreOffice reads a saved table, and what it is about', { tag: '@once' }, async ({ page }) => {
  test.skip(!libreOffice.isThere, 'LibreOffice is not on this machine')
  await page.goto(`/gerai?asOf=${DAY}`)
  await openPanel(page)
  const { name, bytes } = await save(page, /Gerai menurut kabupaten/, 'XLSX')
  expect(name).toMatch(/-2026-01-02\.xlsx$/)
  // All sheets, one after another: each is written into a file of its own, so the flat form is read.
  const flat = (await libreOffice.saveAs(bytes, 'fods')).toString('utf8')
  expect(flat).toContain('table:name="Data"')
  expect(flat).toContain('table:name="Keterangan"')
  expect(flat).toContain(DAY)
  const csv = await libreOffice.saveAs(bytes, 'csv:Text - txt - csv (StarCalc):44,34,76')
  const rows: string[][] = parse(csv, { relax_column_count: true })
  expect(rows).toHaveLength(23)
  expect(rows.some(([first]) => first?.includes('Kota Kupang'))).toBe(true)
})

test('a chart leaves as a picture and as a drawing that asks for nothing', { tag: '@once' }, async ({ page }) => {
  await page.goto(`/gerai?asOf=${DAY}`)
  await openPanel(page)
  const png = await save(page, /Gerai yang dibuka/, 'PNG')
  expect(png.bytes.subarray(0, 8).toString('hex')).toBe(PNG_SIGNATURE)
  expect(sizeOf(png.bytes).width).toBeGreaterThan(600)
  expect(await countColours(page, png.bytes)).toBeGreaterThan(3)
  const svg = (await save(page, /Gerai yang dibuka/, 'SVG')).bytes.toString('utf8')
  await expectToStandAlone(page, svg)
  expect(svg).toContain(`Keadaan per: ${DAY}`)
  expect(svg).toMatch(/<title>Gerai yang dibuka/)
})

test('a map leaves as a picture, a drawing and its places', { tag: '@once' }, async ({ page }) => {
  await page.goto(`/?asOf=${DAY}`)
  const panel = await openPanel(page)
  await expect(panel.getByRole('button', { name: /sebagai GeoJSON$/ })).toBeVisible()
  const png = await save(page, /.*/, 'PNG')
  expect(await countColours(page, png.bytes)).toBeGreaterThan(3)
  await expectToStandAlone(page, (await save(page, /.*/, 'SVG')).bytes.toString('utf8'))
  const { name, bytes } = await save(page, /.*/, 'GeoJSON')
  expect(name).toMatch(/-2026-01-02\.geojson$/)
  const places = JSON.parse(bytes.toString('utf8')) as {
    type: string
    about: Record<string, string>
    features: { geometry: { type: string }; properties: Record<string, unknown> }[]
  }
  expect(places.type).toBe('FeatureCollection')
  expect(places.about['Keadaan per']).toBe(DAY)
  expect(places.features.filter(({ geometry }) => geometry.type.endsWith('Polygon'))).toHaveLength(22)
})

test('what is simulated says so in the file and its name', { tag: '@once' }, async ({ page }) => {
  await page.route(/\/api\/trpc\//, async (route) => {
    const answer = await route.fetch()
    const body = (await answer.text()).replaceAll('"simulated":false', '"simulated":true')
    await route.fulfill({ response: answer, body })
  })
  await page.goto('/')
  // The first page comes with its answer in it; the next one asks.
  await page.getByRole('navigation', { name: 'Halaman', exact: true }).getByRole('link', { name: 'Gerai' }).click()
  await expect(page).toHaveURL(/\/gerai/)
  await expect(page.getByRole('heading', { name: 'Menurut pulau' })).toBeVisible()
  await openPanel(page)
  const { name, bytes } = await save(page, /Menurut pulau/, 'CSV')
  expect(name).toMatch(/-simulasi\.csv$/)
  expect(readCsv(bytes).about[1]).toBe('# Perhatian: DATA SIMULASI, bukan laporan')
})

test('of a list on several pages all rows leave, as filtered and sorted', { tag: '@once' }, async ({ page }) => {
  await signInAs(page, 'pmdStaff', '/jejak-audit')
  // Once more when another journey registered a product between looking and saving.
  await expect(async () => {
    await page.goto('/produk?sort=kabupaten')
    const pages = page.getByRole('navigation', { name: 'Halaman daftar' })
    const [, total = ''] = /dari ([\d.]+)/.exec(await pages.innerText()) ?? []
    const firstShown = await page
      .getByRole('main')
      .getByRole('table')
      .first()
      .getByRole('rowheader')
      .first()
      .innerText()
    const panel = await openPanel(page)
    await expect(panel.getByText(`semua ${total} baris`)).toBeVisible()
    const csv = await save(page, /.*semua.*/, 'CSV')
    const { about, rows } = readCsv(csv.bytes)
    expect(rows).toHaveLength(Number(total.replaceAll('.', '')) + 1)
    expect(about).toContain('# Urutan: kabupaten/kota')
    expect(about).toContain('# Saringan: tanpa saringan')
    expect(firstShown).toContain(rows.slice(1).find(([name]) => name !== '')?.[0] ?? '?')
    const codes = rows.slice(1).map((row) => row[rows[0]?.indexOf('Kode Kemendagri') ?? -1] ?? '')
    expect(codes).toEqual(codes.toSorted())
  }).toPass({ timeout: 60_000 })
})

/** Draws a picture in the browser and counts its colours: an empty one has one. */
function countColours(page: Page, png: Buffer): Promise<number> {
  return page.evaluate(
    async (address) => {
      const picture = new Image()
      picture.src = address
      await picture.decode()
      const canvas = document.createElement('canvas')
      canvas.width = picture.naturalWidth
      canvas.height = picture.naturalHeight
      const context = canvas.getContext('2d')
      context?.drawImage(picture, 0, 0)
      const { data } = context?.getImageData(0, 0, canvas.width, canvas.height) ?? { data: new Uint8ClampedArray() }
      return new Set(new Uint32Array(data.buffer)).size
    },
    `data:image/png;base64,${png.toString('base64')}`,
  )
}

/** Parses, and names no other place than its own parts. */
async function expectToStandAlone(page: Page, svg: string): Promise<void> {
  const problem = await page.evaluate((text) => {
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml')
    return parsed.querySelector('parsererror')?.textContent ?? null
  }, svg)
  expect(problem).toBeNull()
  expect(svg).not.toMatch(/<script|<foreignObject|<image|@import|\bon\w+=/i)
  const named = [...svg.matchAll(/(?:href="|url\(["']?)([^"')]+)/g)].map(([, address = '']) => address)
  expect(named.filter((address) => !address.replace('&quot;', '').startsWith('#'))).toEqual([])
}
