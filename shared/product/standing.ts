import type { ChecklistItem } from '#shared/certification/checklist-item.ts'
import { checklistItems } from '#shared/certification/checklist-item.ts'
import { checklistOf, isExpiredOn, type Checklist } from '#shared/certification/checklist.ts'
import { openRequirements, readinessOf } from '#shared/certification/requirements.ts'
import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { mentoringOf } from '#shared/mentoring/mentoring.ts'
import type { MentoringStatus, Mentor } from '#shared/mentoring/mentoring-status.ts'
import { categoryOf } from './category-of.ts'
import type { ProductCategory } from './category.ts'
import { curationOf } from './curation.ts'
import type { CurationStage } from './curation-stage.ts'

export type Certificate = {
  item: ChecklistItem
  number: string | null
  issuer: string | null
  issuedOn: Day | null
  expiresOn: Day | null
}

/**
 * Where a product stands, for lists and filters. It does not depend on today: `missing` and `unmet` do not know of
 * expiry, so a reader compares `firstExpiry` with the day asked for.
 */
export type ProductStanding = {
  category: ProductCategory | null
  stage: CurationStage
  isVerified: boolean
  mentoring: MentoringStatus
  mentor: Mentor | null
  /** Since when the mentoring stands so; for an unrecorded one, since the launch. */
  since: DayWindow | null
  /** What an outlet still asks for. */
  missing: ChecklistItem[]
  /** What still stands against completing the mentoring. */
  unmet: ChecklistItem[]
  firstExpiry: { item: ChecklistItem; expiresOn: Day } | null
  certificates: Certificate[]
  isArchived: boolean
}

/** @param columnCategory the category of the description, for products of the first data, whose events do not tell it */
export function productStanding(
  events: readonly RegistryEvent[],
  columnCategory: ProductCategory | null,
): ProductStanding {
  const effective = effectiveEvents(events)
  const category = categoryOf(effective) ?? columnCategory
  const { stage, isVerified } = curationOf(effective)
  const { status, mentor, since } = mentoringOf(effective)
  const launched = effective.find((event) => event.type === 'launched')
  const checklist = checklistOf(effective)
  const certificates = certificatesOf(checklist)
  return {
    category,
    stage,
    isVerified,
    mentoring: status,
    mentor: mentor ?? null,
    since: since ?? launched?.window ?? null,
    missing: readinessOf(category, checklist).missing.map((open) => open.item),
    unmet: openRequirements(category, checklist).map((open) => open.item),
    firstExpiry: firstExpiryOf(certificates),
    certificates,
    isArchived: effective.some((event) => event.type === 'archived'),
  }
}

/** Whether an outlet can take the product on a day: the standing read as `readinessOf` would. */
export function isReadyOn({ category, missing, firstExpiry }: ProductStanding, day: Day): boolean {
  return category !== null && missing.length === 0 && (firstExpiry === null || firstExpiry.expiresOn >= day)
}

/** What an outlet still asks for on a day: the standing read with its expiry days, in usual order. */
export function missingOn({ missing, certificates }: ProductStanding, today: Day): ChecklistItem[] {
  const expired = certificates.filter(({ expiresOn }) => isExpiredOn(expiresOn ?? undefined, today))
  const open = new Set([...missing, ...expired.map(({ item }) => item)])
  return checklistItems.filter((item) => open.has(item))
}

function certificatesOf(checklist: Checklist): Certificate[] {
  return checklistItems.flatMap((item) => {
    const { state, number = null, issuer = null, issuedOn = null, expiresOn = null } = checklist[item]
    const isHeld = state === 'done' && (number !== null || expiresOn !== null)
    return isHeld ? [{ item, number, issuer, issuedOn, expiresOn }] : []
  })
}

function firstExpiryOf(certificates: readonly Certificate[]): ProductStanding['firstExpiry'] {
  return certificates.reduce<ProductStanding['firstExpiry']>((first, { item, expiresOn }) => {
    const isFirst = expiresOn !== null && (first === null || expiresOn < first.expiresOn)
    return isFirst ? { item, expiresOn } : first
  }, null)
}
