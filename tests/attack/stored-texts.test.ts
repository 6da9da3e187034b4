import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, expect, test } from 'vitest'
import { pathOf } from '#server/api/endpoint.ts'
import { endpoints } from '#server/api/endpoints.ts'
import { serveApi } from '#tests/db/api-server.ts'
import { describeOnEachEngine } from '#tests/db/engines.ts'
import { makeWorld, type Who, type World } from './attack-world.ts'
import { formulaTexts, scriptTexts } from './hostile-texts.ts'
import { storeTexts, writers } from './store-texts.ts'

const EACH = 12

describeOnEachEngine('words that were stored to do harm', (engine) => {
  const { address, get } = serveApi(engine)
  let world: World | undefined
  let made: ReadonlyMap<string, number> = new Map()
  const as = (who: Who) => {
    const cookie = world?.cookies.get(who)
    return { headers: { ...(cookie !== undefined && { cookie }) } }
  }

  beforeAll(async () => {
    world = await makeWorld(engine().db, address())
    made = await storeTexts(world, { texts: [...scriptTexts, ...formulaTexts], each: EACH })
  })

  test('were stored in many places', () => {
    expect([...writers.keys(), 'report.submit', 'outlet.choose'].filter((name) => !made.has(name))).toEqual([])
  })

  test.each(endpoints.flatMap((endpoint) => [`${pathOf(endpoint)}?format=csv`, `${pathOf(endpoint)}?format=json`]))(
    'leave by %s as what they are',
    async (path) => {
      const answer = await get(path)
      expect(answer.headers.get('content-type')).toMatch(/^(?:text\/csv|application\/json); charset=utf-8$/)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
      const text = await answer.text()
      const cells: string[] = path.endsWith('csv') ? parse(text, { relax_column_count: true }).flat() : []
      expect(cells.filter((cell) => isRun(cell))).toEqual([])
    },
  )

  test.each(['products', 'mentoring', 'umkm', 'audit'])('leave by the list of %s as text', async (name) => {
    const csv = await get(`/api/lists/${name}.csv`, as('pmdStaff'))
    const cells = parse(await csv.text(), { relax_column_count: true, bom: true }).flat()
    expect(cells.filter((cell) => isRun(cell))).toEqual([])
    expect(csv.headers.get('content-disposition')).toMatch(/^attachment; filename="[\w.-]+"$/)
    await expectNoFormula(await get(`/api/lists/${name}.xlsx`, as('pmdStaff')))
  })

  test.each(['umkm', 'products', 'outlets', 'claims'])('leave by the workbook of %s as text', async (name) => {
    await expectNoFormula(await get(`/api/exchange/${name}.xlsx`, as('pmdStaff')))
  })

  test.each(['province', '53.04', 'island:Timor'])(
    'leave by the sheet of %s on paper without anything that acts',
    async (area) => {
      for (const edition of ['public', 'office']) {
        const answer = await get(`/api/briefing.pdf?area=${area}&edition=${edition}`, as('pmdStaff'))
        expect(answer.headers.get('content-type')).toBe('application/pdf')
        const bytes = Buffer.from(await answer.arrayBuffer()).toString('latin1')
        expect(bytes).not.toMatch(/\/(?:JavaScript|JS|OpenAction|AA|Launch|EmbeddedFile|SubmitForm|RichMedia)\b/)
      }
    },
  )

  test.each(['/api', '/api?lang=en', '/api/berhenti'])('are nothing in %s', async (path) => {
    expect(await (await get(path)).text()).not.toMatch(/pantauAttacked/)
  })
})

/** Whether a spreadsheet would run the text of a cell; a number with its sign is no harm. */
function isRun(cell: string): boolean {
  return /^[=+\-@\t\r]/u.test(cell) && !/^-?\d+(?:[.,]\d+)?$/u.test(cell)
}

async function expectNoFormula(answer: Response): Promise<void> {
  expect(answer.status).toBe(200)
  const { sheets } = await readXlsx(new Uint8Array(await answer.arrayBuffer()))
  const formulas = sheets.flatMap((sheet) => [...(sheet.cells ?? new Map<string, { formula?: string }>()).values()])
  expect(formulas.filter((cell) => cell.formula !== undefined)).toEqual([])
}
