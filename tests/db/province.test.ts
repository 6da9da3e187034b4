import { beforeAll, describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { figureNames } from '#shared/figure/figure.ts'
import { kabupatenCodeSchema, provinceCodeSchema } from '#shared/wilayah/schema.ts'
import { endpoints } from '#server/api/endpoints.ts'
import { ensureEdition } from '#server/api/open-data/editions.ts'
import { readBoundaries } from '#server/wilayah/boundaries-file.ts'
import { serveApi, TODAY, type Row } from './api-server.ts'
import { describeOnEachEngine } from './engines.ts'
import { addProvince, denpasar, fillProvince, first, second } from './second-province.ts'
import { callerOf, refusalOf } from './work-caller.ts'

const questionNames = [
  ...(['overview', 'outlets', 'target', 'claims', 'shelves'] as const),
  ...(['channels', 'changes', 'figure', 'briefing'] as const),
]
const unknown = provinceCodeSchema.parse('99')
const named = (endpoint: (typeof endpoints)[number]) => `/api/v1/${endpoint.name}`

/** What a pattern caught in a text, once each. */
function found(text: string, pattern: RegExp): string[] {
  return [...new Set([...text.matchAll(pattern)].map(([, address = '']) => address.replaceAll('&amp;', '&')))]
}

describeOnEachEngine('a registry of two provinces', (engine) => {
  beforeAll(() => addProvince(engine().db))
  const { get, read, home } = serveApi(engine)
  let made: Awaited<ReturnType<typeof fillProvince>>
  beforeAll(async () => {
    made = await fillProvince(engine().db)
  })
  const ask = () => callerOf(engine().db)

  /** Every open question of one province. */
  const questions = (province: typeof first) => {
    const caller = ask()
    return {
      overview: () => caller.overview.get({ province }),
      outlets: () => caller.overview.outlets({ province }),
      target: () => caller.target.page({ province }),
      claims: () => caller.claim.page({ province }),
      shelves: () => caller.shelf.overview({ province }),
      channels: () => caller.channel.overview({ province }),
      changes: () => caller.change.page({ province }),
      figure: () => caller.figure.items({ figure: 'outletsLaunched', area: 'province', province }),
      briefing: () => caller.briefing.get({ province }),
    }
  }

  test.each(questionNames)('%s of a province tells nothing of the other', async (name) => {
    const ofFirst = JSON.stringify(await questions(first)[name]())
    const ofSecond = JSON.stringify(await questions(second)[name]())
    expect(ofFirst).toContain('"53.06"')
    expect(ofFirst).not.toMatch(/"51\.|Denpasar/)
    expect(ofSecond).toContain('"51.71"')
    expect(ofSecond).not.toMatch(/"53\.\d\d"|Kupang/)
  })

  test('what is said, due or held for "the province" is of the first one', async () => {
    const [one, other] = [await questions(first).overview(), await questions(second).overview()]
    expect([one.claims.length, one.deadlines.length, one.chronicle.length].every((count) => count > 0)).toBe(true)
    expect([other.claims, other.deadlines, other.chronicle]).toEqual([[], [], []])
    expect((await questions(second).claims()).claims).toEqual([])
    expect((await questions(second).target()).deadlines).toEqual([])
  })

  test('two products a month are owed everywhere', async () => {
    const { board } = await questions(second).overview()
    expect(board.map((cell) => cell.target)).toContain(2)
  })

  test('a page of a province refuses to be of none, and of one that there is not', async () => {
    for (const question of Object.values(questions(unknown)))
      expect((await refusalOf(question())).code).toBe('not-found')
    const refusal = await refusalOf(ask().overview.get({}))
    expect([refusal.code, refusal.message]).toEqual(['invalid-input', expect.stringContaining('Pilih satu provinsi')])
  })

  test('a kabupaten, and an outlet, tell their province themselves', async () => {
    const page = await ask().overview.kabupaten({ code: denpasar })
    expect(page.neighbours.map(({ code }) => code)).toEqual([denpasar])
    expect(page.claims).toEqual([])
    const kupang = await ask().overview.kabupaten({ code: kabupatenCodeSchema.parse('53.71') })
    expect(kupang.neighbours).toHaveLength(22)
    expect((await ask().outlet.page({ id: made.outletId })).kabupaten.code).toBe(denpasar)
    const { items } = await ask().figure.items({ figure: 'outletsLaunched', area: denpasar })
    expect(items.map(({ label }) => label)).toEqual(['Gerai Denpasar'])
    expect(
      (await refusalOf(ask().figure.items({ figure: 'outletsLaunched', area: denpasar, province: first }))).code,
    ).toBe('not-found')
  })

  test('the country tells both, each with its own figures', async () => {
    const { provinces, month } = await ask().overview.country({})
    expect(month).toBe('2026-10')
    expect(provinces.map(({ code, name, kabupatenCount }) => [code, name, kabupatenCount])).toEqual([
      ['51', 'Bali', 1],
      ['53', 'Nusa Tenggara Timur', 22],
    ])
    const { figures, rollout } = await questions(first).overview()
    expect(figures.length).toBeGreaterThan(0)
    expect(provinces.map((row) => row.figures.outletsLaunched)).toEqual([
      { low: 1, high: 1 },
      { low: rollout.length, high: rollout.length },
    ])
    expect(provinces[0]?.lastDay).toBe('2026-03-01')
    expect(provinces[0]?.figures.umkmRegistered).toBeUndefined()
    expect(provinces.map((row) => row.month.notReported)).toEqual([1, 22])
    const past = await ask().overview.country({ asOf: toDay('2026-02-05') })
    expect(past.provinces.map((row) => row.lastDay !== null)).toEqual([false, true])
  })

  describe('its open data', () => {
    const rowsOf = async (address: string): Promise<Row[]> => (await read(address)).rows

    test.each(endpoints.map((each) => [each.name, each] as const))(
      '%s of a province holds no row of the other',
      async (_name, endpoint) => {
        const ofFirst = JSON.stringify(await rowsOf(`${named(endpoint)}?province=53`))
        const ofSecond = JSON.stringify(await rowsOf(`${named(endpoint)}?province=51`))
        expect(ofFirst).not.toMatch(/"51\.|Denpasar/)
        expect(ofSecond).not.toMatch(/"53\.\d\d"|Kupang/)
      },
    )

    test.each(endpoints.map((each) => [each.name, each] as const))(
      '%s asks for a province where it needs one',
      async (_name, endpoint) => {
        const response = await get(named(endpoint))
        expect(response.status).toBe(endpoint.withoutProvince ? 200 : 400)
        const unknownProvince = await get(`${named(endpoint)}?province=99`)
        expect([unknownProvince.status, await unknownProvince.text()]).toEqual([400, expect.stringContaining('51, 53')])
      },
    )

    test('the country has all of its kabupaten and their figures', async () => {
      expect(await rowsOf('/api/v1/kabupaten')).toHaveLength(23)
      const figures = await rowsOf('/api/v1/figures')
      expect(figures).toHaveLength(figureNames.length)
      expect(figures.find((row) => row['figure'] === 'outletsLaunched')).toMatchObject({ low: 21, of: 23 })
    })

    test('OpenAPI names the parameter, and a province has boundaries of its own', async () => {
      const document = (await (await get('/api/v1/openapi.json')).json()) as {
        paths: Record<string, { get: { parameters?: { name: string }[] } }>
      }
      expect(document.paths['/api/v1/outlets']?.get.parameters?.map(({ name }) => name)).toContain('province')
      expect((await get('/api/v1/boundaries.topojson?province=99')).status).toBe(400)
      expect(await (await get('/api/v1/outlets?province=51&format=geojson')).text()).toContain('Gerai Denpasar')
    })

    test('is described as that of the country', async () => {
      const text = async (address: string) => (await get(address)).text()
      for (const address of ['/api', '/api?lang=en', '/data', '/api/v1/openapi.json', '/datapackage.json']) {
        expect(await text(address)).toMatch(/One Village One Product(?: in)? Indonesia|PMD\) tiap provinsi/)
        expect(await text(address)).not.toMatch(
          /Product(?: in)? Nusa Tenggara Timur|Provinsi Nusa Tenggara Timur|21 kabupaten/,
        )
      }
      const catalogue = await text('/data/catalog.jsonld')
      expect(catalogue).toContain('"dct:spatial":{"dct:title":"Indonesia"}')
      expect(catalogue).not.toContain('One Village One Product Nusa')
    })

    test('has editions of what is read without a province, and offers no others', async () => {
      const kept = endpoints.filter((each) => each.withoutProvince)
      const now = new Date(`${TODAY}T12:00:00+08:00`)
      const making = { db: engine().db, today: toDay(TODAY), now, home: home(), endpoints: kept }
      await ensureEdition({ ...making, boundaries: () => readBoundaries(home()), programVersion: '0.0.0-test' })
      const catalogue = await (await get('/data/catalog.jsonld')).text()
      const offered = found(catalogue, /"@id":"(\/data\/edisi\/[^"]*)/g)
      expect(offered).toHaveLength(kept.length)
      for (const address of offered) expect((await get(address)).status, address).toBe(200)
    })

    test('offers no address that does not answer, of the country or of the province that was chosen', async () => {
      const text = async (address: string) => (await get(address)).text()
      const inPage = async (address: string) =>
        text(address).then((page) => found(page, /href="(\/(?:api\/v1|data)[^"#]*)/g))
      const inPackage = async (address: string) => text(address).then((json) => found(json, /"path":"(api\/v1[^"]*)/g))
      const inCatalogue = found(await text('/data/catalog.jsonld'), /"@id":"(\/api\/v1[^"]*)/g)
      const pages = [...(await inPage('/data')), ...(await inPage('/data?provinsi=51'))]
      const ofCountry = await inPackage('/datapackage.json')
      const ofProvince = await inPackage('/datapackage.json?provinsi=51')
      expect(ofCountry).toHaveLength(endpoints.filter((each) => each.withoutProvince).length)
      expect(ofProvince).toHaveLength(endpoints.length)
      expect(ofProvince.filter((address) => !address.includes('province=51'))).toEqual([])
      expect(inCatalogue.filter((address) => address.includes('/products?'))).toEqual(
        ['json', 'csv'].flatMap((format) =>
          ['51', '53'].map((code) => `/api/v1/products?province=${code}&format=${format}`),
        ),
      )
      expect(await text('/data')).toContain('Diberikan per provinsi')
      const inPackages = [...ofCountry, ...ofProvince].map((path) => `/${path}`)
      for (const address of [...pages, ...inPackages, ...inCatalogue]) {
        expect((await get(address)).status, address).toBe(200)
      }
    })

    test('pages that the server makes whole lead on in the language and to the province that were chosen', async () => {
      for (const path of ['/data', '/api']) {
        const page = await (await get(`${path}?lang=en&provinsi=51`)).text()
        const own = found(page, /href="(\/(?:gerai|data|api)?(?:\?[^"#]*)?)"/g)
        expect(new Set(own)).toEqual(
          new Set(
            ['/', '/gerai', '/data', '/api'].map((each) => `${each}?lang=en&provinsi=51`).concat(`${path}?provinsi=51`),
          ),
        )
      }
    })

    test('a briefing is of the province that it is asked for', async () => {
      expect((await get('/api/briefing.json')).status).toBe(400)
      const sheet = await (await get('/api/briefing.txt?province=51')).text()
      expect(sheet).toContain('Provinsi Bali')
      expect(sheet).not.toContain('Nusa Tenggara')
    })
  })
})

describeOnEachEngine('a registry of one province', (engine) => {
  const { get } = serveApi(engine)
  const ask = () => callerOf(engine().db)

  test('is that province, named or not', async () => {
    expect(await ask().overview.get({ province: first })).toEqual(await ask().overview.get({}))
    expect((await refusalOf(ask().overview.get({ province: second }))).code).toBe('not-found')
  })

  test('describes its open data by its name', async () => {
    const office = 'Dinas Pemberdayaan Masyarakat dan Desa (PMD) Provinsi Nusa Tenggara Timur'
    const text = async (address: string) => (await get(address)).text()
    expect(await text('/api')).toContain('catatan One Village One Product Nusa Tenggara Timur, dapat dibaca')
    expect(await text('/data')).toContain(office)
    expect(await text('/datapackage.json')).toContain(`"office":"${office}"`)
    const place = '"dct:spatial":{"dct:title":"Nusa Tenggara Timur","dct:identifier":"53"}'
    expect(await text('/data/catalog.jsonld')).toContain(place)
  })

  test('knows no parameter for it', async () => {
    expect((await get('/api/v1/outlets?province=53')).status).toBe(400)
    expect(await (await get('/api/v1/openapi.json')).text()).not.toContain('"province","in"')
  })
})
