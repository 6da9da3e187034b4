import { eq, sql } from 'drizzle-orm'
import { afterEach, describe, expect, test } from 'vitest'
import { jobRun } from '#server/job/table.ts'
import { serveApi } from './api-server.ts'
import { describeOnEachEngine } from './engines.ts'
import { listRows } from './rows.ts'

const TOKEN = 'a token for the watcher'

/** The value of a number without labels, or with just these. */
function valueOf(text: string, name: string): number | undefined {
  const line = text.split('\n').find((each) => each.startsWith(`${name} `))
  return line === undefined ? undefined : Number(line.slice(name.length + 1))
}

describeOnEachEngine('watchers', (engine) => {
  const { get } = serveApi(engine)
  const metrics = async () => (await get('/metrics')).text()

  afterEach(async () => {
    await engine().db.delete(jobRun)
  })

  test('are told that a process with a database of its schema is ready', async () => {
    const answer = await get('/readyz')
    expect([answer.status, await answer.json()]).toEqual([
      200,
      { status: 'ready', database: 'current', isStopping: false },
    ])
    expect(answer.headers.get('cache-control')).toBe('no-store')
  })

  test.each([
    ['older', sql`delete from schema_migration where version = (select max(version) from schema_migration)`],
    ['newer', sql`insert into schema_migration values (9999, 'of-tomorrow', '', now())`],
  ])('are told that it is not while the schema is %s', async (_case, change) => {
    const { db } = engine()
    const before = await listRows(db, sql`select version, name, sha256 from schema_migration order by version`)
    await db.execute(change)
    const answer = await get('/readyz')
    expect([answer.status, await answer.json()]).toMatchObject([503, { status: 'not-ready', database: 'other-schema' }])
    await db.execute(sql`delete from schema_migration where version = 9999`)
    const last = before.at(-1)
    await db.execute(
      sql`insert into schema_migration values (${last?.['version']}, ${last?.['name']}, ${last?.['sha256']}, now()) on conflict do nothing`,
    )
    expect((await get('/readyz')).status).toBe(200)
  })

  test('count requests by pattern and never by what was asked', async () => {
    await get('/kabupaten/53.06')
    await get('/api/v1/kabupaten?asOf=2026-01-02')
    await get(`/api/trpc/overview.get?input=${encodeURIComponent('{"asOf":"2026-01-02"}')}`)
    await get('/api/trpc/no.such')
    await get('/api/trpc/overview.get,search.find')
    await get('/pribadi-7319?q=budi')
    await get('/api/files/0f8fad5b-d9cb-469f-a165-70867728950e')
    const text = await metrics()
    const routes = new Set(
      [...text.matchAll(/pantau_http_requests_total\{[^}]*route="([^"]*)"/g)].map(([, route]) => route),
    )
    expect([...routes]).toEqual(
      expect.arrayContaining([
        'page kabupaten',
        '/api/v1/kabupaten',
        '/api/trpc/overview.get',
        '/api/trpc/(unknown)',
        '/api/trpc/(several)',
        '/api/files/:id',
        'other',
      ]),
    )
    // What was measured may have any digits.
    const labels = text.replaceAll(/ [\d.e+-]+$/gm, '')
    expect(labels).toContain('route="page kabupaten"')
    expect(labels).not.toMatch(/7319|budi|53\.06|no\.such|0f8fad5b/)
    expect(text).toMatch(
      /pantau_http_request_duration_seconds_bucket\{le="0.1",method="GET",route="page kabupaten"\} \d/,
    )
  })

  test('are told the state of the database and of the process', async () => {
    const { db } = engine()
    const startedAt = new Date('2026-11-21T02:00:00+08:00')
    const run = { attempts: 1, startedAt, leaseUntil: startedAt }
    const result = { ledger: { eventCount: 5, lineCount: 9, differences: 2 }, audit: { count: 3, faults: 1 } }
    await db.insert(jobRun).values([
      { ...run, name: 'check', dueAt: startedAt, finishedAt: startedAt, result },
      { ...run, name: 'digest', dueAt: startedAt, problem: 'no line to the post' },
    ])
    const text = await metrics()
    const names = ['database_up', 'jobs_waiting', 'jobs_failing', 'mail_waiting', 'live_lines', 'errors_total']
    expect(names.map((name) => [name, valueOf(text, `pantau_${name}`)])).toEqual([
      ['database_up', 1],
      ['jobs_waiting', 1],
      ['jobs_failing', 1],
      ['mail_waiting', 0],
      ['live_lines', 0],
      ['errors_total', 0],
    ])
    // The server of these tests thinks that it is noon.
    expect(valueOf(text, 'pantau_ledger_check_age_seconds')).toBe(10 * 3600)
    expect(valueOf(text, 'pantau_ledger_check_differences')).toBe(2)
    expect(valueOf(text, 'pantau_audit_check_faults')).toBe(1)
    expect(valueOf(text, 'pantau_data_version')).toBeGreaterThan(0)
    expect(valueOf(text, 'process_resident_memory_bytes')).toBeGreaterThan(1e6)
    expect(valueOf(text, 'nodejs_eventloop_lag_p99_seconds')).toBeGreaterThanOrEqual(0)
  })

  test('are not told an age of a check that never was', async () => {
    expect(valueOf(await metrics(), 'pantau_ledger_check_age_seconds')).toBeUndefined()
    await engine().db.delete(jobRun).where(eq(jobRun.name, 'check'))
  })

  test.each(['x-forwarded-for', 'x-real-ip', 'forwarded', 'via'])(
    'are programs on this machine: what a proxy hands on (%s) is refused the numbers',
    async (header) => {
      const answer = await get('/metrics', { headers: { [header]: '203.0.113.9' } })
      expect(answer.status).toBe(403)
      expect(await answer.text()).not.toContain('pantau_')
    },
  )

  test('only read', async () => {
    expect((await get('/metrics', { method: 'POST' })).status).toBe(405)
    expect((await get('/readyz', { method: 'DELETE' })).status).toBe(405)
  })

  describe('of a fault', () => {
    test('find it by the number that people are told', async () => {
      const given = 'from-the-proxy-0001'
      const answer = await get('/api/no-such', { headers: { 'x-request-id': given } })
      expect(answer.headers.get('x-request-id')).toBe(given)
      const forged = await get('/api/no-such', { headers: { 'x-request-id': 'two words' } })
      expect(forged.headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/)
    })
  })
})

describeOnEachEngine('watchers with a token', (engine) => {
  const { get } = serveApi(engine, { environment: { METRICS_TOKEN: TOKEN } })

  test.each([
    ['nothing', {}, 403],
    ['another token', { authorization: 'Bearer another token' }, 403],
    ['the token without its kind', { authorization: TOKEN }, 403],
    ['the token', { authorization: `Bearer ${TOKEN}` }, 200],
    ['the token through a proxy', { authorization: `Bearer ${TOKEN}`, 'x-forwarded-for': '203.0.113.9' }, 200],
  ])('that send %s', async (_case, headers, status) => {
    expect((await get('/metrics', { headers })).status).toBe(status)
  })
})
