import type { Db } from '#server/db/database.ts'
import { source } from '#server/source/table.ts'
import { isDay } from '#shared/day/day.ts'
import type { Source } from '#shared/source/schema.ts'
import { stableId } from './stable-id.ts'

/** Enters each source once and hands out its id. */
export class SourceBook {
  readonly #tx: Db
  readonly #known = new Set<string>()

  constructor(tx: Db) {
    this.#tx = tx
  }

  async idOf({ reference, publishedText }: Source): Promise<string> {
    const id = stableId('source', reference, publishedText)
    if (this.#known.has(id)) return id
    this.#known.add(id)
    const publishedOn = publishedText !== undefined && isDay(publishedText) ? publishedText : null
    await this.#tx
      .insert(source)
      .values({ id, reference, publishedText: publishedText ?? null, publishedOn })
      .onConflictDoNothing()
    return id
  }
}
