import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { FeatureCollection, MultiPolygon } from 'geojson'
import { describe, expect, test } from 'vitest'
import { readBoundaries } from '#server/wilayah/boundaries-file.ts'
import { figureNames, type FigureName } from '#shared/figure/figure.ts'
import { INSTALLED_BOUNDARIES } from '#shared/wilayah/boundaries.ts'
import { serveApi, TODAY, type Answer, type Row } from './api-server.ts'
import { describeOnEachEngine } from './engines.ts'

describeOnEachEngine('the open data', (engine) => {
  const { get, read, home } = serveApi(engine)
  const figureRows = async (query: string, figure: FigureName) =>
    (await read(`/api/v1/figures?${query}`)).rows.filter((row) => row['figure'] === figure)

  describe('figures', () => {
    test.each([
      ['2025-08-11', 0, 0],
      ['2025-12-19', 9, 9],
      ['2026-01-02', 10, 12],
      ['2026-02-05', 20, 20],
      [TODAY, 20, 20],
    ])('outlets launched by %s are %i to %i', async (asOf, low, high) => {
      expect(await figureRows(`asOf=${asOf}`, 'outletsLaunched')).toEqual([
        { area: 'province', figure: 'outletsLaunched', unit: 'outlet', low, high, recorded: 22, of: 22 },
      ])
    })

    test('nine outlets on 19 December 2025 lie on four islands', async () => {
      const rows = await figureRows('asOf=2025-12-19&by=island', 'outletsLaunched')
      expect(Object.fromEntries(rows.map((row) => [row['area'], [row['low'], row['high']]]))).toEqual({
        'island:Timor': [4, 4],
        'island:Flores': [2, 2],
        'island:Sumba': [2, 2],
        'island:Alor': [0, 0],
        'island:Lembata': [0, 0],
        'island:Rote': [1, 1],
        'island:Sabu': [0, 0],
      })
    })

    test('44 products were launched, two in each of the 22', async () => {
      const [province] = await figureRows('', 'productsLaunched')
      expect(province).toMatchObject({ low: 44, high: 44 })
      const rows = await figureRows('by=kabupaten', 'productsLaunched')
      expect(rows.map((row) => [row['low'], row['of']])).toEqual(Array.from({ length: 22 }, () => [2, 1]))
    })

    test('three UMKM are on record by today, in two kabupaten', async () => {
      expect((await figureRows('', 'umkmRegistered'))[0]).toMatchObject({ low: 3, high: 3, recorded: 2, of: 22 })
    })

    test('what nobody recorded has no number, which is not zero', async () => {
      expect((await figureRows('', 'mentoringCompleted'))[0]).toMatchObject({
        low: null,
        high: null,
        recorded: 0,
        of: 22,
      })
    })

    test.each([
      ['province', 1],
      ['island', 7],
      ['kabupaten', 22],
    ])('by %s, every figure is listed for every area', async (by, areas) => {
      const { rows } = await read(`/api/v1/figures?by=${by}`)
      expect(rows).toHaveLength(areas * figureNames.length)
      expect(new Set(rows.map((row) => `${String(row['area'])} ${String(row['figure'])}`)).size).toBe(rows.length)
    })

    test('the areas of each grouping add up to the province', async () => {
      const sum = async (by: string) => {
        const rows = await figureRows(`asOf=2026-01-02&by=${by}`, 'outletsLaunched')
        return [
          rows.reduce((total, row) => total + Number(row['low']), 0),
          rows.reduce((total, row) => total + Number(row['high']), 0),
        ]
      }
      expect([await sum('province'), await sum('island'), await sum('kabupaten')]).toEqual([
        [10, 12],
        [10, 12],
        [10, 12],
      ])
    })

    test('nothing was known before it was recorded', async () => {
      const before = 'knownAt=2026-11-20T00:00:00Z'
      expect((await figureRows(before, 'outletsLaunched'))[0]).toMatchObject({ low: null, recorded: 0 })
      expect((await read(`/api/v1/figures?${before}`)).meta.knownAt).toBe('2026-11-20T00:00:00Z')
      expect((await figureRows('knownAt=2026-11-21T04:00:00.000Z', 'outletsLaunched'))[0]).toMatchObject({ low: 20 })
    })
  })

  describe('rows', () => {
    test.each([
      ['kabupaten', 22],
      ['targets', 22],
      ['targets?month=2025-05', 22],
      ['pace', 22],
      ['pace?year=2025', 22],
      ['pace?asOf=2025-12-19', 22],
      ['pace?asOf=2025-03-01', 0],
      ['announced-targets', 21],
      ['outlets', 22],
      ['channels', 0],
      ['turnover', 6],
      ['claims', 86],
      ['events', 45],
      ['products', 64],
    ])('%s has %i', async (query, count) => {
      expect((await read(`/api/v1/${query}`)).rows).toHaveLength(count)
    })

    test('the announced turnover stands beside nothing on record and its own arithmetic', async () => {
      const { rows } = await read('/api/v1/turnover')
      expect(rows[0]).toMatchObject({
        ...{ month: '2026-05', recorded: null, outlets: null, outletsReporting: 0 },
        ...{ announcedLow: 150_000_000_000, announcedHigh: 200_000_000_000, arithmetic: 15_000_000_000 },
      })
      expect((await read('/api/v1/turnover?asOf=2025-12-20')).rows[5]).toMatchObject({ announcedLow: null })
    })

    test('a finished month without a report is not reported, the running month is not judged', async () => {
      const states = async (query: string) =>
        new Set((await read(`/api/v1/targets${query}`)).rows.map((row) => row['state']))
      expect(await states('?month=2026-10')).toEqual(new Set(['notReported']))
      expect(await states('')).toEqual(new Set(['running']))
      expect((await read('/api/v1/targets?month=2025-05')).rows[0]).toMatchObject({ target: 2, made: 0, unverified: 2 })
    })

    test('who never reported owes what is due, has no rank, and no number that nobody knows', async () => {
      const { rows } = await read('/api/v1/pace?year=2025&asOf=2026-02-05')
      expect(rows[0]).toMatchObject({
        ...{ kabupaten: '53.01', due: 16, made: 0, unverified: 2, gap: 16, requiredRate: null, recentRate: null },
        ...{ projected: null, consistency: null, streak: 0, rank: null, monthsElapsed: 8, monthsNotReported: 8 },
      })
    })

    test('outlets say how they stand at the day, with rivals and sources', async () => {
      const count = async (asOf: string, status: string) =>
        (await read(`/api/v1/outlets?asOf=${asOf}`)).rows.filter((row) => row['status'] === status).length
      expect(await count('2026-01-02', 'launched')).toBe(10)
      expect(await count('2026-01-02', 'possible')).toBe(2)
      expect(await count('2026-02-05', 'planned')).toBe(2)
      expect(await count('2025-02-25', 'notYet')).toBe(22)
      const { rows } = await read('/api/v1/outlets')
      const kota = rows.find((row) => row['kabupaten'] === '53.71')
      expect(kota).toMatchObject({
        launchNotBefore: '2025-08-12',
        launchNotAfter: '2025-08-12',
        sequenceNo: 1,
        pointOf: 'capital',
      })
      expect(kota?.['reports']).toMatchObject([{ isRival: false }, { isRival: true }, { isRival: true }])
      expect(rows.flatMap((row) => row['reports'] as Row[])).toHaveLength(25)
    })

    test('44 products stand for the launch, of which four get a name when it is reported', async () => {
      const named = async (query: string) => {
        const slots = (await read(`/api/v1/products${query}`)).rows.filter((row) => row['launchSlot'] !== null)
        return [slots.length, slots.filter((row) => row['name'] !== null).length]
      }
      expect(await named('?asOf=2025-05-26')).toEqual([0, 0])
      expect(await named('?asOf=2025-05-27')).toEqual([44, 0])
      expect(await named('')).toEqual([44, 4])
    })

    test('products name no producer', async () => {
      expect(await (await get('/api/v1/products')).text()).not.toContain('Taebenu')
    })

    test('claims are chosen by figure and verdict, each with its checks', async () => {
      const { rows } = await read('/api/v1/claims?figure=outletsLaunched&verdict=consistent')
      expect(rows.length).toBeGreaterThan(0)
      for (const row of rows) {
        expect(row).toMatchObject({ figure: 'outletsLaunched', verdict: 'consistent' })
        expect(row['checks']).not.toEqual([])
      }
    })

    test('claims say their checks in words, and are chosen by office, matter and area', async () => {
      const { rows } = await read('/api/v1/claims?verdict=conflicting&figure=outletsLaunched')
      expect(rows).toMatchObject([
        {
          ...{ value: '11', asOf: '2025-12-20', office: 'Gubernur', matter: 'outlets', version: 1, records: [] },
          checks: [
            {
              rule: 'outsideRecord',
              verdict: 'conflicting',
              sentence: 'Disebut 11 etalase per 20 Desember 2025, padahal tercatat 9 gerai (Gerai NTT Mart di NTT).',
            },
          ],
          settles: [{ need: 'missingRecords' }],
        },
      ])
      const count = async (query: string) => (await read(`/api/v1/claims?${query}`)).rows.length
      expect(await count('matter=umkm190')).toBe(7)
      expect(await count('office=Kadis%20PMD&matter=umkm190')).toBe(5)
      expect(await count('scope=island:Timor')).toBe(1)
      expect(await count('office=Presiden')).toBe(0)
    })
  })

  describe('places', () => {
    const collection = async (address: string) => {
      const response = await get(address)
      expect(response.headers.get('Content-Type')).toBe('application/geo+json; charset=utf-8')
      return { response, ...((await response.json()) as FeatureCollection & Answer) }
    }

    test('kabupaten are 22 areas that say longitude before latitude', async () => {
      const { features, meta, response } = await collection('/api/v1/kabupaten?format=geojson')
      expect(features).toHaveLength(22)
      expect(meta.licence.name).toBe('ODbL 1.0')
      expect(response.headers.get('X-Boundaries')).toBe('approximate')
      for (const { geometry, properties } of features) {
        const positions = (geometry as MultiPolygon).coordinates.flat(2)
        expect(positions.every(([lon = 0, lat = 0]) => lon > 118 && lon < 126 && lat > -12 && lat < -7)).toBe(true)
        expect(properties?.['code']).toMatch(/^53\.\d\d$/)
      }
    })

    test('outlets are points of their capitals until they are surveyed', async () => {
      const { features, response } = await collection('/api/v1/outlets?asOf=2026-02-05&format=geojson')
      expect(features).toHaveLength(22)
      expect(response.headers.get('X-Boundaries')).toBeNull()
      const larantuka = features.find(({ properties }) => properties?.['kabupaten'] === '53.06')
      const capital = (await read('/api/v1/kabupaten')).rows.find((row) => row['code'] === '53.06')
      expect(larantuka?.geometry).toEqual({ type: 'Point', coordinates: [capital?.['lon'], capital?.['lat']] })
      expect(larantuka?.properties?.['pointOf']).toBe('capital')
    })

    test('boundaries are given as they are, and installed ones at once, under terms of their own', async () => {
      const derived = await get('/api/v1/boundaries.topojson')
      expect(derived.headers.get('X-Boundaries')).toBe('approximate')
      const body = await derived.text()
      expect(body).toBe(readBoundaries(home()).body)
      const drawn = await collection('/api/v1/kabupaten?format=geojson')
      expect(drawn.response.headers.get('X-Boundaries')).toBe('approximate')
      const file = path.join(home(), INSTALLED_BOUNDARIES)
      mkdirSync(path.dirname(file), { recursive: true })
      writeFileSync(file, JSON.stringify({ ...(JSON.parse(body) as object), official: true }))
      const official = await get('/api/v1/boundaries.topojson')
      expect(official.headers.get('X-Boundaries')).toBe('official')
      expect(official.headers.get('Link')).toBeNull()
      const { meta, response } = await collection('/api/v1/kabupaten?format=geojson')
      expect(response.headers.get('X-Boundaries')).toBe('official')
      expect(meta.licence.url).toBeNull()
      rmSync(file)
    })
  })
})
