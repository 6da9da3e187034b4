import { parse } from 'csv-parse/sync'
import { readXlsx } from 'hucre/xlsx'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Actor } from '#shared/access/role.ts'
import { listNames, type ListName } from '#shared/export/list.ts'
import { libreOffice } from '#tests/exchange/libre-office.ts'
import { serveApi } from './api-server.ts'
import { describeOnEachEngine } from './engines.ts'
import { signInAs } from './signed-in.ts'
import { callerOf, foreign, newCommandId, own, people, TODAY } from './work-caller.ts'

const COUNT = 60
const OWNER = 'PRIBADI-5501'
const FORMULA = '=HYPERLINK("http://jahat.example";"x")'

type Saved = { about: Record<string, string>; rows: Record<string, string | number | null>[] }

describeOnEachEngine('whole lists as files', (engine) => {
  const { get, address } = serveApi(engine)
  const cookies = new Map<keyof typeof people, { cookie: string }>()

  beforeAll(async () => {
    for (const name of Object.keys(people) as (keyof typeof people)[]) {
      const actor: Actor = people[name]
      cookies.set(name, await signInAs(engine().db, address(), actor))
    }
    const caller = callerOf(engine().db, people.pmdStaff)
    for (let index = 0; index < COUNT; index += 1) {
      const isOwn = index % 2 === 0
      const named = {
        commandId: newCommandId(),
        name: index === 0 ? FORMULA : `Usaha ${String(index).padStart(3, '0')}`,
      }
      const place = { kind: 'business' as const, kabupatenCode: isOwn ? own : foreign }
      await caller.umkm.register({ ...named, ...place, ownerName: `${OWNER} ${index}` })
      await caller.product.register({
        ...named,
        commandId: newCommandId(),
        category: 'craft',
        kabupatenCode: place.kabupatenCode,
      })
    }
  })

  const ask = (path: string, person?: keyof typeof people) =>
    get(`/api/lists/${path}`, person && { headers: cookies.get(person) ?? {} })
  const json = async (path: string, person: keyof typeof people) => (await (await ask(path, person)).json()) as Saved

  describe('who may take what', () => {
    const statuses: Record<ListName, Record<keyof typeof people | 'nobody', number>> = {
      products: { nobody: 401, admin: 200, governorOffice: 200, pmdStaff: 200, ownOfficial: 200, foreignOfficial: 200 },
      mentoring: {
        nobody: 401,
        admin: 200,
        governorOffice: 200,
        pmdStaff: 200,
        ownOfficial: 200,
        foreignOfficial: 200,
      },
      umkm: { nobody: 401, admin: 200, governorOffice: 200, pmdStaff: 200, ownOfficial: 200, foreignOfficial: 200 },
      audit: { nobody: 401, admin: 200, governorOffice: 200, pmdStaff: 200, ownOfficial: 200, foreignOfficial: 200 },
    }
    test.each(listNames)('%s', async (name) => {
      for (const [person, status] of Object.entries(statuses[name])) {
        const asked = person === 'nobody' ? undefined : (person as keyof typeof people)
        expect((await ask(`${name}.json`, asked)).status, person).toBe(status)
      }
    })

    test('an official takes the rows of their own kabupaten only', async () => {
      for (const name of ['products', 'mentoring', 'umkm'] as const) {
        const { rows } = await json(`${name}.json?status=all`, 'ownOfficial')
        expect(rows.length, name).toBeGreaterThan(0)
        expect(new Set(rows.map((row) => row['Kode Kemendagri'])), name).toEqual(new Set([own]))
        expect((await json(`${name}.json?kabupaten=${foreign}&status=all`, 'ownOfficial')).rows).toEqual([])
      }
    })

    test('personal data leave only with who may read them, and the trail tells of it', async () => {
      for (const person of ['admin', 'governorOffice'] as const) {
        for (const name of listNames) {
          for (const ending of ['csv', 'json'] as const) {
            expect(await (await ask(`${name}.${ending}`, person)).text(), `${name} ${person}`).not.toContain(OWNER)
          }
        }
        expect(Object.keys((await json('umkm.json', person)).rows[0] ?? {})).not.toContain('Pemilik')
      }
      const { rows } = await json('umkm.json', 'ownOfficial')
      expect(rows.filter((row) => String(row['Pemilik']).startsWith(OWNER))).toHaveLength(COUNT / 2)
      const [latest] = (await callerOf(engine().db, people.pmdStaff).audit.list({ action: 'exchange.download' })).rows
      expect(latest).toMatchObject({
        personName: people.ownOfficial.name,
        subjectId: 'umkm',
        after: { rows: rows.length },
      })
    })

    test.each(['products.pdf', 'people.csv', 'products', 'products.csv.exe', '__proto__.json'])(
      '%s is no list',
      async (path) => {
        expect((await ask(path, 'pmdStaff')).status).toBe(404)
      },
    )
  })

  test('a list leaves with every page, by the filter and in the order of its page', async () => {
    const caller = callerOf(engine().db, people.pmdStaff)
    for (const sort of ['name', 'kabupaten', 'since'] as const) {
      const pages = await Promise.all([1, 2].map((page) => caller.product.list({ category: 'craft', sort, page })))
      const expected = pages.flatMap(({ rows }) => rows.map((row) => row.id))
      const { about, rows } = await json(`products.json?category=craft&sort=${sort}&page=2`, 'pmdStaff')
      expect(rows.map((row) => row['ID'])).toEqual(expected)
      expect(rows.length).toBeGreaterThan(50)
      expect(about).toMatchObject({ Judul: 'Produk', Saringan: 'Kategori: kerajinan', 'Keadaan per': TODAY })
    }
    const listed = [1, 2].map((page) => caller.umkm.list({ search: 'usaha', page }))
    const expected = (await Promise.all(listed)).flatMap(({ rows }) => rows.map((row) => row.id))
    expect((await json('umkm.json?q=usaha', 'pmdStaff')).rows.map((row) => row['ID'])).toEqual(expected)
  })

  test('the trail leaves whole, the newest first', async () => {
    const { about, rows } = await json('audit.json?action=umkm.register&before=3', 'pmdStaff')
    const numbers = rows.map((row) => Number(row['Nomor']))
    expect(numbers).toHaveLength(COUNT)
    expect(numbers).toEqual(numbers.toSorted((a, b) => b - a))
    expect(about['Saringan']).toBe('Perbuatan: mendaftarkan UMKM')
    expect(rows[0]?.['Sesudah']).toContain('Nama: Usaha 059')
  })

  test('as CSV, with what it is before the rows and formulas as text', async () => {
    const answer = await ask('umkm.csv?q=hyperlink', 'pmdStaff')
    expect(answer.headers.get('content-disposition')).toMatch(/attachment; filename="pantau-ovop-umkm-2026-11-21\.csv"/)
    expect(answer.headers.get('cache-control')).toBe('private, no-store')
    const lines: string[][] = parse(await answer.text(), { bom: true, relax_column_count: true })
    expect(lines.filter(([first]) => first?.startsWith('# '))).toContainEqual(['# Keadaan per: 2026-11-21'])
    const [header, row] = lines.filter(([first]) => !first?.startsWith('# '))
    expect(header?.[0]).toBe('Nama')
    expect(row?.[0]).toBe(`'${FORMULA}`)
  })

  test('as XLSX, with what it is on a second sheet', async () => {
    const bytes = new Uint8Array(await (await ask('umkm.xlsx?lang=en', 'pmdStaff')).arrayBuffer())
    const { sheets } = await readXlsx(bytes)
    expect(sheets.map((sheet) => sheet.name)).toEqual(['UMKM', 'UMKM_2'])
    const [data, about] = sheets
    expect(data?.rows[0]?.slice(0, 2)).toEqual(['Name', 'Kind'])
    expect((data?.rows.length ?? 0) > COUNT).toBe(true)
    expect(about?.rows).toContainEqual(['As of', TODAY])
    expect(data?.rows.flat()).toContain(FORMULA)
  })

  test.skipIf(!libreOffice.isThere)('LibreOffice opens the XLSX, and runs nothing of it', async () => {
    const bytes = new Uint8Array(await (await ask('umkm.xlsx', 'pmdStaff')).arrayBuffer())
    const text = (await libreOffice.saveAs(bytes, 'csv:Text - txt - csv (StarCalc):44,34,76')).toString('utf8')
    const rows: string[][] = parse(text, { relax_column_count: true })
    expect(rows.some(([name]) => name === FORMULA)).toBe(true)
    expect(rows.some(([name]) => name === 'Usaha 059')).toBe(true)
  })
})
