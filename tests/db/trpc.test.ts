import { expect, test } from 'vitest'
import { appRouter } from '#server/trpc/router.ts'
import { toDay } from '#shared/day/day.ts'
import { serveApi, TODAY } from './api-server.ts'
import { describeOnEachEngine } from './engines.ts'

describeOnEachEngine('the answers of the pages', (engine) => {
  const { get } = serveApi(engine)
  const ask = (procedure: string, input: Record<string, string>) =>
    get(`/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`)
  const caller = () => appRouter.createCaller({ db: engine().db, today: toDay(TODAY), now: new Date() })

  test('Ringkasan has every part in one answer', async () => {
    const overview = await caller().overview.get({ asOf: toDay('2026-02-05') })
    expect(overview).toMatchObject({ asOf: '2026-02-05', today: TODAY, simulated: false })
    expect(overview.kabupaten).toHaveLength(22)
    expect(overview.rollout).toHaveLength(20)
    expect(overview.board).toHaveLength(22 * 10)
    expect(overview.deadlines.map((deadline) => [deadline.value, deadline.dueOn])).toEqual([
      [22, '2025-12-31'],
      [22, '2026-01-31'],
    ])
    expect(overview.chronicle[0]?.heldOn).toBe('2026-02-05')
  })

  test('the month ago of 5 February is 5 January', async () => {
    const { monthAgo } = await caller().overview.get({ asOf: toDay('2026-02-05') })
    const launched = monthAgo.filter((row) => row.figure === 'outletsLaunched')
    expect(launched.reduce((sum, row) => sum + row.low, 0)).toBe(10)
    expect(launched.reduce((sum, row) => sum + row.high, 0)).toBe(12)
  })

  test('eleven outlets said on 2 January stands beside 10–12, eleven showcases of 20 December do not fit', async () => {
    const { claims } = await caller().overview.get({ asOf: toDay('2026-01-02') })
    const said = (asOf: string) => claims.filter((claim) => claim.asOfText === asOf && claim.valueText === '11')
    expect(said('2026-01-02').map((claim) => claim.verdict)).toEqual(['consistent'])
    expect(said('2025-12-20').map((claim) => claim.verdict)).toEqual(['conflicting'])
  })

  test('a deadline is not known before it was set', async () => {
    expect((await caller().overview.get({ asOf: toDay('2025-12-20') })).deadlines).toEqual([])
  })

  test('a kabupaten has its two launch slots, its outlet with rivals, and what was said of it', async () => {
    const kotaKupang = await caller().overview.kabupaten({ code: '53.71' })
    expect(kotaKupang.products.filter((product) => product.launchSlot !== null).map((product) => product.name)).toEqual(
      ['Kain tenun ikat Amanda Tenun', "Cemilan pangan lokal Mom's Roti"],
    )
    expect(kotaKupang.outlets[0]?.events).toHaveLength(3)
    expect(kotaKupang.umkm.map((row) => row.name)).toEqual(['Amanda Tenun', "Mom's Roti"])
  })

  test.each([
    ['overview.get', { asOf: '2025-02-30' }, 400],
    ['overview.get', { asOf: '2025-02-24' }, 400],
    ['overview.get', { asOf: '2026-11-22' }, 400],
    ['overview.get', { knownAt: '0000-01-01T00:00:00Z' }, 400],
    ['overview.get', { knownAt: 'yesterday' }, 400],
    ['overview.kabupaten', { code: '53.99' }, 404],
    ['overview.kabupaten', { code: '__proto__' }, 400],
    ['figure.items', { figure: 'outletsLaunched', area: '53.99' }, 404],
    ['figure.items', { figure: 'constructor' }, 400],
    ['figure.items', { figure: 'outletsLaunched', area: 'island:Atlantis' }, 400],
  ] as const)('%s of %j is refused with %i', async (procedure, input, status) => {
    const answer = await ask(procedure, input)
    expect(answer.status).toBe(status)
    expect(await answer.text()).not.toMatch(/select |"stack"/)
  })

  test('a refusal is said in both languages', async () => {
    const refusal = await (await ask('figure.items', { figure: 'outletsLaunched', area: '53.99' })).json()
    expect(refusal).toMatchObject({
      error: {
        message: 'Tidak ada wilayah 53.99.',
        data: { refusal: { code: 'not-found', english: 'There is no area 53.99.' } },
      },
    })
  })

  test('an answer is sent once and then known by its tag, until something changes', async () => {
    const first = await ask('overview.get', {})
    const etag = first.headers.get('etag') ?? ''
    const again = await fetch(first.url, { headers: { 'if-none-match': etag } })
    expect([first.status, again.status]).toEqual([200, 304])
  })
})
