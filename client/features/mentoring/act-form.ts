import type { EvidenceRef } from '#shared/evidence/answers.ts'
import type { MentoringAct } from '#shared/mentoring/acts.ts'
import type { Mentor } from '#shared/mentoring/mentoring-status.ts'
import type { MentoringInput } from '#shared/mentoring/schema.ts'
import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { noSource, sourceInput, type SourceValue } from '#client/ui/form/source-field.tsx'
import { withoutEmpty } from '#client/ui/form/use-form.ts'
import type { WindowValue } from '#client/ui/form/window-field.tsx'

/** What the controls of the form hold; each act asks for some of it. */
export type ActValues = {
  window: WindowValue
  by: Mentor | ''
  receivingUnit: string
  letterNumber: string
  reason: string
  note: string
  source: SourceValue
  evidence: readonly EvidenceRef[]
}

export type ActField = 'by' | 'receivingUnit' | 'letterNumber' | 'reason'

/** What an act asks for besides the day, the source, a note and papers, in the order of the form. */
export const actFields: Record<MentoringAct, readonly ActField[]> = {
  queue: [],
  start: ['by'],
  transfer: ['receivingUnit', 'letterNumber', 'reason'],
  complete: [],
  stop: ['reason'],
  reopen: ['reason'],
}

/** The form before anybody typed: today, and what is nearly always so. */
export function firstValues({
  today,
  by,
  receivingUnit,
}: {
  today: Day
  by: Mentor
  receivingUnit: string
}): ActValues {
  return {
    window: { notBefore: today },
    by,
    receivingUnit,
    letterNumber: '',
    reason: '',
    note: '',
    source: noSource,
    evidence: [],
  }
}

/** Turns what the controls hold into what the schema of the act reads. */
export function actInput(act: MentoringAct, values: ActValues): Record<string, unknown> {
  const { window, source, note, evidence } = values
  const asked = Object.fromEntries(actFields[act].map((field) => [field, values[field]]))
  return withoutEmpty({
    window,
    note,
    source: sourceInput(source),
    evidence: evidence.length > 0 ? evidence.map(({ id }) => id) : undefined,
    ...asked,
  })
}

/** What of an act shows where the product will stand. */
export function toldBy(input: MentoringInput): { window: DayWindow; by?: Mentor | undefined } {
  return { window: input.window, ...('by' in input && { by: input.by }) }
}

type ActWithInput = { [Act in MentoringAct]: { act: Act; input: MentoringInput<Act> } }[MentoringAct]

/** An act with what it tells, as commands take it. The input was parsed by the schema of this very act. */
export function actBy(act: MentoringAct, input: MentoringInput): ActWithInput {
  return { act, input } as ActWithInput
}
