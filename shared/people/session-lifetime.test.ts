import { expect, test } from 'vitest'
import { isSessionAlive, isUseToNote } from './session-lifetime.ts'

const now = new Date('2026-11-21T12:00:00Z')
const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)

test.each([
  ['a new one', 0, 0, true],
  ['used within twelve hours', 30, 11.99, true],
  ['not used for twelve hours', 12, 12, false],
  ['used all the time for a week', 168, 0.1, false],
  ['just before the week is over', 167.99, 0.1, true],
])('a session: %s', (_name, ageHours, idleHours, alive) => {
  expect(isSessionAlive({ createdAt: hoursAgo(ageHours), lastUsedAt: hoursAgo(idleHours) }, now)).toBe(alive)
})

test('the use of a session is noted every five minutes', () => {
  expect(isUseToNote({ lastUsedAt: hoursAgo(4.9 / 60) }, now)).toBe(false)
  expect(isUseToNote({ lastUsedAt: hoursAgo(5 / 60) }, now)).toBe(true)
})
