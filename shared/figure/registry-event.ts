import { z } from 'zod'
import type { DayWindow } from '#shared/day/window.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** What an event can be about. Display points and marketplace listings are outlets of another kind. */
export const subjectKinds = ['umkm', 'product', 'outlet', 'displayPoint', 'marketplaceListing'] as const
export type SubjectKind = (typeof subjectKinds)[number]

/** What can happen to each kind of subject. */
export const eventTypes = {
  umkm: ['registered', 'archived'],
  product: ['registered', 'launched', 'named', 'archived'],
  outlet: ['planned', 'prepared', 'launched', 'operating', 'paused', 'closed'],
  displayPoint: ['opened', 'closed'],
  marketplaceListing: ['listed', 'delisted'],
} as const satisfies Record<SubjectKind, readonly string[]>
export type EventType = (typeof eventTypes)[SubjectKind][number]

/** What a report adds to the bare event. A rival tells of an event that a better supported report also tells. */
export const eventDetailSchema = z
  .object({
    rivalOf: z.uuid().optional(),
    launchedBy: z.string().optional(),
    sequenceNo: z.number().int().positive().optional(),
    place: z.string().optional(),
    note: z.string().optional(),
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
}
