import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { asOfParameter, byParameter, formatParameter, knownAtParameter, monthParameter } from './parameters.ts'
import { parseQuery, QueryRefusal, type QueryProblem } from './parse-query.ts'

const today = toDay('2026-11-21')
const parameters = {
  asOf: asOfParameter,
  knownAt: knownAtParameter,
  month: monthParameter,
  by: byParameter,
  format: formatParameter(['json', 'csv']),
}

function problemsOf(query: Record<string, unknown>): readonly QueryProblem[] {
  try {
    parseQuery(parameters, query, today)
    return []
  } catch (error) {
    if (error instanceof QueryRefusal) return error.problems
    throw error
  }
}

describe('parseQuery', () => {
  test('an empty query asks for today, the whole province, as JSON', () => {
    expect(parseQuery(parameters, {}, today)).toEqual({ by: 'province', format: 'json' })
  })

  test.each([
    { asOf: '2025-02-25' },
    { asOf: '2026-11-21' },
    { knownAt: '2026-11-21T00:00:00Z' },
    { knownAt: '2026-11-21T23:59:59+08:00' },
    { month: '2026-11' },
    { by: 'island', format: 'csv' },
  ])('%j is good', (query) => {
    expect(problemsOf(query)).toEqual([])
  })

  test.each([
    ['asOf', '2025-02-24', 'before the programme'],
    ['asOf', '2026-11-22', 'after today'],
    ['asOf', '2025-02-29', 'no such day'],
    ['asOf', '2025-13-01', 'no such month'],
    ['asOf', '0000-00-00', 'no day at all'],
    ['asOf', '-1', 'no day'],
    ['asOf', '', 'empty'],
    ['asOf', 'hari ini', 'words'],
    ['asOf', '9'.repeat(2000), 'huge'],
    ['asOf', ['2025-05-27', '2025-05-27'], 'said twice'],
    ['knownAt', '2026-11-21', 'a day, no instant'],
    ['knownAt', '2026-11-21T00:00:00', 'no zone'],
    ['knownAt', '2026-02-30T00:00:00Z', 'no such day'],
    ['knownAt', '0000-01-01T00:00:00Z', 'before all time zones'],
    ['knownAt', '9999-12-31T23:59:59Z', 'far after today'],
    ['knownAt', '2026-11-21T16:00:00Z', 'already tomorrow in WITA'],
    ['knownAt', '2025-02-24T15:59:59Z', 'the day before the programme in WITA'],
    ['month', '2026-12', 'after the running month'],
    ['month', '2026-13', 'no such month'],
    ['by', 'district', 'no grouping'],
    ['by', '__proto__', 'a name that every object has'],
    ['format', 'xml', 'no format'],
    ['format', 'geojson', 'no format of these rows'],
  ])('%s=%s is refused: %s', (field, value, _why) => {
    const [problem, ...others] = problemsOf({ [field]: value })
    expect(others).toEqual([])
    expect(problem?.field).toBe(field)
    expect(problem?.allowed).toBe(parameters[field as keyof typeof parameters].allowed(today))
    expect(problem?.message.length).toBeLessThan(120)
  })

  test('says what is allowed in words that depend on today', () => {
    expect(problemsOf({ asOf: 'x' })[0]?.allowed).toBe('tanggal TTTT-BB-HH dari 2025-02-25 sampai 2026-11-21')
  })

  test.each(['asof', 'page', '__proto__', 'constructor', 'toString', 'hasOwnProperty', ''])(
    '%j is no parameter',
    (name) => {
      const query = Object.assign(Object.create(null) as Record<string, unknown>, { by: 'island' })
      Object.defineProperty(query, name, { value: '1', enumerable: true })
      expect(problemsOf(query)).toEqual([
        {
          ...{ field: name, message: 'Parameter ini tidak dikenal.', allowed: 'asOf, knownAt, month, by, format' },
          english: 'This parameter is unknown. Allowed: asOf, knownAt, month, by, format',
        },
      ])
    },
  )

  test('tells everything that is wrong at once', () => {
    expect(problemsOf({ asOf: 'x', by: 'y', z: '1' }).map((problem) => problem.field)).toEqual(['z', 'asOf', 'by'])
  })

  test('takes names from the query only, not from what every object inherits', () => {
    expect(parseQuery({ constructor: asOfParameter }, {}, today)).toEqual({})
  })
})
