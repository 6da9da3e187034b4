import type { Day } from '#shared/day/day.ts'
import type { DeadlineTarget } from '#shared/overview/overview.ts'
import type { TargetRow } from './answers.ts'
import type { MonthlyTarget } from './board.ts'

/** A target as it is kept, with the decision that closed it. */
export type StoredTarget = TargetRow & { closedTo: Day | null; closedAt: Date | null; recordedAt: Date | null }

/** A day of the world, and the instant up to which records count (absent: all of them). */
export type TargetMoment = { asOf: Day; knownAt?: Date | undefined }

/** The targets that were set by a day, each as it stood then: what was decided later had not closed it yet. */
export function targetsAt(stored: readonly StoredTarget[], { asOf, knownAt }: TargetMoment): TargetRow[] {
  const isKnown = (at: Date | null) => at === null || knownAt === undefined || at <= knownAt
  return stored
    .filter((row) => row.setOn <= asOf && isKnown(row.recordedAt))
    .map(({ closedTo, closedAt, recordedAt: _recordedAt, ...row }) => {
      const isClosed = row.closedOn !== null && row.closedOn <= asOf && isKnown(closedAt)
      if (!isClosed) return { ...row, closedOn: null, replacedBy: null }
      return { ...row, validTo: earlier(row.validTo, closedTo) }
    })
}

function earlier(one: Day | null, other: Day | null): Day | null {
  if (one === null || other === null) return one ?? other
  return one < other ? one : other
}

/** Those that are owed month by month. */
export function monthlyTargets(rows: readonly TargetRow[]): MonthlyTarget[] {
  return rows.flatMap(({ period, kabupatenCode, value, validFrom, validTo }) =>
    period === 'month' && value !== null ? [{ kabupatenCode, value, validFrom, validTo }] : [],
  )
}

/** Those that are due on a day, by that day. Missed and replaced ones stay. */
export function deadlineTargets(rows: readonly TargetRow[]): DeadlineTarget[] {
  return rows
    .flatMap(({ period, figure, value, dueOn, closedOn, ...row }): DeadlineTarget[] => {
      if (period !== 'byDay' || !figure || value === null || !dueOn) return []
      const { id, title, kabupatenCode, setBy, setOn, source } = row
      const replaced = closedOn !== null && closedOn <= dueOn && { replacedOn: closedOn }
      return [{ id, title, figure, kabupatenCode, value, dueOn, setBy, setOn, ...replaced, source }]
    })
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
}
