import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { auditEntry } from '#server/audit/table.ts'
import { person, signInFailures, twoFactor } from '#server/auth/table.ts'
import type { TwoFactorSetup } from '#shared/people/account-answer.ts'
import type { Role } from '#shared/access/role.ts'
import { totpCode } from '#tests/totp-code.ts'
import { serveApi } from './api-server.ts'
import { openBrowser, type Browser } from './browser.ts'
import { describeOnEachEngine } from './engines.ts'
import { buildPerson, PASSWORD } from './person-builder.ts'

const HALF_MINUTE_MS = 30_000

describeOnEachEngine('the second factor', (engine) => {
  let offsetMs = 0
  const api = serveApi(engine, { clock: () => new Date(Date.now() + offsetMs) })
  const open = () => openBrowser(api.address())
  beforeEach(async () => {
    offsetMs = 0
    await engine().db.delete(signInFailures)
  })

  async function signedIn(role: Role = 'pmdStaff') {
    const { id, username } = await buildPerson(engine().db, { role })
    const browser = open()
    await browser.signIn(username, PASSWORD)
    return { id, username, browser }
  }

  async function setUp(browser: Browser): Promise<TwoFactorSetup> {
    const { status, body } = await browser.account('two-factor/start', { password: PASSWORD })
    expect(status).toBe(200)
    const setup = body as unknown as TwoFactorSetup
    const confirmed = await browser.account('two-factor/confirm', { code: totpCode(setup.secret) })
    expect(confirmed).toMatchObject({ status: 200, body: {} })
    return setup
  }

  test('is set up with the password and a first code, and then asked for at every sign-in', async () => {
    const { username, browser } = await signedIn()
    const { uri, secret } = await setUp(browser)
    expect(uri).toBe(
      `otpauth://totp/Pantau%20OVOP:${username}?secret=${secret}&issuer=Pantau%20OVOP&digits=6&period=30`,
    )
    expect(await browser.session()).not.toBeNull()
    const next = open()
    expect((await next.signIn(username, PASSWORD)).body).toEqual({ next: 'secondStep' })
    expect(await next.session()).toBeNull()
    const wrong = await next.account('second-step', { code: '000000' })
    expect(wrong).toMatchObject({ status: 401, body: { error: 'wrong-code' } })
    expect(await next.session()).toBeNull()
    const { status, body } = await next.account('second-step', { code: totpCode(secret) })
    expect({ status, body }).toEqual({ status: 200, body: { next: 'done' } })
    expect(await next.session()).not.toBeNull()
  })

  test('is not on before the first code was right', async () => {
    const { username, browser } = await signedIn()
    await browser.account('two-factor/start', { password: PASSWORD })
    expect(await browser.account('two-factor/confirm', { code: '000000' })).toMatchObject({
      status: 422,
      body: { error: 'wrong-code' },
    })
    expect((await open().signIn(username, PASSWORD)).body).toEqual({ next: 'done' })
  })

  test('cannot be set up by who only has the open browser', async () => {
    const { browser } = await signedIn()
    const { status, body } = await browser.account('two-factor/start', { password: 'kuda putih lari' })
    expect({ status, body }).toEqual({ status: 422, body: { error: 'wrong-password' } })
  })

  test('takes the same code once only', async () => {
    const { username, browser } = await signedIn()
    const { secret } = await setUp(browser)
    const code = totpCode(secret)
    const [first, second] = [open(), open()]
    await first.signIn(username, PASSWORD)
    await second.signIn(username, PASSWORD)
    expect((await first.account('second-step', { code })).status).toBe(200)
    expect((await second.account('second-step', { code })).status).toBe(401)
    expect(await second.session()).toBeNull()
    expect((await second.account('second-step', { code: totpCode(secret, Date.now() + HALF_MINUTE_MS) })).status).toBe(
      401,
    )
  })

  test('takes a code once also after the next one was taken', async () => {
    const { username, browser } = await signedIn()
    const { secret } = await setUp(browser)
    const earlier = totpCode(secret, Date.now() - HALF_MINUTE_MS)
    const later = totpCode(secret)
    const enter = async (code: string) => {
      const each = open()
      await each.signIn(username, PASSWORD)
      return (await each.account('second-step', { code })).status
    }
    expect([await enter(earlier), await enter(later), await enter(earlier), await enter(later)]).toEqual([
      200, 200, 401, 401,
    ])
  })

  test('takes each recovery code once, however it is typed', async () => {
    const { username, browser } = await signedIn()
    const { recoveryCodes } = await setUp(browser)
    expect(recoveryCodes).toHaveLength(10)
    const recoveryCode = ` ${(recoveryCodes[3] ?? '').toUpperCase().replace('-', ' ')} `
    const first = open()
    await first.signIn(username, PASSWORD)
    expect((await first.account('second-step', { recoveryCode })).status).toBe(200)
    expect(await first.session()).not.toBeNull()
    const second = open()
    await second.signIn(username, PASSWORD)
    expect(await second.account('second-step', { recoveryCode })).toMatchObject({
      status: 401,
      body: { error: 'wrong-code' },
    })
    expect((await second.account('second-step', { recoveryCode: recoveryCodes[4] })).status).toBe(200)
  })

  test('gives out new recovery codes, and the old ones are worth nothing', async () => {
    const { username, browser } = await signedIn()
    const { recoveryCodes } = await setUp(browser)
    const { body } = await browser.account('two-factor/recovery-codes', { password: PASSWORD })
    const renewed = (body as { recoveryCodes: string[] }).recoveryCodes
    const next = open()
    await next.signIn(username, PASSWORD)
    expect((await next.account('second-step', { recoveryCode: recoveryCodes[0] })).status).toBe(401)
    expect((await next.account('second-step', { recoveryCode: renewed[0] })).status).toBe(200)
  })

  test('pauses after five wrong codes, and a right one must wait too', async () => {
    const { username, browser } = await signedIn()
    const { secret } = await setUp(browser)
    const next = open()
    await next.signIn(username, PASSWORD)
    for (let count = 0; count < 4; count += 1) await next.account('second-step', { code: '000000' })
    expect((await next.account('second-step', { code: totpCode(secret) })).body).toMatchObject({ error: 'paused' })
    offsetMs = 61_000
    await next.signIn(username, PASSWORD)
    expect((await next.account('second-step', { code: totpCode(secret) })).body).toMatchObject({ error: 'paused' })
    offsetMs = 1_000_000
    expect((await next.account('second-step', { code: totpCode(secret) })).status).toBe(200)
  })

  test('is asked of nobody whose password was not right', async () => {
    expect(await open().account('second-step', { code: '123456' })).toMatchObject({
      status: 401,
      body: { error: 'start-again' },
    })
  })

  test('of a disabled account opens nothing', async () => {
    const { id, username, browser } = await signedIn()
    const { secret } = await setUp(browser)
    const next = open()
    await next.signIn(username, PASSWORD)
    await engine().db.update(person).set({ disabledAt: new Date() }).where(eq(person.id, id))
    expect((await next.account('second-step', { code: totpCode(secret) })).status).toBe(401)
  })

  test('can be ended with the password, but not by an admin', async () => {
    const staff = await signedIn()
    await setUp(staff.browser)
    expect((await staff.browser.account('two-factor/end', { password: PASSWORD })).status).toBe(200)
    expect((await open().signIn(staff.username, PASSWORD)).body).toEqual({ next: 'done' })
    const admin = await signedIn('admin')
    await setUp(admin.browser)
    expect(await admin.browser.account('two-factor/end', { password: PASSWORD })).toMatchObject({
      status: 403,
      body: { error: 'demanded' },
    })
  })

  test('is demanded of an admin before anything else', async () => {
    const { browser } = await signedIn('admin')
    expect(await browser.session()).toMatchObject({ needsTwoFactor: true })
    const refused = await browser.query('people.list')
    expect(refused.status).toBe(403)
    expect(refused.body).toMatchObject({ error: { data: { refusal: { detail: { first: 'setUpTwoFactor' } } } } })
    await setUp(browser)
    expect(await browser.session()).toMatchObject({ needsTwoFactor: false })
    expect((await browser.query('people.list')).status).toBe(200)
  })

  test('keeps its key and its recovery codes encrypted, and out of the trail', async () => {
    const { id, browser } = await signedIn()
    const { secret, recoveryCodes } = await setUp(browser)
    const [row] = await engine().db.select().from(twoFactor).where(eq(twoFactor.personId, id))
    const trail = await engine().db.select().from(auditEntry).where(eq(auditEntry.personId, id))
    expect(trail.map(({ action }) => action)).toEqual(['account.setUpTwoFactor'])
    for (const hidden of [secret, recoveryCodes[0] ?? '']) {
      expect(JSON.stringify([row, trail])).not.toContain(hidden)
    }
  })

  describe('a password', () => {
    test('that an admin gave out must be changed before anything else', async () => {
      const { username } = await buildPerson(engine().db, { mustChangePassword: true })
      const browser = open()
      await browser.signIn(username, PASSWORD)
      expect(await browser.session()).toMatchObject({ mustChangePassword: true })
      const refused = await browser.query('people.list')
      expect(refused.body).toMatchObject({ error: { data: { refusal: { detail: { first: 'changePassword' } } } } })
      const next = 'kopi pagi di Atambua'
      expect((await browser.account('password', { current: PASSWORD, next })).status).toBe(200)
      expect(await browser.session()).toMatchObject({ mustChangePassword: false })
      expect((await open().signIn(username, PASSWORD)).status).toBe(401)
      expect((await open().signIn(username, next)).status).toBe(200)
    })

    test('that is changed signs out every other browser, and gives this one a new session', async () => {
      const { id, username, browser } = await signedIn()
      const other = open()
      await other.signIn(username, PASSWORD)
      const before = browser.cookies.get('pantau.session_token')
      await browser.account('password', { current: PASSWORD, next: 'kopi pagi di Atambua' })
      expect(await other.session()).toBeNull()
      expect(await browser.session()).not.toBeNull()
      expect(browser.cookies.get('pantau.session_token')).not.toBe(before)
      const trail = await engine().db.select().from(auditEntry).where(eq(auditEntry.personId, id))
      expect(trail.map(({ action }) => action)).toEqual(['account.changePassword'])
      expect(JSON.stringify(trail)).not.toContain('Atambua')
    })

    test.each([
      ['kuda putih lari', 'kopi pagi di Atambua', { error: 'wrong-password' }],
      [PASSWORD, 'pendek', { error: 'refused-password', problem: 'tooShort' }],
      [PASSWORD, 'password123', { error: 'refused-password', problem: 'common' }],
      [PASSWORD, PASSWORD, { error: 'refused-password', problem: 'same' }],
      [PASSWORD, 'x1'.repeat(100), { error: 'refused-password', problem: 'tooLong' }],
    ])('is not changed from %s to %s', async (current, next, refusal) => {
      const { username, browser } = await signedIn()
      const { status, body } = await browser.account('password', { current, next })
      expect({ status, body }).toEqual({ status: 422, body: refusal })
      expect((await open().signIn(username, PASSWORD)).status).toBe(200)
    })

    test('is not changed by who is signed out', async () => {
      const { status } = await open().account('password', { current: PASSWORD, next: 'kopi pagi di Atambua' })
      expect(status).toBe(401)
    })
  })
})
