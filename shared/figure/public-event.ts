import type { EventDetail, EventType, SubjectKind } from './registry-event.ts'

const openFields = [
  'rivalOf',
  'claimId',
  'chooses',
  'launchedBy',
  'sequenceNo',
  'place',
  'by',
  'category',
  'item',
  'state',
  'expiresOn',
  'month',
  'productCount',
  'findingCount',
  'outsideCount',
  'ranOutCount',
  'salesRupiah',
] as const satisfies (keyof EventDetail)[]

/** Kinds whose reports are open with what they say: who enters one is told that everybody may read it. */
const reportedKinds: readonly SubjectKind[] = [
  'outlet',
  'displayPoint',
  'marketplaceListing',
  'cooperative',
  'capital',
  'purchase',
  'exhibition',
]

/**
 * What everybody may read of an event: what happened, not the words, names, numbers and files of those who entered it.
 * A certificate of business (NIB) is personal data, a finding of curation is not for the public.
 */
export function publicDetail(kind: SubjectKind, detail: EventDetail): EventDetail {
  const open = Object.fromEntries(openFields.flatMap((field) => (field in detail ? [[field, detail[field]]] : [])))
  if (!reportedKinds.includes(kind)) return open
  const { note, reason } = detail
  return { ...open, ...(note !== undefined && { note }), ...(reason !== undefined && { reason }) }
}

/** Whether everybody may know that it happened: a finding of curation says nothing without what was found. */
export function isPublicEvent(type: EventType): boolean {
  return type !== 'curationNoted' && type !== 'withdrawn'
}
