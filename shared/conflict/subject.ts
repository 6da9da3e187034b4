import { scopeOf, type Right } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** What two people may change at the same time. A shelf is known by its outlet; the edit tells the month. */
export const conflictKinds = ['product', 'umkm', 'report', 'outlet', 'shelf'] as const
export type ConflictKind = (typeof conflictKinds)[number]

/** Who may read, take over and dismiss an edit that was refused: whoever may make such edits, or decides on them. */
const rightsOfKind = {
  product: ['personalData.read'],
  umkm: ['personalData.read'],
  report: ['report.submit', 'report.review'],
  outlet: ['outlet.work'],
  shelf: ['outlet.work'],
} as const satisfies Record<ConflictKind, readonly Right[]>

/** The kinds whose refused edits an actor may read, each with the kabupaten where. Nobody signed in reads none. */
export function conflictReach(actor: Actor | undefined): { kind: ConflictKind; scope: Scope }[] {
  return conflictKinds.flatMap((kind) => {
    for (const right of rightsOfKind[kind]) {
      const scope = scopeOf(actor, right)
      if (scope) return [{ kind, scope }]
    }
    return []
  })
}

/** A record that a command found newer than it was made on. `version` and who made it are of now. */
export type StaleSubject = {
  kind: ConflictKind
  id: string
  label: string | null
  kabupatenCode: KabupatenCode
  baseVersion: number
  version: number
  changedBy: string
  /** An instant; empty when nobody knows. */
  changedAt: string
}
