import fc from 'fast-check'
import { checklistItems, checklistStates, isCertificate } from '#shared/certification/checklist-item.ts'
import { addDays, toDay } from '#shared/day/day.ts'
import { mentoringActs } from '#shared/mentoring/acts.ts'
import { mentors } from '#shared/mentoring/mentoring-status.ts'
import { productCategories } from '#shared/product/category.ts'
import { curationActs } from '#shared/product/curation-acts.ts'
import { curationAspects, curationFindings } from '#shared/product/curation-stage.ts'

const FIRST = toDay('2026-08-01')
/** Up to two days after the tests' today. */
const DAYS = 114

const kinds = {
  register: 8,
  update: 6,
  nameSlot: 4,
  archive: 2,
  curate: 18,
  lookAtAll: 4,
  mentor: 34,
  note: 10,
  doAll: 10,
  undo: 14,
} as const
export type CommandKind = keyof typeof kinds

const people = [
  { weight: 12, arbitrary: fc.constant('pmdStaff' as const) },
  { weight: 4, arbitrary: fc.constant('ownOfficial' as const) },
  { weight: 1, arbitrary: fc.constant('foreignOfficial' as const) },
  { weight: 1, arbitrary: fc.constant('governorOffice' as const) },
]
const reasons = ['Alasan yang cukup panjang', 'Alasan yang cukup panjang', 'x', '']

/**
 * Something that somebody tries, right or wrong; its kind takes the fields that it needs. `products` and `back` count from
 * the last product and command, `drift` is what the version is wrong by.
 */
export const randomCommands = fc.record({
  kind: fc.oneof(
    ...Object.entries(kinds).map(([kind, weight]) => ({ weight, arbitrary: fc.constant(kind as CommandKind) })),
  ),
  person: fc.oneof(...people),
  products: fc.array(fc.nat(6), { minLength: 1, maxLength: 3 }),
  drift: fc.constantFrom(0, 0, 0, 0, 0, 0, 0, 0, 1, -1),
  isSentTwice: fc.constantFrom(false, false, false, true),
  back: fc.nat(5),
  isForeign: fc.boolean(),
  begin: fc.nat(DAYS),
  length: fc.constantFrom(0, 0, 0, 5, 30),
  category: fc.constantFrom(...productCategories),
  isProposed: fc.boolean(),
  reason: fc.constantFrom(...reasons),
  curationAct: fc.constantFrom(...curationActs),
  aspect: fc.constantFrom(...curationAspects),
  finding: fc.constantFrom(...curationFindings),
  mentoringAct: fc.constantFrom(...mentoringActs),
  by: fc.constantFrom(...mentors),
  item: fc.constantFrom(...checklistItems),
  state: fc.constantFrom(...checklistStates),
  expiresAfter: fc.option(fc.nat(400), { nil: undefined }),
})
export type RandomCommand = typeof randomCommands extends fc.Arbitrary<infer Command> ? Command : never

export function dayOf({ begin }: RandomCommand): string {
  return addDays(FIRST, begin)
}

export function windowOf({ begin, length }: RandomCommand) {
  return { notBefore: addDays(FIRST, begin), notAfter: addDays(FIRST, begin + length) }
}

/** What is noted about an item: with the fields of a certificate where it may have them, and sometimes where it may not. */
export function noteOf({ item, state, reason, expiresAfter, begin }: RandomCommand) {
  const isHeld = isCertificate(item) && state === 'done'
  return {
    ...{ item, state },
    ...(state === 'waived' && { reason }),
    ...(isHeld && { number: item === 'nib' ? '1234567890123' : 'ID-53-0001' }),
    ...(isHeld && expiresAfter !== undefined && { expiresOn: addDays(FIRST, begin + expiresAfter) }),
  }
}
