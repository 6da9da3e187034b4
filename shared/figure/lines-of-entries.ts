import type { Day } from '#shared/day/day.ts'
import { launchDifference, launchOf, type Launch } from '#shared/target/launch.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { ledgerDifference, type LedgerLine } from './ledger.ts'
import type { NewRegistryEvent, RegistryEvent } from './registry-event.ts'
import { linesOfSubject } from './subject-stays.ts'

/** An event and the instant at which it is entered. */
export type Entry = Pick<NewRegistryEvent, 'id' | 'subjectKind' | 'subjectId' | 'kabupatenCode'> &
  RegistryEvent & { recordedAt: Date }

/** Which entry added a line, and when. */
type Added = { eventId: string; recordedAt: Date }
export type AddedLedgerLine = LedgerLine & Added
/** Launches that are alike for the monthly target, one more or one less. */
export type AddedLaunchLine = Added & {
  kabupatenCode: KabupatenCode
  notBefore: Day
  notAfter: Day
  isVerified: boolean
  archivedNotBefore: Day | null
  archivedNotAfter: Day | null
  delta: 1 | -1
}

/**
 * By how much each entry changes the figures and the launches that the monthly target counts, in order of entry.
 * @param histories what is on record of the subjects before; one that is missing has none
 */
export function linesOfEntries(
  entries: readonly Entry[],
  histories: ReadonlyMap<string, readonly RegistryEvent[]>,
): { ledgerLines: AddedLedgerLine[]; launchLines: AddedLaunchLine[] } {
  const ledgerLines: AddedLedgerLine[] = []
  const launchLines: AddedLaunchLine[] = []
  const held = new Map<string, Held>()
  for (const entry of entries) {
    const { id: eventId, subjectId, recordedAt, kabupatenCode } = entry
    const before = held.get(subjectId) ?? holdingOf(entry, histories.get(subjectId) ?? [])
    const after = holdingOf(entry, [...before.events, entry])
    held.set(subjectId, after)
    const added = { eventId, recordedAt }
    for (const line of ledgerDifference(before.lines, after.lines)) ledgerLines.push({ ...line, ...added })
    for (const { launch, delta } of launchDifference(before.launch, after.launch)) {
      launchLines.push({ ...added, kabupatenCode, ...flat(launch), delta })
    }
  }
  return { ledgerLines, launchLines }
}

/** A history and what it amounts to. */
type Held = { events: readonly RegistryEvent[]; lines: readonly LedgerLine[]; launch: Launch | undefined }

function holdingOf({ subjectKind, kabupatenCode }: Entry, events: readonly RegistryEvent[]): Held {
  const lines = linesOfSubject(subjectKind, kabupatenCode, events)
  return { events, lines, launch: subjectKind === 'product' ? launchOf(events) : undefined }
}

function flat({ window, isVerified, archived }: Launch) {
  const archivedNotBefore = archived?.notBefore ?? null
  return { ...window, isVerified, archivedNotBefore, archivedNotAfter: archived?.notAfter ?? null }
}
