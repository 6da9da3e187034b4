import { addDays, firstDayOf, monthOf, type Day } from '#shared/day/day.ts'
import type { TargetRow } from './answers.ts'
import type { ChangeTarget, EndTarget, SetTarget } from './schema.ts'

/** Why a target cannot be set, changed or ended so. */
export type TargetRefusal =
  /** Months that are over keep the target that was in force: `earliest` is the first day that can still be decided. */
  | { reason: 'pastMonth'; earliest: Day }
  | { reason: 'duePassed'; dueOn: Day; today: Day }
  | { reason: 'decidedInFuture'; today: Day }
  /** There is one for the same kabupaten already: it is to be changed. */
  | { reason: 'alreadySet'; id: string; value: number; validFrom: Day }
  | { reason: 'textOnly' }
  | { reason: 'closed'; closedOn: Day }
  | { reason: 'otherPeriod' }
  | { reason: 'notMonthly' }
  | { reason: 'same' }

type Fields<Command> = Command extends unknown ? Omit<Command, 'commandId' | 'baseVersion' | 'id'> : never

/** @param rows every target as it stands today */
export function setTargetRefusal(
  input: Fields<SetTarget>,
  { rows, today }: { rows: readonly TargetRow[]; today: Day },
): TargetRefusal | undefined {
  const refusal = decisionRefusal(input, today)
  if (refusal) return refusal
  if (input.period === 'byDay') return undefined
  const { kabupatenCode, validFrom } = input
  const standing = rows.find(
    (row) =>
      row.period === 'month' &&
      row.kabupatenCode === kabupatenCode &&
      row.closedOn === null &&
      (row.validTo === null || row.validTo >= validFrom),
  )
  return (
    standing && { reason: 'alreadySet', id: standing.id, value: standing.value ?? 0, validFrom: standing.validFrom }
  )
}

/** @param row the target that is to be changed, as it stands today */
export function changeTargetRefusal(
  input: Fields<ChangeTarget>,
  row: TargetRow,
  today: Day,
): TargetRefusal | undefined {
  if (row.period === null) return { reason: 'textOnly' }
  if (row.closedOn !== null) return { reason: 'closed', closedOn: row.closedOn }
  if (row.period !== input.period) return { reason: 'otherPeriod' }
  if (row.dueOn !== null && row.dueOn < today) return { reason: 'duePassed', dueOn: row.dueOn, today }
  return decisionRefusal(input, today) ?? (isSame(input, row) ? { reason: 'same' } : undefined)
}

/** @param row the target that is to end, as it stands today */
export function endTargetRefusal(input: Fields<EndTarget>, row: TargetRow, today: Day): TargetRefusal | undefined {
  if (row.period !== 'month') return { reason: row.period === null ? 'textOnly' : 'notMonthly' }
  if (row.closedOn !== null) return { reason: 'closed', closedOn: row.closedOn }
  if (input.setOn !== undefined && input.setOn > today) return { reason: 'decidedInFuture', today }
  const earliest = addDays(firstDayOf(monthOf(today)), -1)
  return input.lastDay < earliest ? { reason: 'pastMonth', earliest } : undefined
}

type Decision =
  | { period: 'month'; setOn?: Day | undefined; validFrom: Day }
  | { period: 'byDay'; setOn?: Day | undefined; dueOn: Day }

function decisionRefusal(decision: Decision, today: Day): TargetRefusal | undefined {
  if (decision.setOn !== undefined && decision.setOn > today) return { reason: 'decidedInFuture', today }
  if (decision.period === 'byDay') {
    return decision.dueOn < today ? { reason: 'duePassed', dueOn: decision.dueOn, today } : undefined
  }
  const earliest = firstDayOf(monthOf(today))
  return decision.validFrom < earliest ? { reason: 'pastMonth', earliest } : undefined
}

function isSame(input: Fields<ChangeTarget>, row: TargetRow): boolean {
  if (input.value !== row.value) return false
  return input.period === 'byDay' ? input.dueOn === row.dueOn : (input.validTo ?? null) === row.validTo
}
