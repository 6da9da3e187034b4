import { beforeAll, describe, expect, test } from 'vitest'
import { appRouter } from '#server/trpc/router.ts'
import { serveApi } from './api-server.ts'
import { describeOnEachEngine } from './engines.ts'
import { signInAs } from './signed-in.ts'
import { foreign, newCommandId, own, people, TODAY } from './work-caller.ts'

/** Unmistakable values, as they would show in whatever form an answer has. */
const OWNER = 'PRIBADI-7319'
const PHONE = '81273197319'
const NIB = '7319731973197'
const CERTIFICATE = '7319000073190'
const secrets = [OWNER, PHONE, NIB, CERTIFICATE, 'PRIBADI%2D7319', '7319-7319']

type Ids = { umkmId: string; productId: string; outletId: string; importId: string }
type Procedure = { _def: { type: 'query' | 'mutation' | 'subscription' } }

// tRPC types the record of all procedures as the nested routers they came from.
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>)
const queryNames = procedures.flatMap(([name, { _def }]) => (_def.type === 'query' ? [name] : []))

/** What each query of the program is asked. A new one has to be added here, with whatever could bring personal data out. */
const questions: Record<string, (ids: Ids) => (Record<string, unknown> | undefined)[]> = {
  'overview.get': () => [{}],
  'overview.kabupaten': () => [{ code: own }],
  'overview.outlets': () => [{}],
  'overview.country': () => [{}],
  'figure.items': () => [
    { figure: 'umkmRegistered', area: own },
    { figure: 'umkmRegistered', area: 'province' },
    { figure: 'productsLaunched', area: own },
  ],
  'change.page': () => [
    {},
    { from: '2025-02-25', area: own },
    { from: '2025-02-25', by: 'recorded', area: own },
    { from: '2025-02-25', about: 'umkm' },
  ],
  'wilayah.kabupaten': () => [undefined],
  'wilayah.provinces': () => [undefined],
  'people.list': () => [undefined],
  'session.get': () => [undefined],
  'session.account': () => [undefined],
  'session.signInPage': () => [undefined],
  'inbox.get': () => [undefined],
  'umkm.list': () => [
    {},
    { kabupaten: own },
    { archived: true },
    { search: 'rahasia' },
    { search: OWNER },
    { search: NIB },
  ],
  'umkm.get': ({ umkmId }) => [{ id: umkmId }],
  'umkm.similar': () => [
    { kabupatenCode: own, name: 'UD Rahasia' },
    { kabupatenCode: own, name: OWNER },
  ],
  'product.list': () => [{}, { kabupaten: own }, { search: 'rahasia' }, { expiringWithin: 30 }],
  'product.get': ({ productId }) => [{ id: productId }],
  'product.similar': () => [{ kabupatenCode: own, name: 'Tenun Rahasia' }],
  'mentoring.preview': ({ productId }) => [
    { products: [productId], act: 'start', input: { window: { notBefore: TODAY }, by: 'kabupaten' } },
  ],
  'certification.expiring': () => [{ within: 30 }, { within: 'expired' }, { within: 90, kabupaten: own }],
  'report.list': () => [{}],
  'report.get': () => [{ kabupatenCode: own, month: '2026-10' }],
  'report.late': () => [undefined],
  'briefing.get': () => [{}, { area: own }],
  'briefing.office': () => [{}, { area: own }],
  'settings.get': () => [undefined],
  'system.overview': () => [undefined],
  'target.list': () => [undefined],
  'target.page': () => [{}],
  'claim.page': () => [{}],
  'claim.withdrawn': () => [undefined],
  'outlet.page': ({ outletId }) => [{ id: outletId }],
  'outlet.work': ({ outletId }) => [{ id: outletId }],
  'shelf.overview': () => [{}],
  'shelf.get': ({ outletId }) => [{ outletId, month: '2026-10' }],
  'shelf.find': ({ outletId }) => [{ outletId, month: '2026-10', search: 'rahasia' }],
  'shelf.findings': () => [undefined],
  'shelf.ofProduct': ({ productId }) => [{ productId }],
  'channel.overview': () => [{}],
  'channel.rows': () => [{ kind: 'displayPoint', area: own }, { kind: 'purchase' }],
  'channel.choices': () => [{ kabupatenCode: own }],
  'conflict.names': ({ umkmId, productId }) => [{ ids: [umkmId, productId], desaCodes: [] }],
  'conflict.list': ({ umkmId }) => [{}, { kind: 'umkm', subjectId: umkmId }, { subjectId: umkmId }],
  'desa.find': () => [{ kabupatenCode: own, text: 'a' }],
  'search.find': () => [{ text: 'rahasia' }, { text: OWNER }, { text: NIB }, { text: PHONE }],
  'exchange.list': () => [undefined],
  'exchange.get': ({ importId }) => [{ id: importId }],
  'exchange.rows': ({ importId }) => [{ id: importId, kind: 'added' }],
  'audit.list': ({ umkmId, productId }) => [{}, { kabupaten: own }, { subjectId: umkmId }, { subjectId: productId }],
}

