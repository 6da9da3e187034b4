import { expect, test } from 'vitest'
import { outcomeOf } from './outcome.ts'
import { waitAfter } from './retry.ts'

const conflict = { current: { version: 7 }, changedBy: 'Yohana', changedAt: '2026-03-02T01:00:00.000Z' }

test.each([
  ['no answer at all', {}, { kind: 'later', because: 'line' }],
  ['a fault of the server', { httpStatus: 500 }, { kind: 'later', because: 'server' }],
  ['a server that asks for patience', { httpStatus: 429 }, { kind: 'later', because: 'server' }],
  ['nobody signed in', { httpStatus: 401 }, { kind: 'later', because: 'signedOut' }],
  [
    'a password to change first',
    { httpStatus: 403, refusal: { code: 'forbidden', detail: { first: 'changePassword' } } },
    { kind: 'later', because: 'signedOut' },
  ],
  [
    'somebody else was quicker',
    { httpStatus: 409, refusal: { code: 'conflict', detail: conflict } },
    { kind: 'decided', state: 'conflict', problem: { kind: 'conflict', conflict } },
  ],
  [
    'the id was used for another command',
    { httpStatus: 409, refusal: { code: 'conflict' } },
    { kind: 'decided', state: 'refused', problem: { kind: 'refused', code: 'conflict', message: 'Tidak.' } },
  ],
  [
    'a rule',
    { httpStatus: 412, refusal: { code: 'invalid-state', detail: { refusal: 'x' } } },
    { kind: 'decided', state: 'refused', problem: { kind: 'rule', detail: { refusal: 'x' }, message: 'Tidak.' } },
  ],
  [
    'a right that was taken away',
    { httpStatus: 403, refusal: { code: 'forbidden', english: 'No.' } },
    {
      kind: 'decided',
      state: 'refused',
      problem: { kind: 'refused', code: 'forbidden', message: 'Tidak.', english: 'No.' },
    },
  ],
  [
    'a procedure that the server does not have any more',
    { httpStatus: 404 },
    { kind: 'decided', state: 'refused', problem: { kind: 'refused', code: '', message: 'Tidak.' } },
  ],
  [
    'fields that the schema of a newer server wants',
    { httpStatus: 400, issues: [{ code: 'invalid_type', expected: 'string', path: ['input', 'reason'], message: '' }] },
    { kind: 'decided', state: 'refused', problem: { kind: 'fields', errors: { reason: { key: 'required' } } } },
  ],
])('%s', (_what, refusal, outcome) => {
  expect(outcomeOf({ message: 'Tidak.', ...refusal } as never, {})).toEqual(outcome)
})

test('waits grow to twenty seconds, and devices do not come back all at once', () => {
  expect(waitAfter(1, 0)).toBe(500)
  expect(waitAfter(1, 1)).toBe(1000)
  expect(waitAfter(4, 1)).toBe(8000)
  expect(waitAfter(50, 1)).toBe(20_000)
})
