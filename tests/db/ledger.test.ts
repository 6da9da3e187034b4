import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { loadFirstData } from '#data/load-first-data.ts'
import type { Db } from '#server/db/database.ts'
import { listFigureItems } from '#server/figure/item-queries.ts'
import { listFigures } from '#server/figure/queries.ts'
import { recordEvents } from '#server/figure/record-events.ts'
import { recountLedger } from '#server/figure/recount.ts'
import { ledgerLine } from '#server/figure/table.ts'
import { listOutlets } from '#server/outlet/queries.ts'
import { source } from '#server/source/table.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { toDay } from '#shared/day/day.ts'
import { exactly, type DayWindow } from '#shared/day/window.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { NewRegistryEvent } from '#shared/figure/registry-event.ts'
import { codesInArea, parseArea } from '#shared/wilayah/area.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'

const alor = kabupatenCodeSchema.parse('53.05')
const loadedAt = new Date('2026-11-21T04:00:00Z')

async function intervalOf(
  db: Db,
  figure: FigureName,
  { area = 'province', day, knownAt }: { area?: string; day: string; knownAt?: Date },
) {
  const parsed = parseArea(area)
  const codes = parsed ? codesInArea(parsed, await listKabupaten(db, OPEN_SCOPE)) : []
  const rows = await listFigures(db, { kabupaten: codes }, { day: toDay(day), knownAt })
  const ofFigure = rows.filter((row) => row.figure === figure)
  if (ofFigure.length === 0) return undefined
  return [ofFigure.reduce((sum, row) => sum + row.low, 0), ofFigure.reduce((sum, row) => sum + row.high, 0)]
}

async function addSource(db: Db): Promise<string> {
  const id = randomUUID()
  await db.insert(source).values({ id, reference: `https://example.org/${id}` })
  return id
}

function outletEvent(
  type: 'launched' | 'operating' | 'paused',
  window: DayWindow,
  subjectId: string,
  sourceId: string,
): NewRegistryEvent {
  return { id: randomUUID(), subjectKind: 'outlet', subjectId, kabupatenCode: alor, type, window, detail: {}, sourceId }
}

describeOnEachEngine('the ledger', (engine) => {
  beforeAll(() =>
    loadFirstData(engine().db, (work) => engine().db.transaction(work), { now: loadedAt, onProgress: () => {} }),
  )

  describe('counts outlets of the first data', () => {
    test.each([
      ['2025-08-11', 'province', [0, 0]],
      ['2025-12-19', 'province', [9, 9]],
      ['2025-12-19', 'island:Timor', [4, 4]],
      ['2025-12-19', 'island:Flores', [2, 2]],
      ['2025-12-19', 'island:Sumba', [2, 2]],
      ['2025-12-19', 'island:Rote', [1, 1]],
      ['2026-01-02', 'province', [10, 12]],
      ['2026-02-05', 'province', [20, 20]],
      ['2026-11-21', '53.05', [0, 0]],
    ])('on %s in %s as %j', async (day, area, expected) => {
      expect(await intervalOf(engine().db, 'outletsLaunched', { area, day })).toEqual(expected)
    })
  })

  test('has no figure where nothing was ever recorded, which is not a zero', async () => {
    expect(await intervalOf(engine().db, 'mentoringCompleted', { day: '2026-11-21' })).toBeUndefined()
    expect(await intervalOf(engine().db, 'outletsOperating', { day: '2026-11-21' })).toBeUndefined()
    expect(await intervalOf(engine().db, 'mentoringUnrecorded', { day: '2026-11-21' })).toEqual([44, 44])
  })

  test('shows a late report on its own day, and not to who asks what was known before', async () => {
    await withRollback(engine().db, async (db) => {
      const outlet = (await listOutlets(db, { kabupaten: [alor] }))[0]
      const subjectId = outlet?.id ?? ''
      const event = outletEvent('launched', exactly(toDay('2026-03-01')), subjectId, await addSource(db))
      const at = new Date('2026-11-21T05:00:00Z')
      await recordEvents(db, [event], { by: 'test', at, simulated: false })
      expect(await intervalOf(db, 'outletsLaunched', { day: '2026-03-01' })).toEqual([21, 21])
      expect(await intervalOf(db, 'outletsLaunched', { day: '2026-02-28' })).toEqual([20, 20])
      expect(await intervalOf(db, 'outletsPlanned', { day: '2026-03-01', area: '53.05' })).toEqual([0, 0])
      expect(await intervalOf(db, 'outletsLaunched', { day: '2026-03-01', knownAt: loadedAt })).toEqual([20, 20])
      expect(await intervalOf(db, 'outletsLaunched', { day: '2026-03-01', knownAt: at })).toEqual([21, 21])
      expect((await recountLedger(db)).differences).toEqual([])
    })
  })

  test('follows an outlet that opens, pauses and opens again, whatever the order of recording within a command', async () => {
    await withRollback(engine().db, async (db) => {
      const sourceId = await addSource(db)
      const subjectId = randomUUID()
      const window = (from: string, to: string) => ({ notBefore: toDay(from), notAfter: toDay(to) })
      const events = [
        outletEvent('operating', window('2026-03-01', '2026-03-10'), subjectId, sourceId),
        outletEvent('paused', window('2026-03-05', '2026-04-10'), subjectId, sourceId),
        outletEvent('operating', exactly(toDay('2026-05-01')), subjectId, sourceId),
      ]
      await recordEvents(db, events, { by: 'test', at: new Date(), simulated: false })
      const at = async (day: string) => intervalOf(db, 'outletsOperating', { day, area: '53.05' })
      expect([await at('2026-02-28'), await at('2026-03-07'), await at('2026-04-10'), await at('2026-05-01')]).toEqual([
        [0, 0],
        [0, 1],
        [0, 0],
        [1, 1],
      ])
      expect((await recountLedger(db)).differences).toEqual([])
    })
  })

  test('that was tampered with is found by the recount, to the unit', async () => {
    await withRollback(engine().db, async (db) => {
      await db.execute(sql`alter table ledger_line disable trigger ledger_line_append_only`)
      await db
        .update(ledgerLine)
        .set({ delta: 2 })
        .where(sql`figure = 'outletsLaunched' and kabupaten_code = '53.06' and bound = 'certain'`)
      expect((await recountLedger(db)).differences).toEqual([
        { kabupatenCode: '53.06', figure: 'outletsLaunched', day: '2026-02-05', bound: 'certain', delta: -1 },
      ])
    })
  })

  test('opens to the items behind a number, with every report and its source', async () => {
    const scope = { kabupaten: [kabupatenCodeSchema.parse('53.71')] }
    const { items, isWhole } = await listFigureItems(engine().db, scope, {
      figure: 'outletsLaunched',
      day: toDay('2026-02-05'),
    })
    expect([items.length, isWhole]).toEqual([1, true])
    expect(items[0]?.certain).toBe(true)
    expect(items[0]?.events.map((event) => [event.notBefore, event.source.reference.split('/')[2]])).toEqual([
      ['2025-08-12', 'koranntt.com'],
      ['2025-07-12', 'www.haluanntt.com'],
      ['2025-08-13', 'selatanindonesia.com'],
    ])
  })

  test('opens a possible item as not certain', async () => {
    const day = toDay('2026-01-02')
    const { items } = await listFigureItems(engine().db, OPEN_SCOPE, { figure: 'outletsLaunched', day })
    expect(items.filter((item) => !item.certain).map((item) => item.kabupatenCode)).toEqual(['53.09', '53.19'])
  })
})
