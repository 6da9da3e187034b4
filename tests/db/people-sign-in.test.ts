import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { answerAccount } from '#server/auth/answer-account.ts'
import { person, personSession, signInFailures } from '#server/auth/table.ts'
import { openBrowser } from './browser.ts'
import { describeOnEachEngine } from './engines.ts'
import { buildPerson, PASSWORD } from './person-builder.ts'
import { serveApi } from './api-server.ts'

describeOnEachEngine('signing in', (engine) => {
  let offsetMs = 0
  const api = serveApi(engine, { clock: () => new Date(Date.now() + offsetMs) })
  const open = (headers?: Record<string, string>) => openBrowser(api.address(), headers)
  beforeEach(async () => {
    offsetMs = 0
    await engine().db.delete(signInFailures)
  })

  test('a username and a password open a session, whose cookie no script reads', async () => {
    const { username } = await buildPerson(engine().db, { role: 'kabupatenOfficial', kabupaten: ['53.06'] })
    const browser = open()
    const { status, body, setCookie } = await browser.signIn(` ${username.toUpperCase()} `, PASSWORD)
    expect({ status, body }).toEqual({ status: 200, body: { next: 'done' } })
    const [session = '', sign = ''] = setCookie
    expect(session).toMatch(/^pantau\.session_token=[^;]+; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/)
    expect(sign).toBe('pantau_signed_in=1; Max-Age=604800; Path=/; SameSite=Lax')
    expect(await browser.session()).toMatchObject({
      actor: { role: 'kabupatenOfficial', kabupaten: ['53.06'] },
      mustChangePassword: false,
      needsTwoFactor: false,
    })
    const [row] = await engine().db.select().from(person).where(eq(person.username, username))
    expect(row?.lastSignInAt).toBeInstanceOf(Date)
  })

  test('a request that came by https gets cookies for https only', async () => {
    const { username: login } = await buildPerson(engine().db)
    const request = { headers: {}, address: '203.0.113.1', isSecure: true, body: { login, password: PASSWORD } }
    const reply = await answerAccount(api.auth(), 'sign-in', request)
    expect(reply?.cookies).toHaveLength(2)
    for (const cookie of reply?.cookies ?? []) expect(cookie).toMatch(/; Secure$/)
  })

  test('an e-mail address and a password open one too', async () => {
    const email = 'maria@belu.example'
    await buildPerson(engine().db, { email })
    const browser = open()
    expect((await browser.signIn('Maria@Belu.example', PASSWORD)).status).toBe(200)
    expect(await browser.session()).not.toBeNull()
  })

  test('an unknown account, a wrong password and a placeholder address are answered alike', async () => {
    const { id, username } = await buildPerson(engine().db)
    const tries = [
      await open().signIn('tidak.ada', PASSWORD),
      await open().signIn(username, 'kuda putih lari'),
      await open().signIn(`${id}@tanpa-surel.invalid`, 'kuda putih lari'),
    ]
    for (const { status, body, setCookie } of tries) {
      expect({ status, body, setCookie }).toEqual({
        status: 401,
        body: { error: 'wrong-credentials' },
        setCookie: [],
      })
    }
  })

  test('an unknown account costs as much time as a wrong password', async () => {
    const { username } = await buildPerson(engine().db)
    const took = async (login: string) => {
      const startedAt = performance.now()
      await open().signIn(login, 'kuda putih lari')
      return performance.now() - startedAt
    }
    const known = await took(username)
    const unknown = await took('tidak.ada')
    expect(unknown).toBeGreaterThan(known / 4)
    expect(known).toBeGreaterThan(unknown / 4)
  })

  test.each([
    [{}],
    [{ login: 'x' }],
    [{ login: 'x', password: 7 }],
    [{ login: 'x', password: 'y', more: 1 }],
    [[]],
    ['x'],
  ])('%j is no sign-in', async (body) => {
    expect(await open().account('sign-in', body)).toMatchObject({ status: 400 })
  })

  test('each sign-in opens a new session and ends the one that this browser had', async () => {
    const { id, username } = await buildPerson(engine().db)
    const browser = open()
    await browser.signIn(username, PASSWORD)
    const first = browser.cookies.get('pantau.session_token') ?? ''
    await browser.signIn(username, PASSWORD)
    expect(browser.cookies.get('pantau.session_token')).not.toBe(first)
    expect(await engine().db.select().from(personSession).where(eq(personSession.personId, id))).toHaveLength(1)
    const replay = open()
    replay.cookies.set('pantau.session_token', first)
    expect(await replay.session()).toBeNull()
  })

  test.each(['x', 'x.y', `${'a'.repeat(32)}.${encodeURIComponent(Buffer.alloc(32).toString('base64'))}`])(
    'a forged cookie (%s) is nobody',
    async (value) => {
      const browser = open()
      browser.cookies.set('pantau.session_token', value)
      expect(await browser.session()).toBeNull()
    },
  )

  test('a token of the database is worth nothing without the signature', async () => {
    const { id, username } = await buildPerson(engine().db)
    await open().signIn(username, PASSWORD)
    const [row] = await engine().db.select().from(personSession).where(eq(personSession.personId, id))
    const thief = open()
    thief.cookies.set('pantau.session_token', row?.token ?? '')
    expect(await thief.session()).toBeNull()
  })

  describe('too many failures', () => {
    test('close an account for a minute, then two, then four, whatever the password', async () => {
      const { username } = await buildPerson(engine().db)
      const browser = open()
      const fail = () => browser.signIn(username, 'kuda putih lari')
      for (let count = 0; count < 5; count += 1) expect((await fail()).status).toBe(401)
      const paused = await browser.signIn(username, PASSWORD)
      expect(paused.status).toBe(429)
      expect(paused.body).toMatchObject({ error: 'paused', waitSeconds: 60 })
      offsetMs += 61_000
      expect((await fail()).status).toBe(401)
      expect((await browser.signIn(username, PASSWORD)).body).toMatchObject({ waitSeconds: 120 })
      offsetMs += 121_000
      expect((await fail()).status).toBe(401)
      expect((await browser.signIn(username, PASSWORD)).body).toMatchObject({ waitSeconds: 240 })
      offsetMs += 241_000
      expect((await browser.signIn(username, PASSWORD)).status).toBe(200)
      expect((await fail()).status).toBe(401)
    })

    test('close an account that does not exist in the same way', async () => {
      for (let count = 0; count < 5; count += 1) await open().signIn('tidak.ada', 'kuda putih lari')
      expect(await open().signIn('Tidak.Ada', PASSWORD)).toMatchObject({
        status: 429,
        body: { error: 'paused', waitSeconds: 60 },
      })
    })

    test('made at the same moment are not more than made one after another', async () => {
      const { username } = await buildPerson(engine().db)
      const replies = await Promise.all(Array.from({ length: 12 }, () => open().signIn(username, 'kuda putih lari')))
      const statuses = replies.map(({ status }) => status).toSorted((a, b) => a - b)
      expect(statuses).toEqual([...Array<number>(5).fill(401), ...Array<number>(7).fill(429)])
    })

    test('from one address close it for every account', async () => {
      const { username } = await buildPerson(engine().db)
      for (let count = 0; count < 20; count += 1) await open().signIn(`orang-${count}`, 'kuda putih lari')
      expect((await open().signIn(username, PASSWORD)).body).toMatchObject({ error: 'paused' })
    })

    test('are kept without the name that was typed, which may be a password', async () => {
      await open().signIn('rahasia saya', 'kuda putih lari')
      const rows = await engine().db.select().from(signInFailures)
      expect(rows.length).toBe(2)
      expect(JSON.stringify(rows)).not.toContain('rahasia')
    })
  })

  describe('a session', () => {
    test('ends after twelve idle hours, and not before', async () => {
      const { username } = await buildPerson(engine().db)
      const browser = open()
      await browser.signIn(username, PASSWORD)
      offsetMs = 11 * 3_600_000
      expect(await browser.session()).not.toBeNull()
      offsetMs = 22 * 3_600_000
      expect(await browser.session()).not.toBeNull()
      offsetMs = 34.1 * 3_600_000
      expect(await browser.session()).toBeNull()
    })

    test('ends a week after the sign-in, however much it is used', async () => {
      const { username } = await buildPerson(engine().db)
      const browser = open()
      await browser.signIn(username, PASSWORD)
      for (let hours = 10; hours < 168; hours += 10) {
        offsetMs = hours * 3_600_000
        expect(await browser.session()).not.toBeNull()
      }
      offsetMs = 168 * 3_600_000
      expect(await browser.session()).toBeNull()
    })

    test('ends by signing out, on the server too', async () => {
      const { username } = await buildPerson(engine().db)
      const browser = open()
      await browser.signIn(username, PASSWORD)
      const copy = open()
      for (const [name, value] of browser.cookies) copy.cookies.set(name, value)
      await browser.account('sign-out')
      expect([...browser.cookies.keys()]).toEqual([])
      expect(await copy.session()).toBeNull()
    })

    test('is listed and ended from another browser, one or all', async () => {
      const { username } = await buildPerson(engine().db)
      const [first, second, third] = [open({ 'user-agent': 'Satu' }), open({ 'user-agent': 'Dua' }), open()]
      for (const browser of [first, second, third]) await browser.signIn(username, PASSWORD)
      const { body } = await first.account('sessions')
      const listed = body as unknown as { id: string; userAgent: string; isThis: boolean }[]
      expect(listed).toHaveLength(3)
      expect(listed.find(({ isThis }) => isThis)?.userAgent).toBe('Satu')
      expect(JSON.stringify(listed)).not.toContain((first.cookies.get('pantau.session_token') ?? '').slice(0, 32))
      const id = listed.find(({ userAgent }) => userAgent === 'Dua')?.id
      expect((await first.account('end-session', { id })).status).toBe(200)
      expect(await second.session()).toBeNull()
      await first.account('sign-out-others')
      expect(await third.session()).toBeNull()
      expect(await first.session()).not.toBeNull()
    })

    test('of somebody else cannot be ended', async () => {
      const [own, other] = [await buildPerson(engine().db), await buildPerson(engine().db)]
      const [browser, stranger] = [open(), open()]
      await browser.signIn(own.username, PASSWORD)
      await stranger.signIn(other.username, PASSWORD)
      const { body } = await browser.account('sessions')
      const [{ id }] = body as unknown as [{ id: string }]
      expect((await stranger.account('end-session', { id })).status).toBe(404)
      expect(await browser.session()).not.toBeNull()
    })
  })

  describe('another site', () => {
    test.each([
      ['https://lain.example', undefined, 403],
      ['null', undefined, 403],
      [undefined, 'cross-site', 403],
      [undefined, 'same-site', 403],
      [undefined, 'same-origin', 401],
      [undefined, undefined, 401],
    ])('origin %s, site %s: %i', async (origin, site, status) => {
      const headers = { ...(origin && { origin }), ...(site && { 'sec-fetch-site': site }) }
      expect((await open(headers).signIn('tidak.ada', 'x')).status).toBe(status)
    })

    test('may not send commands either', async () => {
      const { username } = await buildPerson(engine().db, { role: 'admin' })
      const browser = open({ origin: 'https://lain.example' })
      expect((await browser.command('people.disable', { username })).status).toBe(403)
    })

    test('the own origin may', async () => {
      expect((await open({ origin: api.address() }).signIn('tidak.ada', 'x')).status).toBe(401)
    })
  })

  test('nothing but the addresses of this program is there: no sign-up, no e-mail', async () => {
    for (const path of [
      'sign-up/email',
      'sign-in/email',
      'get-session',
      'request-password-reset',
      'update-user',
      'ok',
    ]) {
      expect((await open().account(path, { email: 'a@b.example', password: PASSWORD, name: 'A' })).status).toBe(404)
    }
  })
})
