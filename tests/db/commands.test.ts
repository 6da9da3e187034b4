import { randomUUID } from 'node:crypto'
import { count, eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { appendAudit } from '#server/audit/append-audit.ts'
import { auditEntry } from '#server/audit/table.ts'
import { verifyChain } from '#server/audit/verify-chain.ts'
import { runCommand } from '#server/command/run-command.ts'
import { commandReceipt } from '#server/command/table.ts'
import type { Db } from '#server/db/database.ts'
import { dataVersion } from '#server/db/version-table.ts'
import { currentVersion } from '#server/db/version.ts'
import { DomainError } from '#server/errors.ts'
import type { Actor } from '#shared/access/role.ts'
import { toDay } from '#shared/day/day.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'

const actor: Actor = { id: 'p1', name: 'Maria', role: 'pmdStaff', kabupaten: [] }
const now = new Date('2026-11-21T04:00:00.123Z')
const contextOf = (db: Db) => ({ db, actor, today: toDay('2026-11-21'), now, address: '10.0.0.1', userAgent: 'test' })

describeOnEachEngine('a command', (engine) => {
  test('acts once, however often it is sent, and gives the same answer', async () => {
    await withRollback(engine().db, async (db) => {
      const input = { commandId: randomUUID(), name: 'x' }
      let acted = 0
      const send = () =>
        runCommand(contextOf(db), { name: 'test.do', input }, async ({ note }) => {
          acted += 1
          note({ action: 'test.do', after: { name: 'x' } })
          return { number: acted }
        })
      const before = await currentVersion(db)
      expect(await send()).toEqual({ number: 1 })
      expect(await send()).toEqual({ number: 1 })
      expect(acted).toBe(1)
      expect(await currentVersion(db)).toBe(before + 1)
      expect(await db.select({ rows: count() }).from(auditEntry)).toEqual([{ rows: 1 }])
    })
  })

  test('sent twice at the same time acts once', async () => {
    const { db } = engine()
    const input = { commandId: randomUUID() }
    let acted = 0
    const send = () =>
      runCommand(contextOf(db), { name: 'test.do', input }, async () => {
        acted += 1
        return { number: acted }
      })
    expect(await Promise.all([send(), send(), send()])).toEqual([{ number: 1 }, { number: 1 }, { number: 1 }])
    expect(acted).toBe(1)
    await db.delete(commandReceipt).where(eq(commandReceipt.id, input.commandId))
  })

  test.each([
    ['another input', { name: 'test.do', extra: 'y' }, actor],
    ['another name', { name: 'test.undo', extra: 'x' }, actor],
    ['another person', { name: 'test.do', extra: 'x' }, { ...actor, id: 'p2' }],
  ])('with the id of an earlier one but %s is refused', async (_case, { name, extra }, sender) => {
    await withRollback(engine().db, async (db) => {
      const commandId = randomUUID()
      const work = async () => 'done'
      await runCommand(
        contextOf(db),
        { name: 'test.do', input: { commandId, extra: 'x' } as { commandId: string } },
        work,
      )
      const again = { name, input: { commandId, extra } as { commandId: string } }
      const sent = runCommand({ ...contextOf(db), actor: sender }, again, work)
      await expect(sent).rejects.toMatchObject({ code: 'conflict' })
    })
  })

  test('that fails leaves nothing: no receipt, no version, no audit row', async () => {
    await withRollback(engine().db, async (db) => {
      const input = { commandId: randomUUID() }
      const before = await db.select().from(dataVersion)
      const failing = runCommand(contextOf(db), { name: 'test.do', input }, async ({ note }) => {
        note({ action: 'test.do' })
        throw new DomainError('invalid-state', () => 'no')
      })
      await expect(failing).rejects.toBeInstanceOf(DomainError)
      expect(await db.select().from(dataVersion)).toEqual(before)
      expect(await db.select({ rows: count() }).from(auditEntry)).toEqual([{ rows: 0 }])
      expect(await db.select({ rows: count() }).from(commandReceipt)).toEqual([{ rows: 0 }])
    })
  })
})

describeOnEachEngine('the audit chain', (engine) => {
  const fill = async (db: Db) => {
    const notes = ['a', 'b', 'c'].map((action) => ({
      action,
      before: { z: 1, a: [null, 'ü'] },
      after: { at: '2026-01-02' },
    }))
    await appendAudit(db, { doer: { actor }, at: now, notes })
    await appendAudit(db, { doer: { name: 'seseorang' }, at: now, notes: [{ action: 'd' }] })
  }

  test('holds as written', async () => {
    await withRollback(engine().db, async (db) => {
      await fill(db)
      expect(await verifyChain(db)).toEqual({ count: 4, faults: [] })
    })
  })

  test.each([
    ['update', sql`update audit_entry set action = 'x'`],
    ['delete', sql`delete from audit_entry`],
    ['truncate', sql`truncate audit_entry`],
  ])('%s is refused by the database', async (_act, statement) => {
    await withRollback(engine().db, async (db) => {
      await fill(db)
      const refused = db.transaction((tx) => tx.execute(statement))
      await expect(refused).rejects.toMatchObject({ cause: { code: '55000' } })
    })
  })

  // An owner of the database can lift the trigger; the chain tells.
  test.each([
    ['a changed row', sql`update audit_entry set after = '{"at":"2026-01-03"}' where action = 'b'`, 'changed'],
    ['a row in the middle taken out', sql`delete from audit_entry where action = 'b'`, 'missing'],
    ['the end cut off', sql`delete from audit_entry where action = 'd'`, 'end'],
    ['a changed name', sql`update audit_entry set person_name = 'Y' where action = 'a'`, 'changed'],
  ])('%s is found', async (_case, statement, kind) => {
    await withRollback(engine().db, async (db) => {
      await fill(db)
      await db.execute(sql`alter table audit_entry disable trigger audit_entry_append_only`)
      await db.execute(statement)
      const { faults } = await verifyChain(db)
      expect(faults.map((fault) => fault.kind)).toContain(kind)
    })
  })
})
