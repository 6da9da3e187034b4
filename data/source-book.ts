import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { source } from '#server/source/table.ts'
import { isDay } from '#shared/day/day.ts'
import type { Source } from '#shared/source/schema.ts'
import { stableId } from './stable-id.ts'

/** Enters each source once and hands out its id. */
export class SourceBook {
  readonly #tx: Db
  readonly #known = new Map<string, string>()

  constructor(tx: Db) {
    this.#tx = tx
  }

  async idOf({ reference, publishedText }: Source): Promise<string> {
    const key = stableId('source', reference, publishedText)
    const known = this.#known.get(key)
    if (known !== undefined) return known
    const publishedOn = publishedText !== undefined && isDay(publishedText) ? publishedText : null
    const [entered] = await this.#tx
      .insert(source)
      .values({ id: key, reference, publishedText: publishedText ?? null, publishedOn })
      .onConflictDoNothing()
      .returning({ id: source.id })
    const id = entered?.id ?? (await this.#idOnRecord({ reference, publishedText }))
    this.#known.set(key, id)
    return id
  }

  /** Somebody may have entered the source with an id of its own before it came with the first data. */
  async #idOnRecord({ reference, publishedText }: Source): Promise<string> {
    const printed = publishedText === undefined ? isNull(source.publishedText) : eq(source.publishedText, publishedText)
    const [row] = await this.#tx
      .select({ id: source.id })
      .from(source)
      .where(and(eq(source.reference, reference), printed))
    if (!row) throw new Error(`source ${reference} was there and is gone`)
    return row.id
  }
}
