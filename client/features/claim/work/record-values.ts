import type { ClaimEntry } from '#shared/claim/answers.ts'
import { parseClaimScope } from '#shared/claim/scope.ts'
import type { Day } from '#shared/day/day.ts'
import type { Milestone } from '#shared/outlet/reports.ts'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import { codesInArea, type Area } from '#shared/wilayah/area.ts'

/** What the controls of the form that makes a record of a claim hold. */
export type RecordValues = {
  kind: 'outlet' | 'chronicle'
  outletId: string
  milestone: Milestone | ''
  notBefore: string
  notAfter: string
  isRival: readonly 'rival'[]
  title: string
  heldOn: string
  kabupatenCode: string
  note: string
}

export function recordValuesOf(claim: ClaimEntry, today: Day): RecordValues {
  const scope = parseClaimScope(claim.scopeText)
  const isExact = claim.asOfNotBefore === claim.asOfNotAfter
  const last = claim.asOfNotAfter < today ? claim.asOfNotAfter : today
  return {
    kind: 'chronicle',
    outletId: '',
    milestone: '',
    notBefore: claim.asOfNotBefore,
    notAfter: isExact ? '' : last,
    isRival: [],
    title: claim.paraphrase,
    heldOn: isExact ? claim.asOfNotBefore : last,
    kabupatenCode: scope?.kind === 'kabupaten' ? scope.code : '',
    note: '',
  }
}

/** What `claimRecordSchema` reads. */
export function recordInput(values: RecordValues) {
  const { kind, outletId, milestone, notBefore, notAfter, isRival, title, heldOn, kabupatenCode, note } = values
  const told = { ...(note.trim() !== '' && { note }) }
  if (kind === 'chronicle') return { kind, title, heldOn, kabupatenCode: kabupatenCode || null, ...told }
  const window = { notBefore, ...(notAfter && { notAfter }) }
  return { kind, outletId, milestone, window, asRival: isRival.length > 0, ...told }
}

/** The kabupaten that a claim may be about: its own, or all of its area. */
export function codesOfClaim(claim: ClaimEntry, kabupaten: readonly KabupatenRow[]): ReadonlySet<string> {
  const scope = parseClaimScope(claim.scopeText)
  const area: Area = !scope || scope.kind === 'each' ? { kind: 'province' } : scope
  return new Set(codesInArea(area, kabupaten))
}
