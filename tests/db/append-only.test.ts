import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { ledgerLine, registryEvent } from '#server/figure/table.ts'
import { source } from '#server/source/table.ts'
import { kabupaten } from '#server/wilayah/table.ts'
import { toDay } from '#shared/day/day.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'

const kabupatenCode = kabupatenCodeSchema.parse('53.01')
const day = toDay('2026-01-02')
const recordedAt = new Date('2026-01-03T00:00:00Z')

describeOnEachEngine('what was recorded', (engine) => {
  test.each([
    ['an event cannot be changed', sql`update registry_event set type = 'other'`],
    ['an event cannot be deleted', sql`delete from registry_event`],
    ['events cannot be emptied', sql`truncate registry_event cascade`],
    ['a ledger line cannot be changed', sql`update ledger_line set delta = 2`],
    ['a ledger line cannot be deleted', sql`delete from ledger_line`],
    ['ledger lines cannot be emptied', sql`truncate ledger_line`],
  ])('%s', async (_name, statement) => {
    await withRollback(engine().db, async (db) => {
      await recordSomething(db)
      const refused = db.transaction((tx) => tx.execute(statement))
      await expect(refused).rejects.toMatchObject({
        cause: { code: '55000', message: expect.stringContaining('append-only') },
      })
      expect(await db.select({ delta: ledgerLine.delta }).from(ledgerLine)).toEqual([{ delta: 1 }])
      expect(await db.select({ type: registryEvent.type }).from(registryEvent)).toEqual([{ type: 'registered' }])
    })
  })

  test('a day comes back as it was written, an instant to the millisecond', async () => {
    await withRollback(engine().db, async (db) => {
      await recordSomething(db)
      const [event] = await db.select().from(registryEvent)
      expect(event).toMatchObject({ notBefore: '2026-01-02', notAfter: '2026-01-02', recordedAt, detail: {} })
      expect(event?.ordinal).toBeTypeOf('number')
    })
  })
})

async function recordSomething(db: Db): Promise<void> {
  const sourceId = randomUUID()
  const eventId = randomUUID()
  await db.insert(source).values({ id: sourceId, reference: 'https://example.org/laporan' })
  await db.insert(kabupaten).values({
    ...{
      code: kabupatenCode,
      bpsCode: '5303',
      name: 'Kupang',
      shortName: 'Kupang',
      jenis: 'kabupaten',
      island: 'Timor',
    },
    ...{ capital: 'Oelamasi', latitude: -10.1, longitude: 123.9, population: 1, populationSource: 'test', areaKm2: 1 },
    ...{ kecamatanCount: 1, desaCount: 1, kelurahanCount: 0, bts4gSitesPlanned2021: 0, coordinateNote: '' },
  })
  await db.insert(registryEvent).values({
    ...{ id: eventId, subjectKind: 'umkm', subjectId: randomUUID(), kabupatenCode, type: 'registered', detail: {} },
    ...{ notBefore: day, notAfter: day, sourceId, recordedBy: 'test', recordedAt, simulated: false },
  })
  await db
    .insert(ledgerLine)
    .values({ eventId, kabupatenCode, figure: 'umkmRegistered', day, delta: 1, bound: 'certain', recordedAt })
}
