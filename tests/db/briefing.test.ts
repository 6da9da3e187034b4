import { createHash } from 'node:crypto'
import { PDFiumLibrary } from '@hyzyla/pdfium'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { keepBriefing, keptMoment, makeKeptSheet } from '#server/report/briefing/keep-briefing.ts'
import { readBoundaries } from '#server/wilayah/boundaries-file.ts'
import type { Actor } from '#shared/access/role.ts'
import { toDay, toMonth } from '#shared/day/day.ts'
import { parseArea } from '#shared/wilayah/area.ts'
import { serveApi } from './api-server.ts'
import { describeOnEachEngine } from './engines.ts'
import { signInAs } from './signed-in.ts'
import { callerOf, foreign, newCommandId, outcomeOf, own, people, TODAY } from './work-caller.ts'

/** After the first data was entered, before anybody worked. */
const KNOWN_AT = `${TODAY}T13:00:00+08:00`
const LATER = '2026-11-30'
const OBSTACLE = 'Mesin kemas rusak sejak awal bulan'
const month = toMonth('2026-10')
type Name = keyof typeof people

describeOnEachEngine('the briefing', (engine) => {
  const { get, address, home } = serveApi(engine)
  const cookies = new Map<Name, { cookie: string }>()
  let library: PDFiumLibrary

  beforeAll(async () => {
    library = await PDFiumLibrary.init()
    for (const name of Object.keys(people) as Name[]) {
      const actor: Actor = people[name]
      cookies.set(name, await signInAs(engine().db, address(), actor))
    }
    await callerOf(engine().db, people.ownOfficial).report.submit({
      ...{ commandId: newCommandId(), kabupatenCode: own, baseVersion: 0, month },
      ...{ productIds: [], isNihil: true, obstacles: OBSTACLE },
    })
  })
  afterAll(() => library.destroy())

  const ask = (path: string, person?: Name) =>
    get(`/api/briefing${path}`, person && { headers: cookies.get(person) ?? {} })
  const bytesOf = async (path: string, person?: Name) => Buffer.from(await (await ask(path, person)).arrayBuffer())
  const wordsOf = async (pdf: Uint8Array) => {
    const document = await library.loadDocument(pdf)
    const text = document.getPage(0).getText()
    document.destroy()
    return text.replaceAll(/\s+/g, ' ')
  }

  describe('as a file', () => {
    test.each([
      ['.pdf', 'application/pdf', '%PDF-1.7'],
      ['.png', 'image/png', '\u0089PNG'],
      ['.txt', 'text/plain; charset=utf-8', '*Pantau OVOP'],
      ['.json', 'application/json; charset=utf-8', '{"area"'],
    ])('comes as %s', async (ending, type, start) => {
      const response = await ask(`${ending}?area=province`)
      expect([response.status, response.headers.get('content-type')]).toEqual([200, type])
      expect(response.headers.get('content-disposition')).toBe(
        `inline; filename="lembar-ovop-provinsi-2026-10${ending}"`,
      )
      expect(
        Buffer.from(await response.arrayBuffer())
          .toString('latin1')
          .startsWith(start),
      ).toBe(true)
    })

    test('says what is recorded, on one page', async () => {
      const text = await wordsOf(await bytesOf('.pdf'))
      expect(text).toContain(
        'Oktober 2026: tidak satu pun dari 22 kabupaten/kota mencapai target; satu nihil, 21 belum lapor.',
      )
      expect(text).toContain(
        '20 dari 22 kabupaten/kota sudah membuka NTT Mart; dua tenggat terlewati, Alor dan Sabu Raijua belum.',
      )
      expect(text).not.toContain(OBSTACLE)
    })

    test('is one of a day in the past, of an island, of a kabupaten, in English', async () => {
      const text = await wordsOf(await bytesOf('.pdf?area=island:Sumba&asOf=2025-12-19&lang=en'))
      expect(text).toContain('as of 19 December 2025')
      expect(await wordsOf(await bytesOf('.pdf?area=53.05&month=2026-11'))).toContain(
        'Alor masih berutang dua produk untuk November 2026',
      )
      expect(await (await ask('.txt?asOf=2025-03-01')).text()).toContain('Belum ada target bulanan untuk Maret 2025')
    })

    test.each([
      'area=Timor',
      'area=53.99',
      'month=2026-12',
      'month=2020-01',
      'asOf=2026-12-01',
      'lang=fr',
      'edition=all',
      'x=1',
    ])('refuses %s and says what is allowed', async (query) => {
      const response = await ask(`.pdf?${query}`)
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({
        problems: [{ field: query.split('=')[0], allowed: expect.any(String) as string }],
      })
    })

    test('is not there in another form, and not to be written', async () => {
      expect((await ask('.docx')).status).toBe(404)
      expect((await get('/api/briefing.pdf', { method: 'POST' })).status).toBe(405)
      expect((await ask('/disimpan/province-2020-01.pdf')).status).toBe(404)
      expect((await ask('/disimpan/lain.pdf')).status).toBe(404)
    })
  })

  describe('for who may read the reports', () => {
    test.each([
      [undefined, 401, 'signed-out'],
      ['admin', 403, 'forbidden'],
      ['governorOffice', 200, 'done'],
      ['pmdStaff', 200, 'done'],
      ['ownOfficial', 200, 'done'],
      ['foreignOfficial', 200, 'done'],
    ] as const)('%s gets %i', async (person, status, outcome) => {
      const response = await ask('.json?edition=office', person)
      expect(response.status).toBe(status)
      expect(response.headers.get('cache-control')).toBe(
        status === 200 ? 'private, no-store' : response.headers.get('cache-control'),
      )
      const caller = callerOf(engine().db, person && people[person])
      expect(await outcomeOf(caller.briefing.office({}))).toBe(outcome)
      expect(await outcomeOf(caller.briefing.get({}))).toBe('done')
    })

    test('holds the obstacles of the kabupaten that the reader may read, and no others', async () => {
      const obstaclesFor = async (person: Name) => {
        const { briefing } = await callerOf(engine().db, people[person]).briefing.office({})
        return briefing.obstacles?.rows.map(({ text }) => text)
      }
      expect(await obstaclesFor('governorOffice')).toEqual([OBSTACLE])
      expect(await obstaclesFor('ownOfficial')).toEqual([OBSTACLE])
      expect(await obstaclesFor('foreignOfficial')).toEqual([])
      expect(await wordsOf(await bytesOf('.pdf?edition=office', 'pmdStaff'))).toContain(OBSTACLE)
      expect(await (await ask('.json')).text()).not.toContain('Mesin kemas')
    })

    test('a report that was given back says nothing any more, and still does as it was known', async () => {
      const { db } = engine()
      const { id, version } = await callerOf(db, people.pmdStaff).report.get({ kabupatenCode: own, month })
      await callerOf(db, people.pmdStaff, LATER).report.return({
        commandId: newCommandId(),
        id: id ?? '',
        baseVersion: version,
        note: 'Periksa',
      })
      const told = async (at: object) =>
        (await callerOf(db, people.governorOffice, LATER).briefing.office(at)).briefing.obstacles?.rows.length
      expect(await told({})).toBe(0)
      expect(await told({ knownAt: `${TODAY}T23:00:00+08:00` })).toBe(1)
    })
  })

  describe('made again', () => {
    const order = (area: string) => ({
      area: parseArea(area) ?? { kind: 'province' as const },
      ...{ month, asOf: toDay(TODAY), knownAt: new Date(KNOWN_AT), origin: 'https://pantau.example.go.id' },
      boundaries: readBoundaries(home()),
    })

    test('is the same to the byte after everything has changed', async () => {
      const { db } = engine()
      const hashOf = async (area: string) =>
        createHash('sha256')
          .update((await makeKeptSheet(db, order(area))).pdf)
          .digest('hex')
      const areas = ['province', 'island:Timor', own]
      const first = await Promise.all(areas.map(hashOf))
      const staff = callerOf(db, people.pmdStaff, LATER)
      await staff.umkm.register({ commandId: newCommandId(), name: 'Usaha Baru', kind: 'business', kabupatenCode: own })
      const product = await staff.product.register({
        commandId: newCommandId(),
        name: 'Sambal',
        category: 'food',
        kabupatenCode: own,
      })
      expect(product.id).toBeTruthy()
      expect(await Promise.all(areas.map(hashOf))).toEqual(first)
    })

    test('is kept once as it was, and comes back byte by byte', async () => {
      const { db } = engine()
      const madeAt = new Date('2026-12-01T07:00:00+08:00')
      expect(keptMoment(toDay('2026-12-01'))).toEqual({ month: '2026-11', asOf: '2026-12-01' })
      expect(await keepBriefing(db, { ...order('province'), madeAt })).toBe(true)
      expect(await keepBriefing(db, { ...order('province'), knownAt: new Date(), madeAt })).toBe(false)
      const { pdf, briefing } = await makeKeptSheet(db, order('province'))
      const kept = await bytesOf('/disimpan/province-2026-10.pdf')
      expect(kept.equals(Buffer.from(pdf))).toBe(true)
      const answer = await callerOf(db).briefing.get({})
      expect(answer.kept).toMatchObject([{ month: '2026-10', hash: briefing.hash, met: 0, of: 22 }])
      expect(answer.kept[0]?.numbers.map(({ figure }) => figure)).toEqual(briefing.numbers.map(({ figure }) => figure))
      expect((await callerOf(db).briefing.get({ area: foreign })).kept).toEqual([])
    })
  })
})
