import { randomUUID } from 'node:crypto'
import { and, eq, ne } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { auditEntry } from '#server/audit/table.ts'
import { verifyChain } from '#server/audit/verify-chain.ts'
import { person, signInFailures } from '#server/auth/table.ts'
import { commandReceipt } from '#server/command/table.ts'
import { appRouter } from '#server/trpc/router.ts'
import { roles, type Role } from '#shared/access/role.ts'
import type { PersonRow } from '#shared/people/person.ts'
import { serveApi } from './api-server.ts'
import { openBrowser, type Browser } from './browser.ts'
import { describeOnEachEngine } from './engines.ts'
import { buildPerson, PASSWORD } from './person-builder.ts'
import { newCommandId } from './work-caller.ts'

type Reply = { status: number; body: Record<string, unknown> }

const procedures = Object.keys(appRouter._def.procedures).filter((name) => name.startsWith('people.'))

describeOnEachEngine('managing people', (engine) => {
  const api = serveApi(engine, { clock: () => new Date() })
  const open = () => openBrowser(api.address())
  beforeEach(async () => {
    await engine().db.delete(signInFailures)
    // Every test has the admins that it makes itself.
    await engine().db.update(person).set({ role: 'governorOffice' }).where(eq(person.role, 'admin'))
  })

  async function signedIn(role: Role) {
    const kabupaten = role === 'kabupatenOfficial' ? ['53.04'] : []
    const built = await buildPerson(engine().db, { role, kabupaten })
    const browser = open()
    await browser.signIn(built.username, PASSWORD)
    await engine()
      .db.update(person)
      .set({ twoFactorEnabled: role === 'admin' })
      .where(eq(person.id, built.id))
    return { ...built, browser }
  }

  async function requireRow(id: string) {
    const [row] = await engine().db.select().from(person).where(eq(person.id, id))
    if (!row) throw new Error(`no person ${id}`)
    return row
  }

  const change = async (browser: Browser, name: string, id: string, more: object = {}) => {
    const baseVersion = (await requireRow(id)).version
    return browser.command(`people.${name}`, { commandId: newCommandId(), id, baseVersion, ...more })
  }
  const profile = { name: 'Yohanes Bere', role: 'pmdStaff', kabupaten: [] }
  const create = (browser: Browser, more: object = {}) =>
    browser.command('people.create', { commandId: newCommandId(), ...profile, username: newUsername(), ...more })
  const dataOf = ({ body }: Reply) => (body as { result: { data: unknown } }).result.data
  const refusalOf = ({ body }: Reply) =>
    (body as { error: { data: { refusal?: { code: string; detail: unknown } } } }).error.data.refusal
  const invitationOf = (reply: Reply) => dataOf(reply) as { id: string; oneTimePassword: string }
  const trailOf = (id: string) => engine().db.select().from(auditEntry).where(eq(auditEntry.subjectId, id))

  describe('is for admins only', () => {
    const calls: Record<string, (browser: Browser, id: string) => Promise<Reply>> = {
      'people.list': (browser) => browser.query('people.list'),
      'people.create': (browser) => create(browser),
      'people.edit': (browser, id) => change(browser, 'edit', id, profile),
      'people.disable': (browser, id) => change(browser, 'disable', id),
      'people.enable': async (browser, id) => {
        await engine().db.update(person).set({ disabledAt: new Date() }).where(eq(person.id, id))
        return change(browser, 'enable', id)
      },
      'people.resetPassword': (browser, id) => change(browser, 'resetPassword', id),
      'people.resetTwoFactor': async (browser, id) => {
        await engine().db.update(person).set({ twoFactorEnabled: true }).where(eq(person.id, id))
        return change(browser, 'resetTwoFactor', id)
      },
      'people.endSessions': (browser, id) => change(browser, 'endSessions', id),
    }

    test('the matrix names every procedure', () => {
      expect(Object.keys(calls).toSorted()).toEqual(procedures.toSorted())
    })

    test.each(procedures.flatMap((name) => [...roles, 'nobody' as const].map((role) => ({ name, role }))))(
      '$name by $role',
      async ({ name, role }) => {
        const subject = await buildPerson(engine().db)
        const browser = role === 'nobody' ? open() : (await signedIn(role)).browser
        const before = await requireRow(subject.id)
        const reply = await calls[name]?.(browser, subject.id)
        expect(reply?.status).toBe(role === 'admin' ? 200 : role === 'nobody' ? 401 : 403)
        const after = await requireRow(subject.id)
        expect(after.version > before.version).toBe(role === 'admin' && isChange(name))
      },
    )
  })

  test('a new account has a one-time password, which is written down nowhere', async () => {
    const { browser } = await signedIn('admin')
    const username = newUsername()
    const reply = await create(browser, { username, role: 'kabupatenOfficial', kabupaten: ['53.06', '53.04'] })
    const { id, oneTimePassword } = invitationOf(reply)
    expect(oneTimePassword).toMatch(/^[a-z2-9]{5}(-[a-z2-9]{5}){2}$/)
    const invited = open()
    expect((await invited.signIn(username, oneTimePassword)).status).toBe(200)
    expect(await invited.session()).toMatchObject({
      actor: { name: 'Yohanes Bere', kabupaten: ['53.04', '53.06'] },
      mustChangePassword: true,
    })
    const receipts = await engine().db.select().from(commandReceipt)
    expect(JSON.stringify([await trailOf(id), receipts, await requireRow(id)])).not.toContain(oneTimePassword)
  })

  test('the same command sent twice makes one account and shows the same password', async () => {
    const { browser } = await signedIn('admin')
    const input = { commandId: newCommandId(), ...profile, username: newUsername() }
    const [first, second] = [
      await browser.command('people.create', input),
      await browser.command('people.create', input),
    ]
    expect(second.status).toBe(200)
    expect(invitationOf(second)).toEqual(invitationOf(first))
  })

  test('a taken username or e-mail address is refused, however it is written', async () => {
    const { browser } = await signedIn('admin')
    const email = `${newUsername()}@pmd.example`
    const { username } = await buildPerson(engine().db, { email })
    expect(refusalOf(await create(browser, { username: username.toUpperCase() }))).toMatchObject({ code: 'conflict' })
    expect(refusalOf(await create(browser, { email: email.toUpperCase() }))).toMatchObject({ code: 'conflict' })
    const other = await buildPerson(engine().db)
    expect(refusalOf(await change(browser, 'edit', other.id, { ...profile, email }))).toMatchObject({
      code: 'conflict',
    })
  })

  test.each([
    ['an official without a kabupaten', { role: 'kabupatenOfficial' }],
    ['a kabupaten for others', { role: 'pmdStaff', kabupaten: ['53.06'] }],
    ['an unknown kabupaten code', { role: 'kabupatenOfficial', kabupaten: ['5306'] }],
    ['an unknown role', { role: 'superuser' }],
    ['no name', { name: ' ' }],
    ['a name that turns the text around', { name: 'Yohanes \u202Eereb' }],
    ['a long name', { name: 'x'.repeat(101) }],
    ['a username with a space', { username: 'yohanes bere' }],
    ['a short username', { username: 'yb' }],
    ['an address that is none', { email: 'yohanes' }],
    ['fields that nobody asked for', { mustChangePassword: false }],
  ])('%s is refused', async (_name, more) => {
    const { browser } = await signedIn('admin')
    expect((await create(browser, more)).status).toBe(400)
  })

  test('an edit takes effect with the next request, and the trail says what changed', async () => {
    const { browser, id: adminId } = await signedIn('admin')
    const { id, browser: own } = await signedIn('pmdStaff')
    const edit = { name: 'Rosalina Seran', role: 'kabupatenOfficial', kabupaten: ['53.08'] }
    expect((await change(browser, 'edit', id, edit)).status).toBe(200)
    expect(await own.session()).toMatchObject({ actor: { name: 'Rosalina Seran', kabupaten: ['53.08'] } })
    const [entry] = await trailOf(id)
    expect(entry).toMatchObject({
      action: 'people.edit',
      personId: adminId,
      before: { role: 'pmdStaff', kabupaten: [] },
      after: { ...edit, email: null },
    })
  })

  test('an edit of an older version is refused, with the account as it is', async () => {
    const { browser } = await signedIn('admin')
    const { id } = await buildPerson(engine().db)
    await change(browser, 'edit', id, { ...profile, name: 'Nama Baru' })
    const stale = await browser.command('people.edit', { commandId: newCommandId(), id, baseVersion: 1, ...profile })
    expect(refusalOf(stale)).toMatchObject({ code: 'conflict', detail: { current: { name: 'Nama Baru', version: 2 } } })
    expect((await requireRow(id)).name).toBe('Nama Baru')
  })

  test('an account that is not there is not found', async () => {
    const { browser } = await signedIn('admin')
    const reply = await browser.command('people.disable', {
      commandId: newCommandId(),
      id: randomUUID(),
      baseVersion: 1,
    })
    expect(refusalOf(reply)).toMatchObject({ code: 'not-found' })
  })

  test('a disabled account is out at once and stays out, until it is enabled', async () => {
    const { browser } = await signedIn('admin')
    const { id, username, browser: own } = await signedIn('pmdStaff')
    expect((await change(browser, 'disable', id)).status).toBe(200)
    expect(await own.session()).toBeNull()
    expect(await open().signIn(username, PASSWORD)).toMatchObject({ status: 403, body: { error: 'disabled' } })
    expect((await open().signIn(username, 'kuda putih lari')).body).toEqual({ error: 'wrong-credentials' })
    expect((await change(browser, 'enable', id)).status).toBe(200)
    expect((await open().signIn(username, PASSWORD)).status).toBe(200)
    expect((await trailOf(id)).map(({ action }) => action)).toEqual(['people.disable', 'people.enable'])
  })

  test('a reset password ends the sessions, the pause and the old password', async () => {
    const { browser } = await signedIn('admin')
    const { id, username, browser: own } = await signedIn('pmdStaff')
    for (let count = 0; count < 5; count += 1) await open().signIn(username, 'kuda putih lari')
    const { oneTimePassword } = invitationOf(await change(browser, 'resetPassword', id))
    expect(await own.session()).toBeNull()
    const invited = open()
    expect((await invited.signIn(username, oneTimePassword)).status).toBe(200)
    expect(await invited.session()).toMatchObject({ mustChangePassword: true })
    expect((await open().signIn(username, PASSWORD)).status).toBe(401)
    expect(JSON.stringify(await trailOf(id))).not.toContain(oneTimePassword)
  })

  test('signing out everywhere ends every session', async () => {
    const { browser } = await signedIn('admin')
    const { id, username, browser: own } = await signedIn('pmdStaff')
    const other = open()
    await other.signIn(username, PASSWORD)
    await change(browser, 'endSessions', id)
    expect([await own.session(), await other.session()]).toEqual([null, null])
  })

  describe('somebody can always mend accounts', () => {
    test('nobody disables, demotes or resets themselves', async () => {
      const { id, browser } = await signedIn('admin')
      await signedIn('admin')
      for (const [name, more] of [
        ['disable', {}],
        ['edit', profile],
        ['resetPassword', {}],
        ['resetTwoFactor', {}],
      ] as const) {
        expect(refusalOf(await change(browser, name, id, more))).toMatchObject({
          code: 'invalid-state',
          detail: { reason: 'self' },
        })
      }
      expect((await change(browser, 'edit', id, { ...profile, role: 'admin', name: 'Nama Sendiri' })).status).toBe(200)
    })

    test('two admins who disable each other at the same moment leave one', async () => {
      const [a, b] = [await signedIn('admin'), await signedIn('admin')]
      const replies = await Promise.all([change(a.browser, 'disable', b.id), change(b.browser, 'disable', a.id)])
      expect(replies.filter(({ status }) => status === 200)).toHaveLength(1)
      const active = [await requireRow(a.id), await requireRow(b.id)].filter(({ disabledAt }) => disabledAt === null)
      expect(active).toHaveLength(1)
    })
  })

  test('the list holds no password, secret or placeholder address', async () => {
    const { browser } = await signedIn('admin')
    await buildPerson(engine().db, { email: `${newUsername()}@pmd.example` })
    const rows = dataOf(await browser.query('people.list')) as PersonRow[]
    const known = [
      'id',
      'name',
      'username',
      'email',
      'role',
      'kabupaten',
      'state',
      'twoFactorEnabled',
      'lastSignInAt',
      'version',
    ]
    for (const row of rows) expect(known).toEqual(expect.arrayContaining(Object.keys(row)))
    expect(JSON.stringify(rows)).not.toContain('invalid')
    expect(rows.filter(({ email }) => email)).not.toEqual([])
  })

  test('all of it is one unbroken trail', async () => {
    const { count, faults } = await verifyChain(engine().db)
    expect(faults).toEqual([])
    expect(count).toBeGreaterThan(10)
    const nameless = and(eq(auditEntry.personName, ''), ne(auditEntry.action, ''))
    expect(await engine().db.select().from(auditEntry).where(nameless)).toEqual([])
  })
})

/** Whether a procedure changes the account that is there. */
function isChange(name: string): boolean {
  return name !== 'people.list' && name !== 'people.create'
}

let usernames = 0
function newUsername(): string {
  usernames += 1
  return `pengguna.${usernames}`
}
