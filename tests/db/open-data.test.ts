import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { default as AjvDraft04 } from 'ajv-draft-04'
import { default as addFormats } from 'ajv-formats'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { endpoints } from '#server/api/endpoints.ts'
import { datasetFacts } from '#server/api/open-data/dataset-facts.ts'
import { ensureEdition } from '#server/api/open-data/editions.ts'
import { readBoundaries } from '#server/wilayah/boundaries-file.ts'
import { toDay } from '#shared/day/day.ts'
import { neverReported, serveApi, TODAY } from './api-server.ts'
import { describeOnEachEngine } from './engines.ts'

type Field = { name: string; type: string; constraints?: { required?: true; enum?: string[] } }
type Resource = {
  name: string
  path: string
  bytes: number
  hash: string
  schema: { fields: Field[]; primaryKey?: string[] }
}
type Package = { resources: Resource[]; simulated: boolean }

const profile = JSON.parse(
  readFileSync(new URL('open-data/tabular-data-package.json', import.meta.url), 'utf8'),
) as object

/** What the public schema has against a description; empty when it accepts it. */
function problemsOf(described: unknown): unknown[] {
  // Its keywords for forms (`propertyOrder`, `context`) are no part of JSON Schema.
  const ajv = new AjvDraft04.default({ strict: false, allErrors: true, formats: { textarea: true } })
  addFormats.default(ajv)
  const validate = ajv.compile(profile)
  validate(described)
  return validate.errors ?? []
}

test('every dataset is described, and nothing else', () => {
  expect(Object.keys(datasetFacts).toSorted()).toEqual(endpoints.map(({ name }) => name).toSorted())
})

describeOnEachEngine('the open data', (engine) => {
  const { get, home } = serveApi(engine)
  const readPackage = async (address: string) => (await (await get(address)).json()) as Package
  const edition = (day = TODAY) =>
    ensureEdition({
      ...{ db: engine().db, today: toDay(day), now: new Date(`${day}T12:00:00+08:00`), home: home(), endpoints },
      ...{ boundaries: () => readBoundaries(home()), programVersion: '0.0.0-test' },
    })

  test('is described as the public schema of data packages asks', async () => {
    const described = await readPackage('/datapackage.json')
    expect(problemsOf(described)).toEqual([])
    expect(problemsOf({ ...described, resources: [{ name: 'Nama Salah' }] })).not.toEqual([])
    expect(described.resources.map(({ name }) => name)).toEqual(endpoints.map(({ name }) => name))
    for (const resource of described.resources) expect((await get(`/${resource.path}`)).status, resource.path).toBe(200)
  })

  test('has one edition a month, with files that agree with their checksums', async () => {
    expect([await edition(), await edition(), await edition('2026-11-30')]).toEqual([TODAY, undefined, undefined])
    const folder = path.join(home(), 'editions', TODAY)
    const sums = readFileSync(path.join(folder, 'SHA256SUMS'), 'utf8').trim().split('\n')
    expect(sums.length).toBe(readdirSync(folder).length - 1)
    for (const line of sums) {
      const [sum, file = ''] = line.split('  ')
      expect(
        createHash('sha256')
          .update(readFileSync(path.join(folder, file)))
          .digest('hex'),
        file,
      ).toBe(sum)
    }
    expect(readdirSync(path.join(home(), 'editions')).filter((name) => name.startsWith('.'))).toEqual([])
  })

  describe('an edition', () => {
    test('is described as the public schema asks, with rows that fit their columns', async () => {
      await edition()
      const described = await readPackage(`/data/edisi/${TODAY}/datapackage.json`)
      expect(problemsOf(described)).toEqual([])
      for (const { name, path: file, bytes, hash, schema } of described.resources) {
        const body = Buffer.from(await (await get(`/data/edisi/${TODAY}/${file}`)).arrayBuffer())
        expect([name, body.length, `sha256:${createHash('sha256').update(body).digest('hex')}`]).toEqual([
          name,
          bytes,
          hash,
        ])
        const [header = [], ...rows] = parse(body, { bom: true })
        expect(header).toEqual(schema.fields.map((field) => field.name))
        expect(rows.length > 0, name).toBe(!neverReported.includes(name))
        const wrong = rows.flatMap((row) => schema.fields.filter((field, index) => !fits(field, row[index] ?? '')))
        expect(wrong, name).toEqual([])
        // Rows without a key of their own differ in some column.
        const places = (schema.primaryKey ?? header).map((key) => header.indexOf(key))
        const keys = rows.map((row) => places.map((place) => row[place]).join('|'))
        expect(new Set(keys).size, name).toBe(rows.length)
      }
    })

    test.each([
      '/data/edisi/2026-11-21/..%2F..%2Fauth-secret',
      '/data/edisi/..%2F/figures.csv',
      '/data/edisi/2026-11-21/nothing.csv',
      '/data/edisi/1999-01-01/figures.csv',
    ])('answers 404 to %s', async (address) => {
      await edition()
      expect((await get(address)).status).toBe(404)
    })
  })

  test('has a page in both languages that names every dataset, and a catalogue', async () => {
    await edition()
    const page = await (await get('/data')).text()
    const english = await (await get('/data?lang=en')).text()
    for (const { name, summary } of endpoints) {
      expect(page).toContain(`id="${name}"`)
      expect(english.replaceAll('&#39;', "'")).toContain(`>${summary.en}<`)
    }
    expect(page).toContain(`/data/edisi/${TODAY}/figures.csv`)
    const catalogue = (await (await get('/data/catalog.jsonld')).json()) as Record<string, unknown[]>
    expect(catalogue['@type']).toBe('dcat:Catalog')
    expect(catalogue['dcat:dataset']).toHaveLength(endpoints.length)
  })
})

/** Whether a cell of CSV is what its field says. */
function fits({ type, constraints }: Field, cell: string): boolean {
  if (cell === '') return constraints?.required === undefined
  if (constraints?.enum && !constraints.enum.includes(cell)) return false
  const form = forms[type]
  return form === undefined || form.test(cell)
}

const forms: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  yearmonth: /^\d{4}-\d{2}$/,
  datetime: /^\d{4}-\d{2}-\d{2}T/,
}
