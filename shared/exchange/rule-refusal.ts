import type { ChecklistItem } from '#shared/certification/checklist-item.ts'
import type { ChecklistRefusal } from '#shared/certification/refusal.ts'
import type { MentoringRefusal } from '#shared/mentoring/refusal.ts'
import type { MilestoneRefusal } from '#shared/outlet/milestone-refusal.ts'
import type { LineRefusal, ShelfRefusal, UnusualAmount } from '#shared/outlet/shelf/refusal.ts'
import type { CurationRefusal } from '#shared/product/curation-refusal.ts'
import type { ReportRefusal } from '#shared/report/refusal.ts'

/** What a rule of the programme has against a row: the same that it answers to a form. */
export type RuleRefusal =
  | { about: 'umkm'; refusal: { reason: 'archived' } }
  | { about: 'product'; refusal: CurationRefusal | ChecklistRefusal }
  | { about: 'checklist'; item: ChecklistItem; refusal: ChecklistRefusal }
  | { about: 'mentoring'; refusal: MentoringRefusal }
  | { about: 'outlet'; refusal: MilestoneRefusal }
  | { about: 'shelf'; refusal: ShelfRefusal }
  | { about: 'shelfLine'; refusal: LineRefusal }
  | { about: 'shelfAmount'; amount: UnusualAmount }
  | { about: 'shelfRow'; refusal: ShelfRowRefusal }
  | { about: 'report'; refusal: ReportRefusal }
  | { about: 'reportRow'; refusal: { reason: 'unknownProduct'; name: string } }

/** What only a row of a spreadsheet can get wrong about a shelf. `name`: goods of the same report that stand against it. */
export type ShelfRowRefusal = { reason: 'unknownProduct' | 'unknownOutlet' } | { reason: 'otherGoods'; name: string }
