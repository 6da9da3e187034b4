import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { auditEntry } from '#server/audit/table.ts'
import { registryEvent } from '#server/figure/table.ts'
import { runDueJobs, type Job } from '#server/job/run-due-jobs.ts'
import { verifyDatabase } from '#server/start/verify-database.ts'
import { serveApi } from './api-server.ts'
import { describeOnEachEngine } from './engines.ts'
import { signInAs } from './signed-in.ts'
import { newCommandId, NOW, people } from './work-caller.ts'

const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

describeOnEachEngine('a clock that jumps back', (engine) => {
  let now = NOW
  const { get, address } = serveApi(engine, { clock: () => now })

  test('signs nobody out, and changes stay in the order in which they were made', async () => {
    const headers = await signInAs(engine().db, address(), people.pmdStaff)
    const register = async (name: string) => {
      const body = JSON.stringify({
        ...{ commandId: newCommandId(), name, kind: 'business' },
        ...{ ownerName: 'Maria', kabupatenCode: '53.04' },
      })
      const answer = await get('/api/trpc/umkm.register', {
        ...{ method: 'POST', body, headers: { ...headers, 'content-type': 'application/json' } },
      })
      expect(answer.status).toBe(200)
    }
    await register('UD Sebelum')
    now = new Date(NOW.getTime() - DAY_MS)
    expect((await get('/api/trpc/session.account', { headers })).status).toBe(200)
    await register('UD Sesudah')
    now = new Date(NOW.getTime() + 60_000)
    await register('UD Akhir')

    const label = auditEntry.subjectLabel
    const rows = await engine()
      .db.select({ label })
      .from(auditEntry)
      .where(eq(auditEntry.action, 'umkm.register'))
      .orderBy(asc(auditEntry.ordinal))
    expect(rows.map((row) => row.label)).toEqual(['UD Sebelum', 'UD Sesudah', 'UD Akhir'])
    expect((await verifyDatabase(engine().db)).faults).toEqual([])
  })

  test('changes nothing of what was known before', async () => {
    now = new Date(NOW.getTime() + 2 * DAY_MS)
    const staff = await signInAs(engine().db, address(), { ...people.pmdStaff, name: 'Paulina' })
    const command = async (name: string, input: object) => {
      const answer = await get(`/api/trpc/${name}`, {
        ...{ method: 'POST', body: JSON.stringify({ commandId: newCommandId(), ...input }) },
        headers: { ...staff, 'content-type': 'application/json' },
      })
      expect(answer.status).toBe(200)
      const { result } = (await answer.json()) as { result: { data: { id: string } } }
      return result.data.id
    }
    const launch = (label: string) =>
      command('outlet.register', {
        ...{ label, kabupatenCode: '53.04' },
        milestone: { type: 'launched', window: { notBefore: '2026-11-01' } },
      })
    const knownAt = async (at: Date) => {
      const answer = await get(`/api/v1/figures?knownAt=${at.toISOString()}`)
      return ((await answer.json()) as { rows: unknown[] }).rows
    }
    await launch('NTT Mart Sebelum')
    const moment = new Date(now.getTime() - HOUR_MS / 2)
    const known = await knownAt(moment)
    now = new Date(now.getTime() - HOUR_MS)
    await signInAs(engine().db, address(), { ...people.governorOffice, name: 'Gerson' })
    await launch('NTT Mart Sesudah')
    expect(await knownAt(moment)).toEqual(known)

    const events = await engine()
      .db.select({ at: registryEvent.recordedAt })
      .from(registryEvent)
      .orderBy(asc(registryEvent.ordinal))
    const entries = await engine().db.select({ at: auditEntry.at }).from(auditEntry).orderBy(asc(auditEntry.ordinal))
    for (const rows of [events, entries]) {
      const instants = rows.slice(-2).map(({ at }) => at.getTime())
      expect(instants).toEqual(instants.toSorted((one, other) => one - other))
    }
    expect((await verifyDatabase(engine().db)).faults).toEqual([])
  })

  test('makes no job run a second time', async () => {
    const done: string[] = []
    const work: Job['work'] = async ({ dueAt }) => void done.push(dueAt.toISOString())
    const jobs: Job[] = [{ name: 'reminders', schedule: { every: 'day', hour: 7 }, work }]
    // After the database was made, before which nothing was due.
    const later = Date.now() + 10 * DAY_MS
    for (const days of [0, 1, -1, 0, 1, -1, 1]) {
      await runDueJobs(engine().db, jobs, {
        now: new Date(later + days * DAY_MS),
        onProblem: (error) => expect.fail(String(error)),
      })
    }
    expect(done).toHaveLength(3)
    expect(new Set(done).size).toBe(3)
  })
})
