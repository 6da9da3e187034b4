import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listDerivedBoundaries, listPolygons } from '#server/wilayah/shape-queries.ts'
import { briefingMessages as en } from '#shared/messages/briefing/en/sheet.ts'
import { briefingMessages as id } from '#shared/messages/briefing/id/sheet.ts'
import {
  buildCell,
  buildClaimRow,
  buildDeadline,
  buildFigure,
  buildKabupaten,
  buildLaunch,
  codeOf,
} from '#shared/overview/overview-builder.ts'
import { buildFacts, monthStates } from '#shared/report/briefing/briefing-builder.ts'
import { makeBriefing } from '#shared/report/briefing/make-briefing.ts'
import { islands } from '#shared/wilayah/kabupaten.ts'
import type { Area } from '#shared/wilayah/area.ts'
import { drawPng } from './picture.ts'
import type { Box } from './paper.ts'
import { drawSheet, layOutSheet } from './sheet.ts'

const codes = [...Array.from({ length: 21 }, (_, index) => `53.${String(index + 1).padStart(2, '0')}`), '53.71']
const kabupaten = codes.map((code, index) =>
  buildKabupaten(code, `Kabupaten Panjang ${index}`, {
    island: islands[index % islands.length] ?? 'Timor',
    jenis: code === '53.71' ? 'kota' : 'kabupaten',
  }),
)
const shapes = listPolygons(listDerivedBoundaries().body)
const months = ['2025-12', '2026-08', '2026-09', '2026-10', '2026-11']
const areas: Area[] = [
  { kind: 'province' },
  ...islands.map((island): Area => ({ kind: 'island', island })),
  { kind: 'kabupaten', code: codeOf('53.05') },
]

type Load = { count: number; state: (typeof monthStates)[number]; words: string }

/** A province of so many kabupaten of which something is told, all of it as long as `words`. */
function sheetOf(area: Area, { count, state, words }: Load) {
  const told = kabupaten.slice(0, count)
  const board = told.flatMap(({ code }) =>
    months.map((month) => buildCell(`${code} ${month}`, month === '2026-11' ? 'running' : state)),
  )
  const figures = told.flatMap(({ code }) => [
    buildFigure(code, 'umkmRegistered', { count: 12_345, lastDay: '2026-11-01' }),
    buildFigure(code, 'productsLaunched', { count: [1000, 1200], lastDay: '2026-11-01' }),
    buildFigure(code, 'productsUnnamed', [100, 120]),
    buildFigure(code, 'mentoringUnrecorded', [10, 12]),
    buildFigure(code, 'mentoringCompleted', 3),
    buildFigure(code, 'mentoringPending', [30, 33]),
    buildFigure(code, 'outletsLaunched', [0, 1]),
  ])
  const claims = Array.from({ length: count }, (_, index) =>
    buildClaimRow('outletsLaunched', index, {
      day: '2026-10-01',
      verdict: 'conflicting',
      conflictGroup: `g${index}`,
      speaker: words,
    }),
  )
  const obstacles = told.map(({ code }) => ({ kabupatenCode: code, obstacles: words }))
  const rollout = told.map(({ code }) => ({
    ...buildLaunch(code, '2025-12-14', '2025-12-19'),
    isSilent: true as const,
  }))
  const deadlines = [buildDeadline('2025-12-31', 22), buildDeadline('2026-01-31', 22)]
  const facts = buildFacts(
    { area, obstacles, shapes, simulated: true },
    { kabupaten, board, figures, monthAgo: figures, claims, rollout, deadlines },
  )
  return { ...makeBriefing(facts), hash: 'abcdefabcdef' }
}

const address = `https://pantau.example.go.id/laporan/lembar?area=province&month=2026-10&asOf=2026-11-22&knownAt=2026-11-22T00%3A00%3A00.000Z`
const orderOf = (briefing: ReturnType<typeof sheetOf>, texts = id) => ({
  briefing,
  texts,
  locale: texts === id ? ('id' as const) : ('en' as const),
  address,
})
const draw = (briefing: ReturnType<typeof sheetOf>) => drawSheet(orderOf(briefing))
const layOut = (briefing: ReturnType<typeof sheetOf>, texts = id) => layOutSheet(orderOf(briefing, texts))
const busy: Load = {
  count: 22,
  state: 'short',
  words: 'Kemasan habis dan jalan ke desa putus karena hujan, kiriman tertahan sampai cuaca membaik lagi. ',
}
const empty: Load = { count: 0, state: 'none', words: '' }

let library: PDFiumLibrary
beforeAll(async () => {
  library = await PDFiumLibrary.init()
})
afterAll(() => library.destroy())

async function read(pdf: Buffer): Promise<{ pages: number; text: string }> {
  const document = await library.loadDocument(pdf)
  const text = document.getPage(0).getText()
  const pages = document.getPageCount()
  document.destroy()
  return { pages, text: text.replaceAll(/\s+/g, ' ') }
}

