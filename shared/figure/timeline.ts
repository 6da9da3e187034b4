import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { FigureName } from './figure.ts'
import type { Bound, LedgerLine } from './ledger.ts'

/** How surely something holds on a day. */
export type Sureness = 'no' | 'maybe' | 'surely'

/** From its window on, one thing is in this state, until the next step. */
export type Step<State> = { window: DayWindow; state: State }

/** One thing that passes from state to state, in order. */
export type Timeline<State> = { initial: State; steps: readonly Step<State>[] }

/**
 * A timeline of events in order of recording, where none surely lies before an earlier one. The order narrows the
 * windows: what began "in 2025" and ended on 3 June began by 3 June.
 */
export function timelineOf<State>(initial: State, steps: readonly Step<State>[]): Timeline<State> {
  let notBefore = steps[0]?.window.notBefore
  const fromLeft = steps.map(({ window, state }) => {
    if (notBefore === undefined || window.notBefore > notBefore) notBefore = window.notBefore
    return { window: { ...window, notBefore }, state }
  })
  let notAfter = steps.at(-1)?.window.notAfter
  const narrowed = fromLeft.toReversed().map(({ window, state }) => {
    if (notAfter === undefined || window.notAfter < notAfter) notAfter = window.notAfter
    return { window: { ...window, notAfter }, state }
  })
  const contradicts = narrowed.some(({ window }) => window.notBefore > window.notAfter)
  return { initial, steps: contradicts ? steps : narrowed.toReversed() }
}

/** Every state that the thing may be in on a day; never empty. One state means that it surely is in it. */
export function statesOn<State>({ initial, steps }: Timeline<State>, day: Day): State[] {
  const mayHaveLeft = (index: number) => {
    const next = steps[index + 1]
    return next === undefined || day < next.window.notAfter
  }
  const begun = steps.filter((step, index) => step.window.notBefore <= day && mayHaveLeft(index))
  const states = begun.map((step) => step.state)
  return mayHaveLeft(-1) ? [initial, ...states] : states
}

/** How surely a claim about the state holds on a day. */
export function surenessOf<State>(timeline: Timeline<State>, day: Day, claim: (state: State) => boolean): Sureness {
  const states = statesOn(timeline, day)
  if (states.every(claim)) return 'surely'
  return states.some(claim) ? 'maybe' : 'no'
}

/** How surely an event has happened by the end of a day. */
export function happenedBy(window: DayWindow, day: Day): Sureness {
  if (day < window.notBefore) return 'no'
  return day < window.notAfter ? 'maybe' : 'surely'
}

export function not(sureness: Sureness): Sureness {
  if (sureness === 'maybe') return 'maybe'
  return sureness === 'no' ? 'surely' : 'no'
}

/** All of them hold as surely as the least sure one. */
export function allHold(surenesses: readonly Sureness[]): Sureness {
  if (surenesses.includes('no')) return 'no'
  return surenesses.includes('maybe') ? 'maybe' : 'surely'
}

/** Any of them holds as surely as the surest one. */
export function anyHolds(surenesses: readonly Sureness[]): Sureness {
  if (surenesses.includes('surely')) return 'surely'
  return surenesses.includes('maybe') ? 'maybe' : 'no'
}

/** Where and when one item counts in a figure. `days` are all days on which the answer may change. */
export type Presence = { figure: FigureName; days: readonly Day[]; countsOn: (day: Day) => Sureness }

/** The ledger lines of one item in one figure: it counts at most once on any day, and its low end never exceeds its high end. */
export function linesOfPresence(kabupatenCode: KabupatenCode, { figure, days, countsOn }: Presence): LedgerLine[] {
  const lines: LedgerLine[] = []
  const held: Record<Bound, number> = { certain: 0, possible: 0 }
  const hold = (bound: Bound, day: Day, count: number) => {
    if (count !== held[bound]) lines.push({ kabupatenCode, figure, day, delta: count - held[bound], bound })
    held[bound] = count
  }
  for (const day of [...new Set(days)].toSorted()) {
    const sureness = countsOn(day)
    hold('certain', day, sureness === 'surely' ? 1 : 0)
    hold('possible', day, sureness === 'no' ? 0 : 1)
  }
  return lines
}
