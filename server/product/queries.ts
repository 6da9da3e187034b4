import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { listEvents } from '#server/figure/event-queries.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { EventType } from '#shared/figure/registry-event.ts'
import type { ProductRow } from '#shared/overview/overview.ts'
import { product } from './table.ts'

/** Products on record and the places of the launch that wait for a name; launch slots first, then by name. */
export async function listProducts(db: Db, scope: Scope, knownAt?: Date): Promise<ProductRow[]> {
  const rows = await db
    .select({
      id: product.id,
      kabupatenCode: product.kabupatenCode,
      launchSlot: product.launchSlot,
      name: product.name,
      category: product.category,
      scheme: product.scheme,
      producer: product.producer,
      desaText: product.desaText,
      programmeLink: product.programmeLink,
      mentoringNote: product.mentoringNote,
      certificationNote: product.certificationNote,
      // What staff write is for who may read the registry.
      note: sql<string | null>`case when not ${product.hasOwnNote} then ${product.note} end`,
      source: sourceRef,
    })
    .from(product)
    .innerJoin(source, eq(source.id, product.sourceId))
    .where(and(scope.kabupaten === 'all' ? undefined : inArray(product.kabupatenCode, [...scope.kabupaten])))
    .orderBy(asc(product.kabupatenCode), asc(product.launchSlot), asc(product.name), asc(product.id))
  const events = await listEvents(db, scope, { kind: 'product', knownAt })
  const known = new Set(events.map((event) => event.subjectId))
  const windowsOf = (type: EventType) =>
    new Map(
      events
        .filter((event) => event.type === type)
        .map(({ subjectId, notBefore, notAfter }) => [subjectId, { notBefore, notAfter }]),
    )
  const [launches, archives] = [windowsOf('launched'), windowsOf('archived')]
  return rows
    .filter((row) => known.has(row.id))
    .map((row) => ({ ...row, launched: launches.get(row.id) ?? null, archived: archives.get(row.id) ?? null }))
}

/** Names of products by id; null for a launch slot that nobody has named. */
export async function listProductLabels(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .select({ id: product.id, label: product.name, kabupatenCode: product.kabupatenCode })
    .from(product)
    .where(inArray(product.id, [...ids]))
}
