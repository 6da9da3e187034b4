import { describe, expect, test } from 'vitest'
import { parseAsOf, requireAsOf } from './as-of.ts'

describe('when a claim holds', () => {
  test.each([
    ['2025-12-20', '2025-12-20', '2025-12-20'],
    [' 2025-12-20 ', '2025-12-20', '2025-12-20'],
    ['20 Desember 2025', '2025-12-20', '2025-12-20'],
    ['2025-10', '2025-10-01', '2025-10-31'],
    ['Februari 2024', '2024-02-01', '2024-02-29'],
    ['2026', '2026-01-01', '2026-12-31'],
  ])('%j is %s to %s', (text, notBefore, notAfter) => {
    expect(parseAsOf(text)).toEqual({ ok: true, notBefore, notAfter })
  })
})

describe('a text that is no day, month or year is given back with the reason', () => {
  test.each([
    ['', 'empty'],
    ['  ', 'empty'],
    ['kemarin', 'not-a-date'],
    ['2025-13', 'not-a-date'],
    ['2025-02-29', 'not-a-date'],
    ['0000', 'not-a-date'],
    ['20/12', 'not-a-date'],
    ['1066', 'year-out-of-range'],
    ['2925-01-01', 'year-out-of-range'],
    ['9999-12', 'year-out-of-range'],
  ])('%j: %s', (text, reason) => {
    expect(parseAsOf(text)).toEqual({ ok: false, reason })
  })

  test('and required dates throw it', () => {
    expect(() => requireAsOf('kemarin')).toThrow(/not-a-date.*kemarin/)
  })
})
