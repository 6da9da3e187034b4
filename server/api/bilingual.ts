import { z } from 'zod'

/** A text of the open data in both languages: the page shows the Indonesian one, OpenAPI both. */
export type Bilingual = { id: string; en: string }

/** Gives a column or parameter its definition, for the page and for OpenAPI. */
export function withWords<Schema extends z.ZodType>(schema: Schema, words: Bilingual): Schema {
  return schema.meta({ ...schema.meta(), words })
}

/** The definition that `withWords` gave. */
export function definitionOf(schema: z.core.$ZodType): Bilingual {
  const words = z.globalRegistry.get(schema)?.['words']
  if (isBilingual(words)) return words
  throw new Error('a column of the open data has no definition')
}

export function isBilingual(words: unknown): words is Bilingual {
  return typeof words === 'object' && words !== null && 'id' in words && 'en' in words
}
