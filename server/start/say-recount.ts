import type { RecountProgress } from '#server/figure/recount.ts'

/** How far a recount is, for who waits for it at the command line. */
export function sayRecount({ eventCount, part, partCount }: RecountProgress): string {
  return `${eventCount.toLocaleString('id')} peristiwa, bagian ${part} dari ${partCount}`
}
