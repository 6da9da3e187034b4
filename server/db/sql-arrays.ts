import { sql, type SQL } from 'drizzle-orm'

/** Some texts as one parameter, so that a statement stays the same however many they are. None may hold a comma. */
export function textArray(texts: readonly string[]): SQL {
  return sql`string_to_array(${texts.join(',')}, ',')`
}

/** Some ids as one parameter. */
export function idArray(ids: readonly string[]): SQL {
  return sql`${`{${ids.join(',')}}`}::uuid[]`
}

/** Days, or the ends of time, as one parameter. */
export function dayArray(days: readonly string[]): SQL {
  return sql`${`{${days.join(',')}}`}::date[]`
}
