import { and, asc, inArray, isNotNull } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { registryEvent } from '#server/figure/table.ts'
import { outlet } from '#server/outlet/table.ts'
import { product } from '#server/product/table.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import type { FirstFacts } from './first-facts.ts'

/** The launch products and outlets of the first data, with all that is on record of them. */
export async function readFirstFacts(db: Db): Promise<FirstFacts> {
  const { id, kabupatenCode, launchSlot, name, category } = product
  const slots = await db
    .select({ id, kabupatenCode, launchSlot, name, category })
    .from(product)
    .where(isNotNull(launchSlot))
    .orderBy(asc(kabupatenCode), asc(launchSlot))
  const outlets = await db
    .select({ id: outlet.id, kabupatenCode: outlet.kabupatenCode, label: outlet.label })
    .from(outlet)
    .orderBy(asc(outlet.kabupatenCode), asc(outlet.label), asc(outlet.id))
  const recorded = await readRecorded(
    db,
    [...slots, ...outlets].map((row) => row.id),
  )
  return {
    launchProducts: slots.flatMap((row) => {
      const slot = row.launchSlot
      return slot === null ? [] : [{ ...row, launchSlot: slot, ...recorded(row.id) }]
    }),
    outlets: outlets.map((row) => ({ ...row, ...recorded(row.id) })),
  }
}

async function readRecorded(db: Db, subjectIds: readonly string[]) {
  const { id, subjectId, type, notBefore, notAfter, detail, recordedAt } = registryEvent
  const rows = await db
    .select({ id, subjectId, type, notBefore, notAfter, detail, recordedAt })
    .from(registryEvent)
    .where(and(inArray(subjectId, [...subjectIds])))
    .orderBy(asc(registryEvent.ordinal))
  const bySubject = Map.groupBy(rows, (row) => row.subjectId)
  return (subject: string): { events: RegistryEvent[]; knownSince: Date } => {
    const own = bySubject.get(subject) ?? []
    const latest = Math.max(0, ...own.map((row) => row.recordedAt.getTime()))
    const events = own.map((row) => ({
      ...{ id: row.id, type: row.type, detail: row.detail },
      window: { notBefore: row.notBefore, notAfter: row.notAfter },
    }))
    return { events, knownSince: new Date(latest) }
  }
}
