import { inArray } from 'drizzle-orm'
import type { Act } from '#server/command/run-command.ts'
import { enterSource } from '#server/source/enter-source.ts'
import type { Day } from '#shared/day/day.ts'
import type { Source } from '#shared/source/schema.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { programmeEvent } from './table.ts'

export type NewProgrammeEvent = {
  id: string
  title: string
  heldOn: Day
  kabupatenCode: KabupatenCode | null
  note?: string | undefined
  source: Source
  /** The claim that it is made of. */
  claimId: string
}

/** Adds an entry to the chronicle, inside a command. */
export async function enterEvent({ tx, now }: Act, { source, note, ...event }: NewProgrammeEvent): Promise<void> {
  const sourceId = await enterSource(tx, source)
  await tx
    .insert(programmeEvent)
    .values({ ...event, note: note ?? null, kind: 'statement', sourceId, recordedAt: now, withdrawnAt: null })
}

/** Takes entries of the chronicle back, inside a command; what was known of them before stays known. */
export async function withdrawEvents({ tx, now }: Act, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await tx
    .update(programmeEvent)
    .set({ withdrawnAt: now })
    .where(inArray(programmeEvent.id, [...ids]))
}
