import type { TargetRow } from '#shared/target/answers.ts'
import { formatArea, type Area } from '#shared/wilayah/area.ts'
import type { TargetChange } from './answers.ts'

/** What was decided between two days: targets that were set, and those that were replaced or ended. Newest first. */
export function targetChangesOf(before: readonly TargetRow[], after: readonly TargetRow[]): TargetChange[] {
  const known = new Map(before.map((row) => [row.id, row]))
  return after
    .flatMap((target): TargetChange[] => {
      const then = known.get(target.id)
      if (!then) return [{ kind: 'set', target }]
      return target.closedOn !== null && then.closedOn === null ? [{ kind: 'closed', target }] : []
    })
    .toSorted((one, other) => decidedOn(other).localeCompare(decidedOn(one)))
}

/** Whether a target is set for an area, a kabupaten of it, or for each kabupaten; every one concerns the province. */
export function concernsArea(
  { scopeText, kabupatenCode }: Pick<TargetRow, 'scopeText' | 'kabupatenCode'>,
  { area, codes }: { area: Area; codes: readonly string[] },
): boolean {
  if (area.kind === 'province' || scopeText.startsWith('each')) return true
  return [formatArea(area), ...codes].includes(kabupatenCode ?? scopeText)
}

function decidedOn({ kind, target }: TargetChange): string {
  return kind === 'closed' ? (target.closedOn ?? target.setOn) : target.setOn
}
