import type { ChecklistEntry } from '#shared/certification/checklist.ts'
import { isCertificate, type ChecklistItem, type ChecklistState } from '#shared/certification/checklist-item.ts'
import type { Day } from '#shared/day/day.ts'
import type { EvidenceRef } from '#shared/evidence/answers.ts'
import { noSource, sourceInput, type SourceValue } from '#client/ui/form/source-field.tsx'
import type { WindowValue } from '#client/ui/form/window-field.tsx'

/** What the controls of the form hold. */
export type ChecklistValues = {
  state: ChecklistState | ''
  window: WindowValue
  number: string
  issuer: string
  issuedOn: string
  expiresOn: string
  reason: string
  evidence: readonly EvidenceRef[]
  note: string
  source: SourceValue
}

type Begin = { entry: ChecklistEntry; today: Day; evidence: readonly EvidenceRef[] }

/** A note begins with what is known: most often one thing changes. */
export function firstChecklistValues({ entry, today, evidence }: Begin): ChecklistValues {
  return {
    state: entry.since ? entry.state : '',
    window: { notBefore: today },
    number: entry.number ?? '',
    issuer: entry.issuer ?? '',
    issuedOn: entry.issuedOn ?? '',
    expiresOn: entry.expiresOn ?? '',
    reason: entry.reason ?? '',
    evidence: evidence.filter(({ id }) => entry.evidence.includes(id)),
    note: '',
    source: noSource,
  }
}

/** What `checklistInputSchema` reads; only what the chosen state shows. */
export function checklistInput(item: ChecklistItem, values: ChecklistValues) {
  const { state, window, number, issuer, issuedOn, expiresOn, reason, evidence, note, source } = values
  return {
    item,
    state: state || undefined,
    window,
    note,
    ...(asksCertificate(item, state) && {
      number,
      issuer,
      ...(issuedOn && { issuedOn }),
      ...(expiresOn && { expiresOn }),
    }),
    ...(state === 'waived' && { reason }),
    ...(evidence.length > 0 && { evidence: evidence.map(({ id }) => id) }),
    ...(sourceInput(source) && { source: sourceInput(source) }),
  }
}

/** Only a certificate that is held has a number and days. */
export function asksCertificate(item: ChecklistItem, state: ChecklistState | ''): boolean {
  return state === 'done' && isCertificate(item)
}
