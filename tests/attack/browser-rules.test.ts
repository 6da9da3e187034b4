import { beforeAll, expect, test } from 'vitest'
import { serveApi } from '#tests/db/api-server.ts'
import { openBrowser } from '#tests/db/browser.ts'
import { describeOnEachEngine } from '#tests/db/engines.ts'
import { buildPerson, PASSWORD } from '#tests/db/person-builder.ts'
import { procedureShapes } from './procedure-shapes.ts'

const EVIL = 'jahat.example'
/** What people and mail programs open without being signed in, refusals included. */
const pages = [
  '/api',
  '/api?lang=en',
  '/api/v1/openapi.json',
  '/api/v1/products?format=csv',
  '/api/v1/kabupaten?format=geojson',
  '/api/v1/figures?asOf=%3Cscript%3Ealert(1)%3C/script%3E',
  '/api/v1/%3Cscript%3E',
  '/api/briefing.txt',
  '/api/briefing.json',
  '/api/briefing.pdf',
  '/api/berhenti?p=%22%3E%3Cscript%3E',
  '/api/lists/products.csv',
  '/api/exchange/umkm.xlsx',
  '/api/files/x',
  '/api/trpc/overview.get?input=%7B%7D',
  '/api/trpc/no.such',
  '/api/trpc/%3Cscript%3E',
  `/?x=${'a'.repeat(5000)}`,
]

