import type { Right } from '#shared/access/rights.ts'
import type { EventType } from '#shared/figure/registry-event.ts'
import { mentoringActOf, mentoringRules } from '#shared/mentoring/acts.ts'
import { curationActOf, curationRules } from './curation-acts.ts'

/** The right that recording an event of a product needs; taking it back needs the same. */
export function rightOfEvent(type: EventType): Right {
  const mentoringAct = mentoringActOf(type)
  if (mentoringAct) return mentoringRules[mentoringAct].right
  const curationAct = curationActOf(type)
  if (curationAct) return curationRules[curationAct].right
  return type === 'checklistNoted' ? 'mentoring.work' : 'registry.edit'
}
