import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import type { EventType, RegistryEvent, SubjectKind } from '#shared/figure/registry-event.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { registryEvent } from './table.ts'

/** An event as the rules need it, with where it comes from and the command that recorded it, null for the first data. */
export type RecordedEvent = RegistryEvent & { sourceId: string; commandId: string | null }

const BATCH_SUBJECTS = 500

/** The whole history of each of some subjects, in order of recording. One that nothing happened to has none. */
export async function listHistories(db: Db, subjectIds: readonly string[]): Promise<Map<string, RecordedEvent[]>> {
  const histories = new Map<string, RecordedEvent[]>()
  for (let start = 0; start < subjectIds.length; start += BATCH_SUBJECTS) {
    const rows = await db
      .select({
        id: registryEvent.id,
        subjectId: registryEvent.subjectId,
        type: registryEvent.type,
        notBefore: registryEvent.notBefore,
        notAfter: registryEvent.notAfter,
        detail: registryEvent.detail,
        sourceId: registryEvent.sourceId,
        commandId: registryEvent.commandId,
      })
      .from(registryEvent)
      .where(inArray(registryEvent.subjectId, subjectIds.slice(start, start + BATCH_SUBJECTS)))
      .orderBy(asc(registryEvent.ordinal))
    for (const { subjectId, notBefore, notAfter, ...event } of rows) {
      const history = histories.get(subjectId) ?? []
      history.push({ ...event, window: { notBefore, notAfter } })
      histories.set(subjectId, history)
    }
  }
  return histories
}

/** What a command recorded of one kind of subject, by its id: which events, of which subject. */
export async function listEventsOfCommand(
  db: Db,
  commandId: string,
  kind: SubjectKind,
): Promise<{ id: string; subjectId: string; kabupatenCode: KabupatenCode; type: EventType }[]> {
  return db
    .select({
      id: registryEvent.id,
      subjectId: registryEvent.subjectId,
      kabupatenCode: registryEvent.kabupatenCode,
      type: registryEvent.type,
    })
    .from(registryEvent)
    .where(and(eq(registryEvent.commandId, commandId), eq(registryEvent.subjectKind, kind)))
    .orderBy(asc(registryEvent.ordinal))
}
