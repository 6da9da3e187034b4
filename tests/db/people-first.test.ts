import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { readAuthSecret } from '#server/auth/auth-secret.ts'
import { networkOf } from '#server/auth/sign-in-failures.ts'
import { person, personKabupaten, signInFailures } from '#server/auth/table.ts'
import { dataVersion } from '#server/db/version-table.ts'
import { StartError } from '#server/errors.ts'
import { announceAccounts } from '#server/people/announce-accounts.ts'
import { demoAccounts, ensureDemoAccounts } from '#server/people/demo-accounts.ts'
import { serveApi } from './api-server.ts'
import { openBrowser } from './browser.ts'
import { describeOnEachEngine } from './engines.ts'
import { buildPerson, PASSWORD } from './person-builder.ts'

describeOnEachEngine('the first accounts', (engine) => {
  const api = serveApi(engine, { clock: () => new Date(), isDemo: true })
  const open = () => openBrowser(api.address())
  const announce = (isDemo: boolean) => announceAccounts(engine().db, { isDemo, now: new Date() })
  beforeEach(async () => {
    await engine().db.delete(signInFailures)
    await engine().db.delete(personKabupaten)
    await engine().db.delete(person)
    await engine().db.update(dataVersion).set({ simulated: false })
  })

  test('are one admin, printed once, even when two processes start at once', async () => {
    const texts = await Promise.all([announce(false), announce(false)])
    expect(texts.filter((text) => text !== '')).toHaveLength(1)
    expect(await announce(false)).toBe('')
    const [, oneTimePassword = ''] = /kata sandi +(\S+)/.exec(texts.join('')) ?? []
    const browser = open()
    expect((await browser.signIn('admin', oneTimePassword)).status).toBe(200)
    const [admin] = await engine().db.select().from(person)
    expect(admin).toMatchObject({ role: 'admin', mustChangePassword: true })
  })

  test('of the demo are one per role, printed and shown, and need nothing first', async () => {
    await ensureDemoAccounts(engine().db, new Date())
    const text = await announce(true)
    const page = await open().query('session.signInPage')
    for (const { username, password, role, kabupaten } of demoAccounts) {
      expect(text).toContain(username)
      expect(text).toContain(password)
      expect(JSON.stringify(page.body)).toContain(password)
      const browser = open()
      await browser.signIn(username, password)
      expect(await browser.session()).toMatchObject({
        actor: { role, kabupaten },
        mustChangePassword: false,
        needsTwoFactor: false,
      })
    }
    expect(page.body).toMatchObject({ result: { data: { simulated: true } } })
  })

  test('of the demo are as printed again after a restart', async () => {
    await ensureDemoAccounts(engine().db, new Date())
    const browser = open()
    await browser.signIn('pmd', 'contoh-pmd')
    await browser.account('password', { current: 'contoh-pmd', next: 'kopi pagi di Atambua' })
    await ensureDemoAccounts(engine().db, new Date())
    expect(await browser.session()).toBeNull()
    expect((await open().signIn('pmd', 'contoh-pmd')).status).toBe(200)
  })

  test('of the demo never come into a database with real accounts', async () => {
    await buildPerson(engine().db, { username: 'maria' })
    await expect(ensureDemoAccounts(engine().db, new Date())).rejects.toThrow(StartError)
    expect(await engine().db.select({ username: person.username }).from(person)).toEqual([{ username: 'maria' }])
    expect((await engine().db.select().from(dataVersion))[0]?.simulated).toBe(false)
    expect((await open().signIn('maria', PASSWORD)).status).toBe(200)
  })
})

describe('the secret', () => {
  const inHome = (work: (home: string) => void) => {
    const home = mkdtempSync(path.join(tmpdir(), 'pantau-secret-'))
    try {
      work(home)
    } finally {
      rmSync(home, { recursive: true })
    }
  }

  test('is made once, for the owner of the home alone', () => {
    inHome((home) => {
      const secret = readAuthSecret(path.join(home, 'var'), undefined)
      expect(secret.length).toBeGreaterThanOrEqual(40)
      expect(readAuthSecret(path.join(home, 'var'), undefined)).toBe(secret)
      expect(statSync(path.join(home, 'var/auth-secret')).mode & 0o777).toBe(0o600)
      expect(readFileSync(path.join(home, 'var/auth-secret'), 'utf8')).toBe(`${secret}\n`)
    })
  })

  test('that is given comes first', () => {
    inHome((home) => expect(readAuthSecret(home, 'x'.repeat(32))).toBe('x'.repeat(32)))
  })

  test('that is cut off stops the start', () => {
    inHome((home) => {
      writeFileSync(path.join(home, 'auth-secret'), 'kurang')
      expect(() => readAuthSecret(home, undefined)).toThrow(StartError)
    })
  })
})

test.each([
  ['203.0.113.7', '203.0.113.7'],
  ['::ffff:203.0.113.7', '203.0.113.7'],
  ['2001:db8:1:2:aaaa:bbbb:cccc:dddd', '2001:db8:1:2'],
  ['2001:DB8:0001::1', '2001:db8:1:0'],
  ['::1', '0:0:0:0'],
  ['fe80::1%eth0', 'fe80:0:0:0'],
])('the network of %s is %s', (address, network) => {
  expect(networkOf(address)).toBe(network)
})
