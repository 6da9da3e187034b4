import { DrizzleQueryError } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Engine } from '#server/db/engine.ts'
import { openBrowser } from '#tests/db/browser.ts'
import { describeOnEachEngine } from '#tests/db/engines.ts'
import { buildPerson, PASSWORD } from '#tests/db/person-builder.ts'
import { startApiServer, type ApiServer } from '#tests/db/start-api-server.ts'

const INSIDE = /node_modules|\/server\/|\.ts:\d|"stack"|\bselect "|insert into|Failed query|drizzle|\/tmp\/|\/home\//u

describeOnEachEngine('what must stay inside', (engine) => {
  let server: ApiServer | undefined
  const running = () => {
    if (!server) throw new Error('the server is started before the first test')
    return server
  }
  beforeAll(async () => {
    server = await startApiServer(engine(), { logLevel: 'trace' })
  })
  afterAll(() => server?.close())
  const logged = () => running().errors.join('\n')

  test('passwords, cookies, codes and one-time passwords are in no line of the log', async () => {
    const { username } = await buildPerson(engine().db)
    const browser = openBrowser(running().address)
    await browser.signIn(username, 'kata sandi yang salah')
    await browser.signIn(username, PASSWORD)
    const token = browser.cookies.get('pantau.session_token') ?? ''
    await browser.account('password', { current: PASSWORD, next: 'sandi baru yang panjang 7319' })
    await browser.account('password', { current: { a: PASSWORD }, next: PASSWORD })
    await browser.account('second-step', { code: '731973' })
    await browser.command('umkm.register', { ownerName: 'PRIBADI-7319', phone: '081273197319' })
    await browser.query(`search.find?input=${encodeURIComponent('{"text":"PRIBADI-7319"}')}`)
    await fetch(`${running().address}/api/auth/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"login":"x","password":"${PASSWORD}`,
    })
    const lines = logged()
    for (const secret of [
      PASSWORD,
      'yang salah',
      'sandi baru',
      token,
      token.split('.')[0] ?? token,
      '731973',
      'PRIBADI',
      '0812731',
    ]) {
      expect(lines).not.toContain(secret)
    }
  })

  test('of a fault the reader learns its number only, and the log tells nothing that was entered', async () => {
    const { username } = await buildPerson(engine().db)
    const browser = openBrowser(running().address)
    await browser.signIn(username, PASSWORD)
    const cookie = [...browser.cookies].map((pair) => pair.join('=')).join('; ')
    const { breakable, fail } = breakableEngine(engine())
    const broken = await startApiServer(breakable, { logLevel: 'trace' })
    fail()
    const statuses: number[] = []
    for (const path of [
      '/api/v1/products',
      '/api/trpc/overview.get?input=%7B%7D',
      '/api/briefing.json',
      '/api/trpc/session.get',
    ]) {
      const answer = await fetch(`${broken.address}${path}`, { headers: { cookie } })
      statuses.push(answer.status)
      expect(await answer.text()).not.toMatch(INSIDE)
    }
    await broken.close()
    expect(statuses).toEqual([500, 500, 500, 500])
    expect(broken.errors.join('\n')).toMatch(/Failed query/u)
    expect(broken.errors.join('\n')).not.toMatch(/PRIBADI|pantau\.session_token/u)
  })

  test.each([
    ['/api/v1/../../etc/passwd'],
    ['/api/v1/%2e%2e%2f%2e%2e%2fetc%2fpasswd'],
    ['/assets/..%2f..%2f..%2fauth-secret'],
    ['/api/files/..%2f..%2fauth-secret'],
    ['/api/briefing/disimpan/..%2f..%2fauth-secret-2026-01.pdf'],
    ['/api/exchange/..%2f..%2fauth-secret.xlsx'],
    ['/api/lists/..%2f..%2fauth-secret.csv'],
    ['/api/v1/editions/..%2f..%2f..%2fauth-secret'],
    ['/.env'],
    ['/package.json'],
    ['/server/main.ts'],
    ['/var/auth-secret'],
    ['/.git/config'],
  ])('%s gives no file', async (path) => {
    const answer = await fetch(`${running().address}${path}`)
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(answer.status).toBeLessThan(500)
  })
})

/** From `fail` on every statement fails, with a text that quotes what somebody entered. */
function breakableEngine(engine: Engine): { breakable: Engine; fail: () => void } {
  let isBroken = false
  const refuse = () => {
    throw new DrizzleQueryError('select "owner_name" from "umkm" where "phone" = $1', ['PRIBADI-7319'])
  }
  const db = new Proxy(engine.db, {
    get: (target, name, receiver): unknown =>
      isBroken && (name === 'select' || name === 'transaction') ? refuse : Reflect.get(target, name, receiver),
  })
  return { breakable: { ...engine, db }, fail: () => (isBroken = true) }
}