describeOnEachEngine('personal data', (engine) => {
  const { get, address } = serveApi(engine)
  const signedIn = new Map<string, { cookie: string }>()
  let ids: Ids = { umkmId: '', productId: '', outletId: '', importId: '' }

  const headersOf = (who: string) => signedIn.get(who) ?? {}
  const ask = (who: string, name: string, input: Record<string, unknown> | undefined) => {
    const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
    return get(`/api/trpc/${name}${query}`, { headers: headersOf(who) })
  }
  const command = (who: string, name: string, input: Record<string, unknown>) =>
    get(`/api/trpc/${name}`, {
      method: 'POST',
      headers: { ...headersOf(who), 'content-type': 'application/json' },
      body: JSON.stringify({ commandId: newCommandId(), ...input }),
    })
  const answerOf = async (sent: Promise<Response>): Promise<unknown> => {
    const answer = await sent
    if (!answer.ok) throw new Error(`refused with ${answer.status}: ${await answer.text()}`)
    return answer.json()
  }
  const idOf = async (sent: Promise<Response>) =>
    ((await answerOf(sent)) as { result: { data: { id: string } } }).result.data.id
  const found = (text: string) => secrets.filter((secret) => text.includes(secret))

  const description = { name: 'UD Rahasia', kind: 'business', ownerName: OWNER, phone: '0812-7319-7319', nib: NIB }

  beforeAll(async () => {
    for (const [who, actor] of Object.entries(people)) signedIn.set(who, await signInAs(engine().db, address(), actor))
    const umkmId = await idOf(command('ownOfficial', 'umkm.register', { ...description, kabupatenCode: own }))
    const produced = { name: 'Tenun Rahasia', category: 'textile', umkmId, kabupatenCode: own }
    const productId = await idOf(command('ownOfficial', 'product.register', produced))
    const milestone = { type: 'planned', window: { notBefore: TODAY } }
    const outlet = { label: 'NTT Mart Kedua', kabupatenCode: own, milestone }
    const outletId = await idOf(command('ownOfficial', 'outlet.register', outlet))
    const importId = newCommandId()
    const sheet = `Kabupaten,Nama UMKM,Jenis,Pemilik,Telepon,NIB\nBelu,UD Baru,Usaha,${OWNER},0${PHONE},${NIB}`
    const sent = new URLSearchParams({ id: importId, dataset: 'umkm', name: 'umkm.csv' })
    const headers = headersOf('ownOfficial')
    await answerOf(get(`/api/exchange/imports?${sent}`, { method: 'POST', headers, body: sheet }))
    ids = { umkmId, productId, outletId, importId }
    for (const change of [{ ownerName: `${OWNER} II` }, { phone: '' }]) {
      const baseVersion = 'phone' in change ? 2 : 1
      await answerOf(command('pmdStaff', 'umkm.update', { ...description, ...change, id: umkmId, baseVersion }))
    }
    // Comes too late, and is kept with its words.
    await command('ownOfficial', 'umkm.update', { ...description, name: 'UD Terlambat', id: umkmId, baseVersion: 1 })
    const input = {
      item: 'nib',
      state: 'done',
      number: CERTIFICATE,
      expiresOn: '2026-12-01',
      window: { notBefore: TODAY },
    }
    const products = [{ id: productId, baseVersion: 1 }]
    await answerOf(command('ownOfficial', 'certification.note', { products, input }))
  })

  test('every query of the program is asked', () => {
    expect(Object.keys(questions).toSorted()).toEqual(queryNames.toSorted())
  })

  test.each(queryNames)('%s is asked in a way that somebody gets an answer to', async (name) => {
    for (const input of questions[name]?.(ids) ?? []) {
      const statuses = await Promise.all(['pmdStaff', 'admin'].map(async (who) => (await ask(who, name, input)).status))
      expect([input, statuses]).toEqual([input, expect.arrayContaining([200])])
    }
  })

  describe('is in no answer to', () => {
    const strangers = ['nobody', 'governorOffice', 'admin', 'foreignOfficial']
    test.each(strangers.flatMap((who) => queryNames.map((name): [string, string] => [who, name])))(
      '%s asking %s',
      async (who, name) => {
        for (const input of questions[name]?.(ids) ?? []) {
          const text = await (await ask(who, name, input)).text()
          expect(found(text)).toEqual([])
          expect(text).not.toBe('')
        }
      },
    )

    test.each(strangers)('%s sending a stale or wrong command', async (who) => {
      const edit = { ...description, name: 'UD Lain', ownerName: 'Lain', nib: '', phone: '', id: ids.umkmId }
      const answers = [
        await command(who, 'umkm.update', { ...edit, baseVersion: 1 }),
        await command(who, 'umkm.archive', {
          id: ids.umkmId,
          baseVersion: 1,
          reason: 'salah',
          window: { notBefore: TODAY },
        }),
        await command(who, 'umkm.register', { ...edit, kabupatenCode: own }),
      ]
      for (const answer of answers) {
        expect(answer.status).toBeGreaterThanOrEqual(400)
        expect(found(await answer.text())).toEqual([])
      }
    })

    test('anybody reading the open data, in every form', async () => {
      const document = (await (await get('/api/v1/openapi.json')).json()) as { paths: Record<string, unknown> }
      const addresses = Object.keys(document.paths)
      expect(addresses.length).toBeGreaterThan(8)
      const forms = addresses.flatMap((path) => [path, `${path}?format=csv`, `${path}?format=geojson`])
      for (const form of [...forms, '/api', '/api/style.css']) {
        expect([form, found(await (await get(form)).text())]).toEqual([form, []])
      }
    })
  })

  test.each(['ownOfficial', 'pmdStaff'])('is what %s needs to see', async (who) => {
    const row = await (await ask(who, 'umkm.get', { id: ids.umkmId })).text()
    expect(found(row)).toEqual(expect.arrayContaining([OWNER, NIB]))
    const trail = await (await ask(who, 'audit.list', { subjectId: ids.umkmId })).text()
    expect(found(trail)).toEqual(expect.arrayContaining([OWNER, PHONE, NIB]))
    const refused = await (await ask(who, 'conflict.list', { subjectId: ids.umkmId })).text()
    expect(found(refused)).toEqual(expect.arrayContaining([OWNER, PHONE, NIB]))
    const certificate = await (await ask(who, 'product.get', { id: ids.productId })).text()
    expect(found(certificate)).toEqual([CERTIFICATE])
  })

  test('is masked in the trail, which still says that it changed', async () => {
    const trail = await (await ask('governorOffice', 'audit.list', { subjectId: ids.umkmId })).text()
    expect(trail).toContain('"ownerName":"•••"')
    const certificates = await (await ask('governorOffice', 'audit.list', { subjectId: ids.productId })).text()
    expect(certificates).toContain('"nib":"•••"')
  })

  test('stays out of an error message about it', async () => {
    const wrong = { ...description, nib: `${NIB}99`, ownerName: `${OWNER}\u0000`, id: ids.umkmId, baseVersion: 3 }
    const answer = await command('ownOfficial', 'umkm.update', wrong)
    expect(answer.status).toBe(400)
    expect(found(await answer.text())).toEqual([])
  })

  test('is not for a neighbour who tries their own scope on it', async () => {
    const answer = await ask('foreignOfficial', 'umkm.list', { kabupaten: own })
    expect(await answer.json()).toMatchObject({ result: { data: { rows: [], total: 0 } } })
    expect((await ask('foreignOfficial', 'umkm.list', { kabupaten: foreign })).status).toBe(200)
  })
})
