import { createHash } from 'node:crypto'
import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { keepAllBriefings } from '#server/report/briefing/keep-all-briefings.ts'
import { makeKeptSheet } from '#server/report/briefing/keep-briefing.ts'
import { keptBriefing } from '#server/report/briefing/table.ts'
import { readBoundaries } from '#server/wilayah/boundaries-file.ts'
import { toDay, toMonth } from '#shared/day/day.ts'
import { describeOnEachEngine } from './engines.ts'
import { callerOf, people } from './work-caller.ts'
import { loadWorkData, productInput } from './work-products.ts'

// The first data is recorded on 21 November 2026: what is known on 1 December holds it.
const dueAt = new Date('2026-12-01T07:00:00+08:00')
const boundaries = readBoundaries('')
const origin = 'https://ovop.test'
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

describeOnEachEngine('kept briefings', (engine) => {
  beforeAll(() => loadWorkData(engine().db))

  test('are made once for every area, and again to the byte whatever was recorded since', async () => {
    const { db } = engine()
    const order = { dueAt, now: new Date('2026-12-01T07:00:30+08:00'), boundaries, origin }
    expect(await keepAllBriefings(db, order)).toEqual({ areas: 30, kept: 30 })
    // As another process would, or the same after a crash.
    expect(await keepAllBriefings(db, { ...order, now: new Date('2026-12-03T12:00:00+08:00') })).toEqual({
      areas: 30,
      kept: 0,
    })
    const [province] = await db.select().from(keptBriefing).where(eq(keptBriefing.area, 'province'))
    expect(province).toMatchObject({ month: '2026-11', asOf: '2026-12-01', knownAt: dueAt })
    // Recorded after the sheet was made: the sheet must not know.
    await callerOf(db, people.pmdStaff, '2026-12-05').product.register(productInput())
    const moment = { month: toMonth('2026-11'), asOf: toDay('2026-12-01'), knownAt: dueAt }
    const again = await makeKeptSheet(db, { area: { kind: 'province' }, ...moment, boundaries, origin })
    expect(sha256(again.pdf)).toBe(sha256(province?.pdf ?? new Uint8Array()))
  }, 120_000)
})
