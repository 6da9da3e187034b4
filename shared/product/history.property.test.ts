import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checklistOf } from '#shared/certification/checklist.ts'
import { openRequirements, readinessOf } from '#shared/certification/requirements.ts'
import type { Day } from '#shared/day/day.ts'
import { exactly } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import { ledgerDifference, type LedgerLine } from '#shared/figure/ledger.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { linesOfSubject } from '#shared/figure/subject-stays.ts'
import { mentoringActs } from '#shared/mentoring/acts.ts'
import { mentoringOf } from '#shared/mentoring/mentoring.ts'
import { mentoringStatuses } from '#shared/mentoring/mentoring-status.ts'
import { mentoringRefusal } from '#shared/mentoring/refusal.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import {
  anyHistories,
  COLUMN_CATEGORY,
  everyDay,
  exactHistories,
  looseHistories,
  today,
} from '#tests/random/product-history.ts'
import { curationOf } from './curation.ts'
import { isReadyOn, productStanding } from './standing.ts'

const kabupatenCode = kabupatenCodeSchema.parse('53.06')
const linesOf = (events: readonly RegistryEvent[]) => linesOfSubject('product', kabupatenCode, events)

function countOn(lines: readonly LedgerLine[], day: Day, figures: readonly FigureName[]): [low: number, high: number] {
  const sum = (bound: LedgerLine['bound']) =>
    lines
      .filter((line) => line.bound === bound && line.day <= day && figures.includes(line.figure))
      .reduce((total, line) => total + line.delta, 0)
  return [sum('certain'), sum('possible')]
}

test('what is recorded event by event adds up to the lines of the whole history', () => {
  fc.assert(
    fc.property(anyHistories, (events) => {
      let ledger: LedgerLine[] = []
      for (let count = 1; count <= events.length; count += 1) {
        const before = linesOf(events.slice(0, count - 1))
        ledger = [...ledger, ...ledgerDifference(before, linesOf(events.slice(0, count)))]
      }
      expect(ledgerDifference(ledger, linesOf(events))).toEqual([])
    }),
  )
})

test('on every day and in every figure a product counts once at most, and its low end never exceeds its high end', () => {
  fc.assert(
    fc.property(anyHistories, fc.constantFrom(...everyDay), (events, day) => {
      const lines = linesOf(events)
      for (const figure of new Set(lines.map((line) => line.figure))) {
        const [low, high] = countOn(lines, day, [figure])
        expect([low >= 0, low <= high, high <= 1]).toEqual([true, true, true])
      }
    }),
  )
})

test('a history with something withdrawn stands and counts like one in which it never happened', () => {
  fc.assert(
    fc.property(anyHistories, (events) => {
      const never = effectiveEvents(events)
      expect(linesOf(events)).toEqual(linesOf(never))
      expect(productStanding(events, COLUMN_CATEGORY)).toEqual(productStanding(never, COLUMN_CATEGORY))
    }),
  )
})

const mentoringFigures: FigureName[] = [
  'mentoringUnrecorded',
  'mentoringPending',
  'mentoringOngoing',
  'mentoringTransferred',
  'mentoringCompleted',
  'mentoringStopped',
]

test('with exact days a launched product is in exactly one state of mentoring on every day until it is archived', () => {
  fc.assert(
    fc.property(exactHistories, fc.constantFrom(...everyDay), (events, day) => {
      const effective = effectiveEvents(events)
      const launched = effective.find((event) => event.type === 'launched')
      const archived = effective.find((event) => event.type === 'archived')
      fc.pre(launched !== undefined && launched.window.notBefore <= day)
      fc.pre(archived === undefined || day < archived.window.notBefore)
      expect(countOn(linesOf(events), day, mentoringFigures)).toEqual([1, 1])
    }),
  )
})

test('with windows the states of mentoring of a launched product together are possible at least once and sure at most once', () => {
  fc.assert(
    fc.property(looseHistories, fc.constantFrom(...everyDay), (events, day) => {
      const effective = effectiveEvents(events)
      fc.pre(effective.some((event) => event.type === 'launched' && event.window.notBefore <= day))
      fc.pre(!effective.some((event) => event.type === 'archived'))
      const [low, high] = countOn(linesOf(events), day, mentoringFigures)
      expect([low <= 1, high >= 1]).toEqual([true, true])
    }),
  )
})

test('at the end of today the figures, the standing and the rules say the same', () => {
  fc.assert(
    fc.property(anyHistories, (events) => {
      const { status } = mentoringOf(events)
      const standing = productStanding(events, null)
      const lines = linesOf(events)
      fc.pre(!standing.isArchived)
      const counted = mentoringStatuses.filter((known, index) => {
        const figure = mentoringFigures[index]
        return known !== 'unrecorded' && figure !== undefined && countOn(lines, today, [figure])[0] === 1
      })
      expect(counted).toEqual(status === 'unrecorded' ? [] : [status])
      expect(countOn(lines, today, ['productsVerified'])[0] === 1).toBe(
        standing.stage === 'launched' && curationOf(events).isVerified,
      )
      expect(countOn(lines, today, ['productsReady'])[0] === 1).toBe(isReadyOn(standing, today))
    }),
  )
})

test('with exact days a product is ready in the ledger on the days on which the rule says so', () => {
  fc.assert(
    fc.property(exactHistories, fc.constantFrom(...everyDay), (events, day) => {
      const { category, isArchived } = productStanding(events, null)
      fc.pre(!isArchived)
      const { isReady } = readinessOf(category, checklistOf(events, day))
      expect(countOn(linesOf(events), day, ['productsReady'])).toEqual(isReady ? [1, 1] : [0, 0])
    }),
  )
})

test('a completed product has every required item, whatever was tried', () => {
  fc.assert(
    fc.property(anyHistories, (events) => {
      fc.pre(mentoringOf(events).status === 'completed')
      const { category } = productStanding(events, COLUMN_CATEGORY)
      expect(openRequirements(category, checklistOf(events))).toEqual([])
    }),
  )
})

/** The state machine of DESIGN §3 once more, from status and mentor to what is possible. */
function possibleActs(status: string, mentor: string | undefined): string[] {
  if (status === 'unrecorded') return ['queue', 'start']
  if (status === 'pending') return ['start']
  if (status === 'ongoing') return mentor === 'kabupaten' ? ['transfer', 'complete', 'stop'] : ['complete', 'stop']
  return status === 'transferred' ? ['complete', 'stop'] : ['reopen']
}

test('after any history, mentoring accepts exactly the acts of the table', () => {
  fc.assert(
    fc.property(anyHistories, (events) => {
      const { category, isArchived } = productStanding(events, COLUMN_CATEGORY)
      fc.pre(!isArchived)
      const { status, mentor } = mentoringOf(events)
      const facts = { events, category, window: exactly(today), today }
      const accepted = mentoringActs.filter((act) => {
        const refusal = mentoringRefusal(act, facts)
        return !refusal || refusal.reason === 'requirementsOpen'
      })
      expect(accepted).toEqual(possibleActs(status, mentor))
    }),
  )
})
