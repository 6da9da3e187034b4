import { beforeAll, describe, expect, test } from 'vitest'
import { loadFirstData } from '#data/load-first-data.ts'
import { appendAudit, type AuditNote } from '#server/audit/append-audit.ts'
import type { Db } from '#server/db/database.ts'
import type { Actor } from '#shared/access/role.ts'
import type { AuditFilter } from '#shared/audit/schema.ts'
import { toDay } from '#shared/day/day.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, foreign, NOW, outcomeOf, own, people } from './work-caller.ts'

type Entry = AuditNote & { at?: string; actor?: Actor }

const write = async (db: Db, entries: readonly Entry[]) => {
  for (const { at = NOW.toISOString(), actor, ...note } of entries) {
    await appendAudit(db, {
      doer: { actor, address: '10.0.0.9', userAgent: 'Firefox' },
      at: new Date(at),
      notes: [note],
    })
  }
}

const entries: Entry[] = [
  {
    action: 'umkm.register',
    actor: people.ownOfficial,
    kabupatenCode: own,
    subjectId: 'a',
    at: '2026-11-19T15:59:59Z',
  },
  { action: 'umkm.update', actor: people.pmdStaff, kabupatenCode: own, subjectId: 'a', at: '2026-11-19T16:00:00Z' },
  { action: 'umkm.update', actor: people.pmdStaff, kabupatenCode: foreign, subjectId: 'b', at: '2026-11-20T15:59:59Z' },
  { action: 'people.create', actor: people.admin, subjectId: 'c', at: '2026-11-20T16:00:00Z' },
]

describeOnEachEngine('the audit trail', (engine) => {
  beforeAll(() =>
    loadFirstData(engine().db, (work) => engine().db.transaction(work), { now: NOW, onProgress: () => {} }),
  )

  const listed = async (db: Db, actor: Actor, filter: AuditFilter = {}) =>
    (await callerOf(db, actor).audit.list(filter)).rows.map((row) => `${row.action} ${row.subjectId}`)

  describe('is filtered', () => {
    test.each<[string, AuditFilter, string[]]>([
      ['by nothing, newest first', {}, ['people.create c', 'umkm.update b', 'umkm.update a', 'umkm.register a']],
      ['by action', { action: 'umkm.update' }, ['umkm.update b', 'umkm.update a']],
      ['by person', { personId: people.ownOfficial.id }, ['umkm.register a']],
      ['by kabupaten', { kabupaten: own }, ['umkm.update a', 'umkm.register a']],
      ['by subject', { subjectId: 'b' }, ['umkm.update b']],
      ['from a day in WITA', { from: toDay('2026-11-20') }, ['people.create c', 'umkm.update b', 'umkm.update a']],
      ['to a day in WITA', { to: toDay('2026-11-20') }, ['umkm.update b', 'umkm.update a', 'umkm.register a']],
      ['on one day', { from: toDay('2026-11-20'), to: toDay('2026-11-20') }, ['umkm.update b', 'umkm.update a']],
      ['by several at once', { action: 'umkm.update', kabupaten: own }, ['umkm.update a']],
      ['by what never happened', { action: 'umkm.destroy' }, []],
    ])('%s', async (_case, filter, expected) => {
      await withRollback(engine().db, async (db) => {
        await write(db, entries)
        expect(await listed(db, people.pmdStaff, filter)).toEqual(expected)
      })
    })

    test('within what the reader may see', async () => {
      await withRollback(engine().db, async (db) => {
        await write(db, entries)
        expect(await listed(db, people.ownOfficial)).toEqual(['umkm.update a', 'umkm.register a'])
        expect(await listed(db, people.foreignOfficial, { subjectId: 'a' })).toEqual([])
        const { actions, people: doers } = await callerOf(db, people.foreignOfficial).audit.list({})
        expect([actions, doers]).toEqual([['umkm.update'], [{ id: people.pmdStaff.id, name: 'Petrus' }]])
      })
    })
  })

  test('says who, in which role, from where', async () => {
    await withRollback(engine().db, async (db) => {
      await write(db, entries.slice(0, 1))
      const { rows } = await callerOf(db, people.governorOffice).audit.list({})
      expect(rows).toMatchObject([
        {
          ...{ personName: 'Olivia', role: 'kabupatenOfficial', kabupatenCode: own, at: '2026-11-19T15:59:59.000Z' },
          ...{ address: '10.0.0.9', userAgent: 'Firefox', before: null, after: null },
        },
      ])
      expect(Object.keys(rows[0] ?? {})).not.toContain('hash')
    })
  })

  test('goes on to older rows, each once, to the end', async () => {
    await withRollback(engine().db, async (db) => {
      await write(
        db,
        Array.from({ length: 120 }, (_, index) => ({
          action: 'umkm.update',
          kabupatenCode: own,
          subjectId: `s${index}`,
        })),
      )
      const caller = callerOf(db, people.ownOfficial)
      const seen: string[] = []
      let before: number | undefined
      do {
        const page = await caller.audit.list(before === undefined ? {} : { before })
        seen.push(...page.rows.map((row) => row.subjectId ?? ''))
        before = page.nextBefore ?? undefined
      } while (before !== undefined)
      expect(seen).toEqual(Array.from({ length: 120 }, (_, index) => `s${119 - index}`))
    })
  })

  test.each([
    ['a day that is none', { from: '2026-02-30' }],
    ['a kabupaten that is none', { kabupaten: 'x' }],
    ['an unknown filter', { personName: 'Olivia' }],
    ['a page before the first', { before: 0 }],
  ])('is not asked for %s', async (_case, filter) => {
    expect(await outcomeOf(callerOf(engine().db, people.pmdStaff).audit.list(filter as AuditFilter))).toBe('bad-input')
  })
})
