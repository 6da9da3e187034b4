import { beforeAll, describe, expect, test } from 'vitest'
import { toMonth } from '#shared/day/day.ts'
import type { SubmitShelf } from '#shared/outlet/shelf/schema.ts'
import { serveApi, type Row } from './api-server.ts'
import { describeOnEachEngine } from './engines.ts'
import { callerOf, newCommandId, people } from './work-caller.ts'

describeOnEachEngine('the open data of outlets', (engine) => {
  const { get, read } = serveApi(engine)
  const rowsOf = async (address: string) => (await read(`/api/v1/${address}`)).rows
  const inKota = (rows: readonly Row[]) => rows.filter((row) => row['kabupaten'] === '53.71')

  describe('before anybody reported a shelf', () => {
    test('an outlet tells its milestones in order of time, and nothing of its shelf', async () => {
      const [kota] = inKota(await rowsOf('outlets'))
      expect(kota).toMatchObject({
        ...{ status: 'launched', statusMaybe: null, operatorKind: null, pointOf: 'capital', pointQuality: null },
        milestones: [{ event: 'launched', notBefore: '2025-08-12', notAfter: '2025-08-12' }],
        ...{ shelfMonth: null, shelfProducts: null, shelfSalesRupiah: null },
        ...{ monthsStocked: 0, monthsNotReported: 6, monthsDue: 6 },
      })
    })

    test('an outlet that was not launched by the day owed no month', async () => {
      const [alor] = (await rowsOf('outlets')).filter((row) => row['kabupaten'] === '53.05')
      expect(alor).toMatchObject({ status: 'planned', launchNotBefore: null, monthsDue: null })
    })

    test('the shelf has every month since the launch as not reported, which is no zero', async () => {
      const rows = await rowsOf('shelf')
      expect(new Set(rows.map((row) => row['state']))).toEqual(new Set(['missing']))
      expect(new Set(rows.map((row) => row['outlet'])).size).toBe(20)
      const kota = inKota(rows)
      expect([kota[0]?.['month'], kota.at(-1)?.['month'], kota.length]).toEqual(['2025-08', '2026-10', 15])
      expect(kota[0]).toMatchObject({ products: null, salesRupiah: null, countsFrom: null, source: null })
      expect(await rowsOf('shelf?asOf=2025-08-11')).toEqual([])
    })
  })

  describe('after a report', () => {
    beforeAll(async () => {
      const { db } = engine()
      const [kota] = inKota(await rowsOf('outlets'))
      const report: SubmitShelf = {
        ...{ commandId: newCommandId(), outletId: String(kota?.['id']), month: toMonth('2026-09'), baseVersion: 0 },
        ...{ lines: [{ kind: 'outside', name: 'Air minum pabrik', ranOut: false }], salesRupiah: 1_250_000 },
      }
      await callerOf(db, people.pmdStaff).shelf.submit(report)
    })

    test('its month tells counts and sales, the others stay unknown', async () => {
      const told = async () => inKota(await rowsOf('shelf')).filter((row) => row['state'] !== 'missing')
      // PostgreSQL tells the server of the change by a notification, which takes its time.
      await expect.poll(told).toMatchObject([
        {
          ...{ month: '2026-09', state: 'empty', products: 0, findings: 0, outside: 1, ranOut: 0 },
          ...{ salesRupiah: 1_250_000, countsFrom: '2026-09-30' },
        },
      ])
    })

    test('a day before it counts does not know it', async () => {
      const [kota] = inKota(await rowsOf('outlets?asOf=2026-09-29'))
      expect(kota).toMatchObject({ shelfMonth: null })
      const [now] = inKota(await rowsOf('outlets'))
      expect(now).toMatchObject({ shelfMonth: '2026-09', shelfProducts: 0, shelfSalesRupiah: 1_250_000 })
    })

    test('places and separated values carry it too', async () => {
      const places = (await (await get('/api/v1/outlets?format=geojson')).json()) as {
        features: { geometry: { type: string }; properties: Row }[]
      }
      const kota = places.features.find(({ properties }) => properties['kabupaten'] === '53.71')
      expect(kota).toMatchObject({ geometry: { type: 'Point' }, properties: { shelfMonth: '2026-09' } })
      const text = await (await get('/api/v1/outlets?format=csv')).text()
      expect(text).toContain('launched 2025-08-12')
      expect(await (await get('/api/v1/shelf?format=csv')).text()).toMatch(/,2026-09,empty,0,0,1,0,1250000,2026-09-30,/)
    })

    test('nobody reads goods, prices or names of people in it', async () => {
      const text = await (await get('/api/v1/shelf')).text()
      expect(text).not.toContain('Air minum')
      expect(text).not.toContain('Petrus')
    })
  })
})