describeOnEachEngine('what browsers are told', (engine) => {
  const { get } = serveApi(engine, {
    environment: { TRUST_PROXY: '1' },
  })
  const asPage = (path: string, headers: Record<string, string> = {}) =>
    get(path, { headers: { accept: 'text/html', ...headers }, redirect: 'manual' })

  test.each(pages)('%s: to run no script but those of this site, and to frame nothing', async (path) => {
    const answer = await asPage(path)
    const policy = answer.headers.get('content-security-policy') ?? ''
    expect(policy).toMatch(/default-src 'self'/)
    expect(policy).toMatch(/script-src 'self'(?:;|$)/)
    expect(policy).toMatch(/script-src-attr 'none'/)
    expect(policy).toMatch(/object-src 'none'/)
    expect(policy).toMatch(/frame-ancestors 'none'/)
    expect(policy).toMatch(/base-uri 'none'/)
    expect(policy).toMatch(/form-action 'self'/)
    expect(policy).not.toMatch(/script-src[^;]*unsafe|\*/)
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    expect(answer.headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer')
    expect(answer.headers.get('x-powered-by')).toBeNull()
  })

  test.each(pages)('%s holds no script of its own and nothing of the address as markup', async (path) => {
    const answer = await asPage(path)
    const text = await answer.text()
    const isPage = /html/u.test(answer.headers.get('content-type') ?? '')
    const markup = isPage ? text : ''
    expect(markup).not.toMatch(/<script(?![^>]*\ssrc=)/i)
    expect(markup).not.toMatch(/\son[a-z]+\s*=|javascript:/i)
  })

  test.each(pages)('%s names no host that the request names', async (path) => {
    for (const headers of [
      { 'x-forwarded-host': EVIL },
      { forwarded: `host=${EVIL}` },
      { 'x-original-url': `//${EVIL}/` },
    ]) {
      const answer = await asPage(path, headers)
      expect(await answer.text()).not.toContain(EVIL)
      expect(JSON.stringify([...answer.headers])).not.toContain(EVIL)
    }
  })

  test('links on paper begin with the address of the settings, else with that of this machine', async () => {
    expect(await (await get('/api/briefing.txt', { headers: { 'x-forwarded-host': EVIL } })).text()).toContain(
      'http://localhost:3000/',
    )
  })

  test.each([
    '//jahat.example/',
    '/\\jahat.example',
    '/%2f%2fjahat.example',
    '/https://jahat.example',
    '/masuk?next=//jahat.example',
  ])('%s sends nobody to another site', async (path) => {
    const answer = await asPage(path)
    expect(answer.status).not.toBeGreaterThanOrEqual(500)
    expect([answer.status >= 300 && answer.status < 400, answer.headers.get('location')]).toEqual([false, null])
  })
})

describeOnEachEngine('cookies', (engine) => {
  const api = serveApi(engine, { environment: { TRUST_PROXY: '1' } })

  test('of a line by https go back by https only, are read by no script and sent for no other site', async () => {
    const { username } = await buildPerson(engine().db)
    const browser = openBrowser(api.address(), { 'x-forwarded-proto': 'https' })
    const { setCookie } = await browser.signIn(username, PASSWORD)
    expect(setCookie).toHaveLength(2)
    for (const cookie of setCookie) expect(cookie).toMatch(/; SameSite=Lax.*; Secure$/)
    expect(setCookie[0]).toMatch(/^pantau\.session_token=.*; HttpOnly/)
    // The other one says only that somebody is signed in.
    expect(setCookie[1]).toMatch(/^pantau_signed_in=1;/)
  })

  test('that somebody planted before a sign-in are worth nothing afterwards', async () => {
    const { username } = await buildPerson(engine().db)
    const browser = openBrowser(api.address())
    const planted = 'tertanam.dGVydGFuYW10ZXJ0YW5hbXRlcnRhbmFtdGVydGFuYW0%3D'
    browser.cookies.set('pantau.session_token', planted)
    await browser.signIn(username, PASSWORD)
    expect(browser.cookies.get('pantau.session_token')).not.toBe(planted)
    const other = openBrowser(api.address())
    other.cookies.set('pantau.session_token', planted)
    expect(await other.session()).toBeNull()
  })
})

describeOnEachEngine('a page of another site', (engine) => {
  const api = serveApi(engine)
  let cookie = ''
  beforeAll(async () => {
    const { username } = await buildPerson(engine().db)
    const browser = openBrowser(api.address())
    await browser.signIn(username, PASSWORD)
    cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ')
  })

  const changing = [
    ...procedureShapes.filter(({ isQuery }) => !isQuery).map(({ name }) => `/api/trpc/${name}`),
    ...['sign-in', 'second-step', 'sign-out', 'sign-out-others', 'end-session', 'password'].map(
      (name) => `/api/auth/${name}`,
    ),
    ...[
      '/api/auth/two-factor/start',
      '/api/auth/two-factor/end',
      '/api/files',
      '/api/exchange/imports',
      '/api/berhenti',
    ],
  ]
  test.each(changing)('changes nothing by %s', async (path) => {
    for (const site of [
      { origin: 'https://jahat.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site', origin: 'https://lain.ovop.example.go.id' },
      { 'sec-fetch-site': 'none' },
    ] as Record<string, string>[]) {
      const headers = { cookie, 'content-type': 'application/json', ...site }
      expect((await api.get(path, { method: 'POST', headers, body: '{}' })).status).toBe(403)
    }
  })

  test('changes nothing by opening an address', async () => {
    for (const path of changing) {
      const { status } = await api.get(path, { headers: { cookie } })
      expect([path, status >= 400]).toEqual([path, true])
    }
  })

  test.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'cannot send a form (%s) as a password or a command',
    async (type) => {
      const body = '{"login":"a","password":"b"}='
      const send = (path: string) => api.get(path, { method: 'POST', headers: { cookie, 'content-type': type }, body })
      expect((await send('/api/auth/sign-in')).status).toBe(400)
      expect((await send('/api/trpc/mail.choose')).status).toBeGreaterThanOrEqual(400)
    },
  )

  test('reads nothing of a signed-in reader', async () => {
    for (const path of ['/api/trpc/session.get', '/api/lists/products.csv', '/api/exchange/umkm.xlsx']) {
      const answer = await api.get(path, { headers: { cookie, origin: 'https://jahat.example' } })
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
    }
  })
})
