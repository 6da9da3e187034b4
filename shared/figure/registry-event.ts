import { z } from 'zod'
import { checklistItems, checklistStates } from '#shared/certification/checklist-item.ts'
import { daySchema, monthSchema } from '#shared/day/schema.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { mentors } from '#shared/mentoring/mentoring-status.ts'
import { productCategories } from '#shared/product/category.ts'
import { curationAspects, curationFindings } from '#shared/product/curation-stage.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** What an event can be about. Display points and marketplace listings are outlets of another kind. */
export const subjectKinds = [
  'umkm',
  'product',
  'outlet',
  'displayPoint',
  'marketplaceListing',
  'cooperative',
  'capital',
  'purchase',
  'exhibition',
] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** What can happen to each kind of subject. `withdrawn` takes back an earlier event of the same subject. */
export const eventTypes = {
  umkm: ['registered', 'archived', 'withdrawn'],
  product: [
    'registered',
    'launched',
    'named',
    'archived',
    'categorised',
    'proposed',
    'curationNoted',
    'curated',
    'returned',
    'verified',
    'mentoringQueued',
    'mentoringStarted',
    'mentoringTransferred',
    'mentoringCompleted',
    'mentoringStopped',
    'mentoringReopened',
    'checklistNoted',
    'withdrawn',
  ],
  outlet: [
    'planned',
    'prepared',
    'launched',
    'operating',
    'paused',
    'closed',
    'reportChosen',
    'shelfReported',
    'withdrawn',
  ],
  displayPoint: ['opened', 'closed', 'withdrawn'],
  marketplaceListing: ['listed', 'delisted', 'withdrawn'],
  cooperative: ['tied', 'untied', 'withdrawn'],
  capital: ['received', 'withdrawn'],
  purchase: ['reported', 'withdrawn'],
  exhibition: ['held', 'withdrawn'],
} as const satisfies Record<SubjectKind, readonly string[]>
export type EventType = (typeof eventTypes)[SubjectKind][number]

/**
 * What a report adds to the bare event. A rival tells of an event that an earlier report also tells; `chooses` names the
 * one of them that is the best supported. Which
 * fields an event needs is said by the schema of the command that records it.
 */
export const eventDetailSchema = z
  .object({
    rivalOf: z.uuid().optional(),
    claimId: z.uuid().optional(),
    chooses: z.uuid().optional(),
    launchedBy: z.string().optional(),
    sequenceNo: z.number().int().positive().optional(),
    place: z.string().optional(),
    note: z.string().optional(),
    reason: z.string().optional(),
    withdraws: z.uuid().optional(),
    category: z.enum(productCategories).optional(),
    aspect: z.enum(curationAspects).optional(),
    finding: z.enum(curationFindings).optional(),
    missing: z.array(z.enum(curationAspects)).optional(),
    by: z.enum(mentors).optional(),
    receivingUnit: z.string().optional(),
    letterNumber: z.string().optional(),
    item: z.enum(checklistItems).optional(),
    state: z.enum(checklistStates).optional(),
    number: z.string().optional(),
    issuer: z.string().optional(),
    issuedOn: daySchema.optional(),
    expiresOn: daySchema.optional(),
    evidence: z.array(z.uuid()).optional(),
    month: monthSchema.optional(),
    productCount: z.number().int().nonnegative().optional(),
    findingCount: z.number().int().nonnegative().optional(),
    outsideCount: z.number().int().nonnegative().optional(),
    ranOutCount: z.number().int().nonnegative().optional(),
    salesRupiah: z.number().int().nonnegative().optional(),
  })
  .strict()
export type EventDetail = z.infer<typeof eventDetailSchema>

/** What the rules need of an event; the registry's row holds more. In order of recording. */
export type RegistryEvent = {
  id: string
  type: EventType
  window: DayWindow
  detail: EventDetail
}

/** An event before it is recorded. */
export type NewRegistryEvent = {
  id: string
  subjectKind: SubjectKind
  subjectId: string
  kabupatenCode: KabupatenCode
  type: EventType
  window: DayWindow
  detail: EventDetail
  sourceId: string
  /** The command that can be undone; left out, that of the recording. Null: undoing the command leaves the event. */
  commandId?: string | null
}
