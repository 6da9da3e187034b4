import { randomUUID } from 'node:crypto'
import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { isDay } from '#shared/day/day.ts'
import type { Source } from '#shared/source/schema.ts'
import { source } from './table.ts'

/**
 * The id of a source, entered now when it is a new one. It is looked for first: an insert, even of nothing, makes every
 * process read its kept sources again.
 */
export async function enterSource(tx: Db, { reference, publishedText }: Source): Promise<string> {
  const known = await findSource(tx, { reference, publishedText })
  if (known !== undefined) return known
  const publishedOn = publishedText !== undefined && isDay(publishedText) ? publishedText : null
  const [entered] = await tx
    .insert(source)
    .values({ id: randomUUID(), reference, publishedText: publishedText ?? null, publishedOn })
    .onConflictDoNothing()
    .returning({ id: source.id })
  const id = entered?.id ?? (await findSource(tx, { reference, publishedText }))
  if (id === undefined) throw new Error(`source ${reference} was there and is gone`)
  return id
}

async function findSource(tx: Db, { reference, publishedText }: Source): Promise<string | undefined> {
  const printed = publishedText === undefined ? isNull(source.publishedText) : eq(source.publishedText, publishedText)
  const [row] = await tx
    .select({ id: source.id })
    .from(source)
    .where(and(eq(source.reference, reference), printed))
  return row?.id
}
