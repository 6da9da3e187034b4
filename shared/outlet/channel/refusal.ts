import { firstDayOf, lastDayOf, type Day, type Month } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { searchKey } from '#shared/text/search-key.ts'
import { endOf, type ChannelKind } from './channel.ts'
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

/** What the rules need of a record on file: its entry as it was made, and its end. */
export type StoredChannel = { id: string; entry: ChannelEntry; ended: DayWindow | undefined }

/** The days of a record: those of its form, or the whole month that a purchase is about. */
export function windowOf(entry: ChannelEntry): DayWindow {
  if (entry.kind !== 'purchase') return entry.window
  return { notBefore: firstDayOf(entry.month), notAfter: lastDayOf(entry.month) }
}

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
  const key = identityOf(entry)
  const same = others.find((other) => identityOf(other.entry) === key && !isOverBefore(other, window))
  if (same) return { reason: 'sameRecord', label: same.entry.label, window: windowOf(same.entry) }
  return confirmed ? undefined : unusualAmount(entry)
}

/** Why something cannot have ended so, or undefined. */
export function endRefusal(
  { entry, ended }: Pick<StoredChannel, 'entry' | 'ended'>,
  window: DayWindow,
  today: Day,
): ChannelRefusal | undefined {
  if (endOf(entry.kind) === undefined) return { reason: 'hasNoEnd' }
  if (ended) return { reason: 'alreadyEnded', window: ended }
  if (window.notAfter > today) return { reason: 'future', today }
  const begun = windowOf(entry)
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
function identityOf(entry: ChannelEntry): string {
  const name = searchKey(entry.label)
  switch (entry.kind) {
    case 'displayPoint':
      return `${entry.kabupatenCode}|${name}`
    case 'marketplaceListing':
      return linkKey(entry.link)
    case 'cooperative':
      return [entry.desaCode, entry.outletId ?? '', ...entry.productIds.toSorted()].join('|')
    case 'capital':
      return [entry.cooperativeId, entry.amountRupiah, ...daysOf(entry.window)].join('|')
    case 'purchase':
      return [entry.kabupatenCode, name, entry.form, entry.month, entry.isAtOutlet].join('|')
    case 'exhibition':
      return [entry.kabupatenCode, name, ...daysOf(entry.window)].join('|')
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

function unusualAmount(entry: ChannelEntry): ChannelRefusal | undefined {
  const amounts: Partial<Record<string, unknown>> = entry
  for (const field of ['priceRupiah', 'amountRupiah', 'visitCount', 'transactionCount'] as const) {
    const amount = amounts[field]
    const most = usualMost[entry.kind][field]
    if (most !== undefined && typeof amount === 'number' && amount > most) {
      return { reason: 'unusual', field, amount, most }
    }
  }
  return undefined
}
