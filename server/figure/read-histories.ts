import { sql, type SQL } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { RegistryEvent, SubjectKind } from '#shared/figure/registry-event.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { registryEvent } from './table.ts'

/** Everything that happened to one subject, in order of recording. */
export type History = { id: string; kind: SubjectKind; kabupatenCode: KabupatenCode; events: RegistryEvent[] }

const FETCHED_EVENTS = 500

/** The histories of all subjects of a scope, one by one: of the others nothing is held. Run it in a transaction. */
export async function* readHistories(db: Db, scope: Scope): AsyncGenerator<History> {
  let subject: History | undefined
  for await (const { event, ...of } of readEvents(db, scope)) {
    if (subject?.id !== of.id) {
      if (subject) yield subject
      subject = { ...of, events: [] }
    }
    subject.events.push(event)
  }
  if (subject) yield subject
}

type ReadEvent = Omit<History, 'events'> & { event: RegistryEvent }

async function* readEvents(db: Db, scope: Scope): AsyncGenerator<ReadEvent> {
  const { id, subjectKind, subjectId, kabupatenCode, type, notBefore, notAfter, detail, ordinal } = registryEvent
  const event = sql`json_build_object('id', ${id}, 'type', ${type}, 'detail', ${detail},
    'window', json_build_object('notBefore', ${notBefore}, 'notAfter', ${notAfter}))`
  // With thousands of rows at a time there is little to gain from the first ones coming soon.
  await db.execute(sql`set local cursor_tuple_fraction = 1`)
  await db.execute(sql`declare histories no scroll cursor for
    select json_build_object('id', ${subjectId}, 'kind', ${subjectKind}, 'kabupatenCode', ${kabupatenCode},
      'event', ${event})::text as line
    from ${registryEvent} where ${inScope(kabupatenCode, scope) ?? sql`true`} order by ${subjectId}, ${ordinal}`)
  for (;;) {
    const lines = await fetchLines(db, sql`fetch ${sql.raw(String(FETCHED_EVENTS))} from histories`)
    if (lines.length === 0) break
    // The statement above wrote them in this form.
    for (const line of lines) yield JSON.parse(line) as ReadEvent
  }
  await db.execute(sql`close histories`)
}

/** PGlite wraps its rows, postgres.js does not. */
async function fetchLines(db: Db, statement: SQL): Promise<string[]> {
  const answer: unknown = await db.execute(statement)
  const rows: unknown = typeof answer === 'object' && answer !== null && 'rows' in answer ? answer.rows : answer
  if (!Array.isArray(rows)) throw new Error('a fetch gave no rows')
  return rows.map((row: { line: string }) => row.line)
}
