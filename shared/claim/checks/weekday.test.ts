import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { buildClaim, verdictsOf } from '../claim-builder.ts'
import type { StoredClaim } from '../schema.ts'
import { listWeekdayPrints } from './weekday.ts'

const judge = (fields: Partial<StoredClaim>) =>
  verdictsOf('weekday', [buildClaim({ id: 'claim', unit: 'date', ...fields })])

describe('a printed weekday against its date', () => {
  test.each([
    ['the field', { valueText: '2025-08-12', printedWeekday: 'Senin' }, 'conflicting weekdayDiffers'],
    ['the field', { valueText: '2025-08-12', printedWeekday: 'selasa' }, 'consistent weekdayMatches'],
    ['the paraphrase', { valueText: '2025-08-12', paraphrase: 'Opened Monday (12/8)' }, 'conflicting weekdayDiffers'],
    ['the note', { valueText: '2025-08-12', checkNote: 'tercetak hari Senin' }, 'conflicting weekdayDiffers'],
    [
      'a date in the text, not the claimed one',
      { valueText: '7', paraphrase: 'Sejak Senin, 12 Agustus 2025' },
      'conflicting weekdayDiffers',
    ],
    [
      'a right weekday of the as-of day',
      { valueText: '7', asOfText: '2025-08-12', printedWeekday: 'Selasa' },
      undefined,
    ],
    ['no day to compare with', { valueText: '7', asOfText: '2025-08', printedWeekday: 'Selasa' }, undefined],
    [
      'what the calendar says',
      { valueText: '2025-08-12', checkNote: '12 August 2025 was a Monday, elsewhere a Friday' },
      undefined,
    ],
  ])('%s %j: %s', (_, fields, expected) => {
    expect(judge(fields)).toEqual(expected === undefined ? [] : [`claim: ${expected}`])
  })

  test('one wrong print outweighs a right one', () => {
    const fields = {
      valueText: '2025-08-12',
      paraphrase: 'Opened Tuesday 12 August 2025',
      checkNote: 'prints Senin 12/8/2025',
    }
    expect(judge(fields)).toEqual(['claim: conflicting weekdayDiffers'])
  })
})

test('notes of any report can be tested, with the day of the report for dates without one', () => {
  expect(listWeekdayPrints(['prints Selasa; also Selasa 12/8', 'printed Selasa'], toDay('2025-08-13'))).toEqual(
    [
      { day: '2025-08-12', printed: 2, actual: 2 },
      { day: '2025-08-13', printed: 2, actual: 3 },
    ].toSorted((one, other) => (one.day < other.day ? -1 : 1)),
  )
})