describe('the sheet as a PDF', () => {
  it.each(['province', 'island', 'kabupaten'] as const)(
    'is one small page for the %s, with much and nothing to say',
    async (kind) => {
      const area = areas.find((each) => each.kind === kind) ?? { kind: 'province' }
      for (const load of [busy, empty]) {
        const pdf = await draw(sheetOf(area, load))
        expect((await read(pdf)).pages).toBe(1)
        expect(pdf.length).toBeLessThan(300 * 1024)
      }
    },
  )

  it('holds every part as text, and says what it cut', async () => {
    const { text } = await read(await draw(sheetOf({ kind: 'province' }, busy)))
    const parts = [
      'Provinsi Nusa Tenggara Timur',
      'DATA SIMULASI',
      'tidak satu pun dari 22 kabupaten/kota mencapai target',
      'UMKM tercatat',
      'Pendampingan',
      'Gerai terhadap tenggat',
      'Lima yang paling perlu ditelepon',
      'Aturan: terbanyak hal yang ditunggu',
      'Hambatan, laporan Okt 2026',
      'laporan lain menyebut hambatan',
      'Jangan dikutip',
      'pernyataan lain juga bertentangan',
      'Metode:',
      'Sidik lembar abcd efab cdef',
      'Jangan disebarkan',
    ]
    for (const part of parts) expect(text).toContain(part)
    expect(text).not.toMatch(/undefined|NaN|\[object/)
  })

  it('is the same to the byte when drawn again', async () => {
    const [one, other] = [
      await draw(sheetOf({ kind: 'province' }, busy)),
      await draw(sheetOf({ kind: 'province' }, busy)),
    ]
    expect(one.equals(other)).toBe(true)
  })

  it('lays no words on others and stays on its page with any letters, in both languages', () => {
    fc.assert(
      fc.property(
        fc.record({
          count: fc.integer({ min: 0, max: 22 }),
          state: fc.constantFrom(...monthStates),
          words: fc.string({ unit: 'binary', maxLength: 300 }),
        }),
        fc.constantFrom(...areas),
        fc.constantFrom(id, en),
        (load, area, texts) => expectTidy(layOut(sheetOf(area, load), texts)),
      ),
      { numRuns: 15 },
    )
  })

  it('keeps clear of the edges for every area, with much, little and nothing to say', () => {
    for (const area of areas) {
      for (const load of [busy, empty, { ...busy, count: 3, state: 'met' as const }])
        expectTidy(layOut(sheetOf(area, load)))
    }
  })

  it('is drawn as a picture of the whole page', async () => {
    const png = await drawPng(await draw(sheetOf({ kind: 'province' }, busy)))
    expect(png.subarray(1, 4).toString()).toBe('PNG')
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1190, 1682])
  })
})

/** One page, no word outside of it, and none on another. A mark that belongs to a word may hang over the right margin. */
function expectTidy({ boxes, doc }: ReturnType<typeof layOutSheet>): void {
  expect(doc.bufferedPageRange()).toEqual({ start: 0, count: 1 })
  expect(boxes.length).toBeGreaterThan(40)
  const outside = boxes.filter(({ left, right, top, bottom }) => left < 30 || right > 570 || top < 10 || bottom > 826)
  expect(outside).toEqual([])
  expect(overlaps(boxes)).toEqual([])
}

function overlaps(boxes: readonly Box[]): string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter(
        (other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom,
      )
      .map((other) => `${one.text} | ${other.text}`),
  )
}

describe.skipIf(spawnSync('pdfinfo', ['-v']).error !== undefined)('the sheet as other programs read it', () => {
  it('is tagged, has its title and language, and embeds its fonts', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'pantau-sheet-'))
    const file = path.join(folder, 'sheet.pdf')
    writeFileSync(file, await draw(sheetOf({ kind: 'province' }, busy)))
    const run = (program: string, ...args: string[]) => spawnSync(program, [...args, file], { encoding: 'utf8' }).stdout
    const info = run('pdfinfo')
    expect(info).toMatch(/Title:\s+Lembar ringkas OVOP Provinsi Nusa Tenggara Timur, Oktober 2026/)
    expect(info).toMatch(/Tagged:\s+yes/)
    expect(info).toMatch(/Pages:\s+1\n/)
    expect(run('pdfinfo', '-struct')).toMatch(/Document[\s\S]*H1[\s\S]*Table[\s\S]*Figure/)
    const fonts = run('pdffonts').trim().split('\n').slice(2)
    expect(fonts).toHaveLength(2)
    for (const font of fonts) expect(font).toMatch(/SourceSans3-\S+\s+CID TrueType\s+Identity-H\s+yes yes yes/)
    rmSync(folder, { recursive: true })
  })
})
