import { randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import type { Actor, Role } from '#shared/access/role.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { record, registerOutlet, milestone } from './outlet-builder.ts'
import { buildPerson } from './person-builder.ts'
import { callerOf, foreign, newCommandId, outcomeOf, own } from './work-caller.ts'
import { bulk, doneInput, loadWorkData, on, registerProduct } from './work-products.ts'

/** An account with its role and kabupaten, as the server would find it. */
async function signIn(db: Db, role: Role, kabupaten: Actor['kabupaten'] = []): Promise<Actor> {
  const { id, username } = await buildPerson(db, {
    role,
    kabupaten: [...kabupaten],
    email: `${randomUUID()}@ovop.test`,
  })
  return { id, name: username, role, kabupaten }
}

const inboxOf = async (db: Db, actor: Actor, today?: string) => {
  const inbox = await callerOf(db, actor, today).inbox.get()
  return inbox.reminders.map(({ kind, kabupatenCode, count, isUnread }) => ({ kind, kabupatenCode, count, isUnread }))
}

describeOnEachEngine('inbox', (engine) => {
  beforeAll(() => loadWorkData(engine().db))

  test('an official is reminded of their own kabupaten only', async () => {
    await withRollback(engine().db, async (db) => {
      const official = await signIn(db, 'kabupatenOfficial', [own])
      const reminders = await inboxOf(db, official)
      expect(new Set(reminders.map(({ kabupatenCode }) => kabupatenCode))).toEqual(new Set([own]))
      // Nobody reported any month from May 2025 to October 2026.
      expect(reminders).toContainEqual({ kind: 'reportDue', kabupatenCode: own, count: 18, isUnread: true })
    })
  })

  test('a report that was sent is no longer asked for', async () => {
    await withRollback(engine().db, async (db) => {
      const official = await signIn(db, 'kabupatenOfficial', [own])
      const place = { kabupatenCode: own, month: '2026-10', baseVersion: 0 }
      const content = { productIds: [], isNihil: true }
      await callerOf(db, official).report.submit({ commandId: newCommandId(), ...place, ...content })
      const [report] = await inboxOf(db, official)
      expect(report).toMatchObject({ kind: 'reportDue', count: 17 })
    })
  })

  test('a product that nobody takes up is a reminder from the 31st day, and goes when it is taken up', async () => {
    await withRollback(engine().db, async (db) => {
      const official = await signIn(db, 'kabupatenOfficial', [own])
      const pmd = await signIn(db, 'pmdStaff')
      const id = await registerProduct(db)
      await callerOf(db, pmd).mentoring.act({ ...(await bulk(db, id)), act: 'queue', input: on('2026-10-01') })
      const waiting = async (actor: Actor, today: string) =>
        (await inboxOf(db, actor, today)).filter(({ kind }) => kind === 'productWaiting')
      const own1 = { kind: 'productWaiting', kabupatenCode: own, count: 1, isUnread: true }
      expect(await waiting(official, '2026-10-31')).toEqual([])
      expect(await waiting(official, '2026-11-01')).toEqual([own1])
      expect(await waiting(pmd, '2026-11-01')).toEqual([own1])
      const taken = { ...on('2026-11-02'), by: 'kabupaten' as const }
      await callerOf(db, pmd).mentoring.act({ ...(await bulk(db, id)), act: 'start', input: taken })
      expect(await waiting(official, '2026-11-21')).toEqual([])
    })
  })

  test('a certificate asks 30 days and 7 days before its end, and when it has ended', async () => {
    await withRollback(engine().db, async (db) => {
      const official = await signIn(db, 'kabupatenOfficial', [own])
      const id = await registerProduct(db)
      const paper = { ...doneInput('halal'), number: 'ID531100', issuer: 'BPJPH' }
      const dates = { issuedOn: '2025-01-10', expiresOn: '2026-11-30' }
      await callerOf(db, official).certification.note({
        ...(await bulk(db, id)),
        input: { ...paper, ...dates, ...on('2026-01-12') },
      })
      const unreadOn = async (today: string) => {
        const { reminders } = await callerOf(db, official, today).inbox.get()
        return reminders.find(({ kind }) => kind === 'certificateExpiring')?.newestOn
      }
      expect(await unreadOn('2026-10-30')).toBeUndefined()
      expect(await unreadOn('2026-10-31')).toBe('2026-10-31')
      expect(await unreadOn('2026-11-23')).toBe('2026-11-23')
      expect(await unreadOn('2026-12-01')).toBe('2026-12-01')
    })
  })

  test('an outlet that sent nothing for two months is told to the governor, too', async () => {
    await withRollback(engine().db, async (db) => {
      const governor = await signIn(db, 'governorOffice')
      const pmd = await signIn(db, 'pmdStaff')
      const before = (await inboxOf(db, governor)).find(({ kabupatenCode }) => kabupatenCode === own)?.count ?? 0
      const id = await registerOutlet(db)
      await record(db, id, { input: milestone('launched', '2026-07-01') })
      for (const actor of [governor, pmd]) {
        const silent = (await inboxOf(db, actor)).filter(({ kind }) => kind === 'outletSilent')
        expect(silent.find(({ kabupatenCode }) => kabupatenCode === own)?.count).toBe(before + 1)
      }
      expect(await inboxOf(db, await signIn(db, 'admin'))).toEqual([])
    })
  })

  test('an outlet that reported is told no more, and again when its report was taken back', async () => {
    await withRollback(engine().db, async (db) => {
      const official = await signIn(db, 'kabupatenOfficial', [own])
      const outletId = await registerOutlet(db)
      await record(db, outletId, { input: milestone('launched', '2026-07-01') })
      const silent = async () => {
        const { reminders } = await callerOf(db, official).inbox.get()
        return reminders.find(({ kind }) => kind === 'outletSilent')?.count ?? 0
      }
      const before = await silent()
      const [reported, commandId] = [{ outletId, month: '2026-10', baseVersion: 0, lines: [] }, newCommandId()]
      await callerOf(db, official).shelf.submit({ commandId, ...reported, evidence: [] })
      expect(await silent()).toBe(before - 1)
      await callerOf(db, official).command.undo({ commandId: newCommandId(), undoes: commandId })
      expect(await silent()).toBe(before)
    })
  })

  test('what was looked at is read until something is added, and nobody reads for another', async () => {
    await withRollback(engine().db, async (db) => {
      const official = await signIn(db, 'kabupatenOfficial', [own])
      const colleague = await signIn(db, 'kabupatenOfficial', [own, foreign])
      const look = { kind: 'reportDue' as const, kabupatenCode: own }
      await callerOf(db, official).inbox.markSeen({ reminders: [look, { ...look, kabupatenCode: foreign }] })
      const unread = async (actor: Actor, today?: string) =>
        (await inboxOf(db, actor, today)).filter(({ kind, isUnread }) => kind === 'reportDue' && isUnread)
      expect(await unread(official)).toEqual([])
      expect(await unread(colleague)).toHaveLength(2)
      // November's report is asked for three days before it is due on 5 December.
      expect(await unread(official, '2026-12-01')).toEqual([])
      expect(await unread(official, '2026-12-02')).toMatchObject([{ kabupatenCode: own, count: 19 }])
    })
  })

  test.each(['get', 'markSeen', 'choose'] as const)('%s is for signed-in people', async (name) => {
    await withRollback(engine().db, async (db) => {
      const acts = {
        get: () => callerOf(db).inbox.get(),
        markSeen: () => callerOf(db).inbox.markSeen({ reminders: [{ kind: 'reportDue', kabupatenCode: own }] }),
        choose: () => callerOf(db).mail.choose({ kind: 'digest', isWanted: true }),
      }
      expect(await outcomeOf(acts[name]())).toBe('signed-out')
    })
  })
})
