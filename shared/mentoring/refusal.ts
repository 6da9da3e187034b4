import { openForCompletion } from '#shared/certification/completion.ts'
import type { OpenItem } from '#shared/certification/requirements.ts'
import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { timeRefusal, type TimeRefusal } from '#shared/figure/time-refusal.ts'
import type { ProductCategory } from '#shared/product/category.ts'
import { mentoringAfter, type MentoringAct } from './acts.ts'
import { mentoringOf, mentoringSteps } from './mentoring.ts'
import type { MentoringStatus } from './mentoring-status.ts'

/** Why an act of mentoring is not possible. */
export type MentoringRefusal =
  | TimeRefusal
  | { reason: 'archived' }
  | { reason: 'wrongStatus'; act: MentoringAct; status: MentoringStatus }
  | { reason: 'alreadyProvince' }
  | { reason: 'categoryUnknown' }
  | { reason: 'requirementsOpen'; day: Day; open: OpenItem[] }

export type MentoringFacts = {
  events: readonly RegistryEvent[]
  category: ProductCategory | null
  window: DayWindow
  today: Day
}

/**
 * Why an act is not possible for a product, or undefined when it is (DESIGN §3). Completing asks for the checklist as it
 * stood at the end of the window, and for nothing lost since.
 * @param facts `category` is the product's category, whether an event or only its description tells it
 */
export function mentoringRefusal(act: MentoringAct, facts: MentoringFacts): MentoringRefusal | undefined {
  const events = effectiveEvents(facts.events)
  if (events.some((event) => event.type === 'archived')) return { reason: 'archived' }
  const { status, mentor } = mentoringOf(events)
  if (!mentoringAfter(act, status)) return { reason: 'wrongStatus', act, status }
  if (act === 'transfer' && mentor === 'province') return { reason: 'alreadyProvince' }
  const previous = mentoringSteps(events).map((step) => step.event)
  const untimely = timeRefusal(facts.window, { today: facts.today, previous })
  if (untimely || act !== 'complete') return untimely
  return completionRefusal(facts)
}

/** What stands against counting the mentoring as completed in a window. */
function completionRefusal({ events, category, window }: MentoringFacts): MentoringRefusal | undefined {
  if (category === null) return { reason: 'categoryUnknown' }
  const day = window.notAfter
  const open = openForCompletion(events, { category, day })
  return open.length > 0 ? { reason: 'requirementsOpen', day, open } : undefined
}
