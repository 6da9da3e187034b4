import { describe, expect, test } from 'vitest'
import { LONGEST_PASSWORD, passwordProblem } from './password-rule.ts'

describe('a password that may not be chosen', () => {
  test.each([
    ['pendek123', 'tooShort'],
    ['', 'tooShort'],
    ['👍👍👍👍👍👍👍', 'tooShort'],
    ['x1'.repeat(LONGEST_PASSWORD), 'tooLong'],
    ['maria.belu', 'isUsername'],
    ['Maria.Belu2026', 'isUsername'],
    ['uleb.airam', 'isUsername'],
    ['maria.belumaria.belu', 'isUsername'],
    ['password123', 'common'],
    ['Pass-Word 123', 'common'],
    ['rahasia2026', 'common'],
    ['Indonesia1945', 'common'],
    ['kupangkupang', 'common'],
    ['selamatdatang', 'common'],
    ['1234567890', 'common'],
    ['0987654321', 'common'],
    ['abcdefghijkl', 'common'],
    ['aaaaaaaaaaaa', 'common'],
    ['1111111111', 'common'],
    ['qwertyuiop', 'common'],
  ])('%s: %s', (password, problem) => {
    expect(passwordProblem(password, 'maria.belu')).toBe(problem)
  })
})

test.each(['kopi pagi di Atambua', 'kuda-putih-lari-9', 'tenun ikat merah', 'ﬁngerhut am Weg'])(
  '%s may be chosen',
  (password) => {
    expect(passwordProblem(password, 'maria.belu')).toBeUndefined()
  },
)

test('without a username only the other rules count', () => {
  expect(passwordProblem('maria.belu', '')).toBeUndefined()
})
