import type { ChecklistItem } from '#shared/certification/checklist-item.ts'
import type { ChecklistRefusal } from '#shared/certification/refusal.ts'
import type { MentoringRefusal } from '#shared/mentoring/refusal.ts'
import type { CurationRefusal } from '#shared/product/curation-refusal.ts'

/** What a rule of the programme has against a row: the same that it answers to a form. */
export type RuleRefusal =
  | { about: 'umkm'; refusal: { reason: 'archived' } }
  | { about: 'product'; refusal: CurationRefusal | ChecklistRefusal }
  | { about: 'checklist'; item: ChecklistItem; refusal: ChecklistRefusal }
  | { about: 'mentoring'; refusal: MentoringRefusal }
