import { describe, expect, test } from 'vitest'
import type { EventType } from '#shared/figure/registry-event.ts'
import type { ReportedEvent } from '#shared/overview/overview.ts'
import { courseOf, nextMilestones } from './course.ts'

const told = (...types: EventType[]) =>
  types.map(
    (type, index) => ({ id: `${index}`, type, notBefore: `2026-01-0${index + 1}`, detail: {} }) as ReportedEvent,
  )

describe('the way of an outlet', () => {
  test.each<[EventType[], string[]]>([
    [['planned'], ['planned', 'prepared?']],
    [['launched'], ['planned?', 'prepared?', 'launched', 'operating?']],
    [
      ['planned', 'launched', 'operating'],
      ['planned', 'prepared?', 'launched', 'operating'],
    ],
    [
      ['launched', 'operating', 'paused', 'operating'],
      ['planned?', 'prepared?', 'launched', 'operating', 'paused', 'operating'],
    ],
    [
      ['planned', 'closed'],
      ['planned', 'closed'],
    ],
    [
      ['launched', 'planned'],
      ['planned', 'prepared?', 'launched', 'operating?'],
    ],
  ])('%j shows %j', (types, steps) => {
    const shown = courseOf(told(...types)).map(({ type, reported }) => (reported ? type : `${type}?`))
    expect(shown).toEqual(steps)
  })
})

describe('what may come next', () => {
  test.each<[EventType[], string[]]>([
    [[], ['planned', 'prepared', 'launched', 'closed']],
    [['planned'], ['prepared', 'launched', 'closed']],
    [['launched'], ['operating', 'planned', 'prepared', 'closed']],
    [
      ['planned', 'prepared', 'launched', 'operating'],
      ['paused', 'closed'],
    ],
    [
      ['planned', 'prepared', 'launched', 'operating', 'paused'],
      ['operating', 'closed'],
    ],
    [['planned', 'prepared', 'launched', 'operating', 'closed'], ['operating']],
  ])('after %j: %j', (types, next) => {
    expect(nextMilestones(told(...types))).toEqual(next)
  })
})
