import { rebasedInput } from '#shared/conflict/compare.ts'
import type { Conflict } from '#client/command.ts'
import { isFields, listIn, type Fields } from '#client/shell/entry/told-command.ts'

/** A command that met a conflict, made on what is stored now. */
export function rebasedOn(input: Fields, conflict: Conflict): Fields {
  return rebasedInput(input, { version: conflict.current.version, stale: staleOf(conflict) })
}

/** The records of an act on many that somebody changed meanwhile: all products, or the first claim. */
function staleOf(conflict: Conflict): { id: string; version: number }[] {
  return listIn('stale' in conflict ? conflict.stale : [conflict.current])
    .filter(isFields)
    .flatMap(({ id, version }) => (typeof id === 'string' && typeof version === 'number' ? [{ id, version }] : []))
}
