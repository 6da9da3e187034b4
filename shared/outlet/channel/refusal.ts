import type { Day, Month } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { searchKey } from '#shared/text/search-key.ts'
import { endOf, type ChannelKind } from './channel.ts'
import { factsOf, windowOf, type ChannelFacts } from './facts.ts'
import { linkKey } from './marketplace-link.ts'
import type { ChannelEntry } from './schema.ts'

/** Why a record, its end or its withdrawal is refused. */
export type ChannelRefusal =
  | { reason: 'future'; today: Day }
  | { reason: 'monthNotOver'; month: Month }
  | { reason: 'sameRecord'; label: string; window: DayWindow }
  | { reason: 'unusual'; field: AmountField; amount: number; most: number }
  | { reason: 'hasNoEnd' }
  | { reason: 'alreadyEnded'; window: DayWindow }
  | { reason: 'notEnded' }
  | { reason: 'beforeBegin'; window: DayWindow }
  | { reason: 'hasCapital' }

type AmountField = 'priceRupiah' | 'amountRupiah' | 'visitCount' | 'transactionCount'

/** What the rules need of a record on file. */
export type StoredChannel = { facts: ChannelFacts; begun: DayWindow; ended: DayWindow | undefined }

type Facts = { today: Day; others: readonly StoredChannel[]; confirmed: boolean }

/**
 * Why a new record is refused, or undefined. The same twice is refused while the first is still there; an amount beyond
 * the usual asks to be confirmed.
 * @param facts `others` are the records of its kind on file, without the one that it corrects
 */
export function recordRefusal(entry: ChannelEntry, { today, others, confirmed }: Facts): ChannelRefusal | undefined {
  const window = windowOf(entry)
  if (window.notAfter > today) {
    return entry.kind === 'purchase' ? { reason: 'monthNotOver', month: entry.month } : { reason: 'future', today }
  }
  const facts = factsOf(entry)
  const key = identityOf(facts, window)
  const same = others.find((other) => identityOf(other.facts, other.begun) === key && !isOverBefore(other, window))
  if (same) return { reason: 'sameRecord', label: same.facts.label, window: same.begun }
  return confirmed ? undefined : unusualAmount(facts)
}

/** Why something cannot have ended so, or undefined. */
export function endRefusal(
  { facts, begun, ended }: StoredChannel,
  window: DayWindow,
  today: Day,
): ChannelRefusal | undefined {
  if (endOf(facts.kind) === undefined) return { reason: 'hasNoEnd' }
  if (ended) return { reason: 'alreadyEnded', window: ended }
  if (window.notAfter > today) return { reason: 'future', today }
  return window.notAfter < begun.notBefore ? { reason: 'beforeBegin', window: begun } : undefined
}

/** Why a record or its end cannot be taken back, or undefined. An ended record is opened again first. */
export function withdrawalRefusal(
  what: 'record' | 'end',
  { ended, hasCapital }: Pick<StoredChannel, 'ended'> & { hasCapital: boolean },
): ChannelRefusal | undefined {
  if (what === 'end') return ended ? undefined : { reason: 'notEnded' }
  if (ended) return { reason: 'alreadyEnded', window: ended }
  return hasCapital ? { reason: 'hasCapital' } : undefined
}

/** What tells a record from all others of its kind. */
function identityOf(facts: ChannelFacts, window: DayWindow): string {
  const { kind, kabupatenCode, label, form, link, isAtOutlet } = facts
  const named = [kabupatenCode, searchKey(label)]
  switch (kind) {
    case 'displayPoint':
      return named.join('|')
    case 'marketplaceListing':
      return linkKey(link ?? '')
    case 'cooperative':
      return [facts.desaCode, facts.outletId, ...facts.productIds.toSorted()].join('|')
    case 'capital':
      return [facts.cooperativeId, facts.amountRupiah, ...daysOf(window)].join('|')
    case 'purchase':
      return [...named, form, isAtOutlet, ...daysOf(window)].join('|')
    case 'exhibition':
      return [...named, ...daysOf(window)].join('|')
  }
}

function daysOf({ notBefore, notAfter }: DayWindow): Day[] {
  return [notBefore, notAfter]
}

/** A place that closed may open again, a listing be listed anew. */
function isOverBefore({ ended }: StoredChannel, { notBefore }: DayWindow): boolean {
  return ended !== undefined && ended.notAfter <= notBefore
}

/** The most of each amount that is taken without asking, by kind; whole rupiah or a count. */
const usualMost: Readonly<Record<ChannelKind, Partial<Record<AmountField, number>>>> = {
  displayPoint: {},
  marketplaceListing: { priceRupiah: 10_000_000 },
  cooperative: {},
  // "Up to Rp3 billion" for each cooperative, as announced on 2 January 2026.
  capital: { amountRupiah: 3_000_000_000 },
  purchase: { amountRupiah: 1_000_000_000, transactionCount: 20_000 },
  exhibition: { amountRupiah: 5_000_000_000, visitCount: 200_000 },
}

function unusualAmount(facts: ChannelFacts): ChannelRefusal | undefined {
  for (const field of ['priceRupiah', 'amountRupiah', 'visitCount', 'transactionCount'] as const) {
    const amount = facts[field]
    const most = usualMost[facts.kind][field]
    if (most !== undefined && amount !== null && amount > most) return { reason: 'unusual', field, amount, most }
  }
  return undefined
}
