import type { Day } from '#shared/day/day.ts'
import type { EvidenceRef } from '#shared/evidence/answers.ts'
import type { CurationAct } from '#shared/product/curation-acts.ts'
import type { CurationAspect, CurationFinding } from '#shared/product/curation-stage.ts'
import { noSource, sourceInput, type SourceValue } from '#client/ui/form/source-field.tsx'
import type { WindowValue } from '#client/ui/form/window-field.tsx'

/** What somebody is about to do; `aspect` is what a finding is about. */
export type AskedCuration = { act: CurationAct; aspect?: CurationAspect }

/** What the controls of the form hold. */
export type CurationValues = {
  window: WindowValue
  finding: CurationFinding | ''
  missing: readonly CurationAspect[]
  reason: string
  note: string
  evidence: readonly EvidenceRef[]
  source: SourceValue
}

export function firstCurationValues(today: Day, missing: readonly CurationAspect[]): CurationValues {
  const window = { notBefore: today }
  return { window, finding: '', missing, reason: '', note: '', evidence: [], source: noSource }
}

/** What the schema of the act reads. */
export function curationInput({ act, aspect }: AskedCuration, values: CurationValues) {
  const { window, finding, missing, reason, note, evidence, source } = values
  return {
    window,
    note,
    ...(act === 'note' && { aspect, finding: finding || undefined }),
    ...(act === 'return' && { missing, reason }),
    ...(evidence.length > 0 && { evidence: evidence.map(({ id }) => id) }),
    ...(sourceInput(source) && { source: sourceInput(source) }),
  }
}
