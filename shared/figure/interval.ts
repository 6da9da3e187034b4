import { unitOf, type FigureName, type Unit } from './figure.ts'

/** A count at a day. `low` is certain, `high` is possible; they differ while the day of an event is known only as a window. */
export type Interval = { low: number; high: number }

/** An interval with what it counts, so that unlike things are never added. */
export type Quantity = Interval & { unit: Unit }

/**
 * Adds quantities of one unit.
 * @throws TypeError when the units differ: a sum over products and outlets has no meaning.
 */
export function sumQuantities(quantities: readonly [Quantity, ...Quantity[]]): Quantity {
  const [first, ...rest] = quantities
  return rest.reduce((sum, next) => {
    if (next.unit !== sum.unit) throw new TypeError(`cannot add ${next.unit} to ${sum.unit}: a count has a unit`)
    return { unit: sum.unit, low: sum.low + next.low, high: sum.high + next.high }
  }, first)
}

export function quantityOf(figure: FigureName, interval: Interval): Quantity {
  return { unit: unitOf(figure), low: interval.low, high: interval.high }
}

export function isCertain(interval: Interval): boolean {
  return interval.low === interval.high
}

/** True when a said value fits what the records allow. */
export function contains(interval: Interval, value: number): boolean {
  return interval.low <= value && value <= interval.high
}
