import { and, desc, eq, or, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { listProductLabels } from '#server/product/queries.ts'
import { listUmkmLabels } from '#server/umkm/queries.ts'
import { listDesaNames } from '#server/wilayah/desa-queries.ts'
import type { Actor } from '#shared/access/role.ts'
import { isInScope } from '#shared/access/scope.ts'
import type { RefusedEdit, RefusedEdits } from '#shared/conflict/answers.ts'
import type { NamesQuestion, RefusedEditsQuestion } from '#shared/conflict/schema.ts'
import { conflictReach } from '#shared/conflict/subject.ts'
import { refusedEdit } from './conflict-table.ts'
import { namedIn } from './named-in.ts'

const MOST_ROWS = 100

/** The refused edits that an actor may read, and that nobody has settled yet; the newest first. */
export async function listRefusedEdits(
  db: Db,
  actor: Actor,
  { kind, subjectId }: RefusedEditsQuestion,
): Promise<RefusedEdits> {
  const rows = await db
    .select()
    .from(refusedEdit)
    .where(
      and(
        eq(refusedEdit.state, 'open'),
        isInReach(actor),
        kind && eq(refusedEdit.subjectKind, kind),
        subjectId === undefined ? undefined : eq(refusedEdit.subjectId, subjectId),
      ),
    )
    .orderBy(desc(refusedEdit.refusedAt), refusedEdit.id)
    .limit(MOST_ROWS)
  const names = await listNames(db, actor, namedIn(rows.map(({ input }) => input)))
  return { edits: rows.map((row) => toEdit(row, actor)), names }
}

/** For the `where` of a query: whether an actor may read a refused edit. */
export function isInReach(actor: Actor): SQL | undefined {
  const reach = conflictReach(actor).map(({ kind, scope }) =>
    and(eq(refusedEdit.subjectKind, kind), inScope(refusedEdit.kabupatenCode, scope)),
  )
  return reach.length === 0 ? sql`false` : or(...reach)
}

type Row = typeof refusedEdit.$inferSelect

function toEdit(row: Row, actor: Actor): RefusedEdit {
  const { id, commandId, personName, name, subjectId, subjectLabel, kabupatenCode, input } = row
  const { baseVersion, currentVersion, changedBy, changedAt, refusedAt } = row
  return {
    ...{ id, commandId, isOwn: row.personId === actor.id, personName, name, kind: row.subjectKind },
    ...{ subjectId, subjectLabel, kabupatenCode, input, baseVersion, currentVersion, changedBy },
    ...{ changedAt: changedAt?.toISOString() ?? null, refusedAt: refusedAt.toISOString() },
  }
}

/** What ids and codes in commands are called; of products and UMKM only where the actor may read their rows. */
export async function listNames(
  db: Db,
  actor: Actor,
  { ids, desaCodes }: NamesQuestion,
): Promise<Record<string, string>> {
  const scope = conflictReach(actor).find(({ kind }) => kind === 'umkm')?.scope ?? { kabupaten: [] }
  const umkm = await listUmkmLabels(db, ids)
  const products = await listProductLabels(db, ids)
  const labels = [...umkm, ...products].filter((row) => isInScope(scope, row.kabupatenCode))
  return Object.fromEntries([
    ...labels.flatMap(({ id, label }) => (label === null ? [] : [[id, label] as const])),
    ...(await listDesaNames(db, desaCodes)),
  ])
}
