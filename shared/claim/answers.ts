import type { Day } from '#shared/day/day.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { FieldProblem } from '#shared/form/field-problem.ts'
import type { AnswerInfo, ClaimRow, FigureRow, KabupatenRow } from '#shared/overview/overview.ts'
import type { ClaimColumn } from './claim-columns.ts'
import type { StoredClaim } from './schema.ts'
import type { Settle } from './settle.ts'
import type { Verdict } from './verdict.ts'

/** A record that was made of a claim. `id` is the outlet's or the chronicle entry's. */
export type ClaimLink = { kind: 'outlet' | 'chronicle'; id: string; label: string }

/** A claim with all that everybody may know of it. */
export type ClaimEntry = ClaimRow & {
  version: number
  /** The id of its matter. */
  matter: string
  /** Whose office it was said for and by whom, as far as the text tells; null where it does not. */
  office: string | null
  person: string | null
  printedWeekday: string | null
  checkNote: string | null
  /** What would settle it, most telling first; empty for a claim that the records bear out. */
  settles: Settle[]
  links: ClaimLink[]
}

/** Count of the figure's items, or of the kabupaten that have at least one. */
export type CountedAs = 'items' | 'kabupaten'

/** Claims of one quantity and area: one row of marks on a time axis. `figure` null: nothing on record to lay behind. */
export type ClaimSeries = {
  /** Unique within the matter. */
  id: string
  figure: FigureName | null
  counted: CountedAs
  /** As said, of the newest claim. */
  unit: string
  metric: string
  scopeText: string
  /** Newest first. */
  claimIds: string[]
}

/** What a matter is called after: the group that people gave it, else its figure, else its metric. */
export type MatterName =
  | { kind: 'group'; group: string }
  | { kind: 'figure'; figure: FigureName }
  | { kind: 'metric'; metric: string }

/** Claims about one matter. `id` is what `?matter=` holds. */
export type ClaimMatter = {
  id: string
  name: MatterName
  /** Conflicting when one of its claims is. */
  verdict: Verdict
  /** Newest first. */
  claimIds: string[]
  /** Those with the most claims first. */
  series: ClaimSeries[]
}

/** The record's interval from each day on on which it changed, oldest first; nothing before the first day. */
export type RecordSeries = {
  figure: FigureName
  area: string
  counted: CountedAs
  steps: { day: Day; low: number; high: number }[]
}

/** The answer of `claim.page`: everything about claims up to the day, the same for everybody. */
export type ClaimPage = AnswerInfo & {
  kabupaten: KabupatenRow[]
  /** Newest first. */
  claims: ClaimEntry[]
  /** Those with conflicts first, then the newest. */
  matters: ClaimMatter[]
  /** For every figure and area that a claim of the page speaks of. */
  records: RecordSeries[]
  /** Every figure of every kabupaten at the day: what may be said now. */
  figures: FigureRow[]
}

/** A claim that is on the page no longer, for who may edit claims. */
export type WithdrawnClaim = {
  id: string
  metric: string
  valueText: string
  unit: string
  asOfText: string
  speaker: string
  reason: string
  withdrawnAt: string | null
  withdrawnBy: string | null
}

/** The answer of `claim.add`, `claim.edit`, `claim.withdraw`. */
export type ChangedClaim = { id: string; version: number }
/** The answer of `claim.group` and of `claim.undo`. */
export type ChangedClaims = { changed: ChangedClaim[] }
/** The answer of `claim.toRecord`. */
export type RecordedClaim = ChangedClaim & { link: ClaimLink }

/** The `detail.refusal` of `invalid-state`. */
export type ClaimRefusal =
  /** The same thing said of the same day by the same speaker in the same source is there already. */
  | { reason: 'sameClaim'; id: string }
  | { reason: 'nothingChanged' }
  /** Somebody withdrew it. */
  | { reason: 'withdrawn' }
  /** Undo: something later was changed, or it was undone already. */
  | { reason: 'changedSince' }
  /** Import: rows are refused; mend them, or leave them out with `leaveOutRefused`. */
  | { reason: 'rowsRefused'; count: number }
  /** Import: no row is new. */
  | { reason: 'nothingNew' }
  /** To record: the claim is about no single kabupaten, or about another one than the record. */
  | { reason: 'otherArea' }
  | { reason: 'recordedAlready' }
  /** To record: the outlet's own rules refuse the milestone. */
  | { reason: 'outletRefuses'; refusal: string }

/** The `detail` of a conflict: the claim as it is now. */
export type ClaimConflict = { current: StoredClaim & { version: number }; changedBy: string; changedAt: string }

/** Why a whole file cannot be read. Lines count from 1, the headings being the first. */
export type ImportProblem =
  | { code: 'empty' }
  | { code: 'missingColumns'; columns: ClaimColumn[] }
  | { code: 'doubleColumn'; column: string }
  | { code: 'notCsv'; line: number }
  | { code: 'tooManyRows'; max: number }

/** A row of a file as it would be imported. */
export type ImportRow = {
  line: number
  state: 'new' | 'same' | 'refused'
  /** As written; columns that the file does not have are absent. */
  cells: Partial<Record<ClaimColumn, string>>
  /** Why it is refused, at the cells. */
  problems: { column: ClaimColumn; problem: FieldProblem }[]
  /** Which claim of the registry, or which earlier line of the file, it is the same as. */
  sameAs: { id: string } | { line: number } | null
  /** What the checks say of a new row, beside all others. */
  verdict: Verdict | null
}

/** The answer of `claim.preview`. */
export type ImportPreview =
  | { problem: ImportProblem }
  | {
      problem: null
      rows: ImportRow[]
      newCount: number
      sameCount: number
      refusedCount: number
      /** Headings that mean nothing here; they are left out. */
      unknownColumns: string[]
    }

/** The answer of `claim.import`. */
export type ImportedClaims = { added: ChangedClaim[]; sameCount: number; refusedCount: number }
