import { describe, expect, test } from 'vitest'
import { outletEvent as event } from './history-builder.ts'
import { countedReport, reportedMilestones } from './reports.ts'

const launched = event('launched', '2025-08-12')
const rival = event('launched', '2025-07-12', { rivalOf: launched.id })
const third = event('launched', '2025-08-13', { rivalOf: launched.id })
const choose = (id: string, on = '2026-01-01') => event('reportChosen', on, { chooses: id, reason: 'Berita acara' })

describe('the reports of an outlet', () => {
  test('count as the first that was recorded, until somebody chooses', () => {
    expect(reportedMilestones([launched, rival, third])).toEqual([
      { type: 'launched', counted: launched, rivals: [rival, third], choice: undefined },
    ])
  })

  test('count as the one that was chosen last; the others stay', () => {
    const last = choose(third.id, '2026-01-02')
    expect(reportedMilestones([launched, rival, third, choose(rival.id), last])).toEqual([
      { type: 'launched', counted: third, rivals: [launched, rival], choice: last },
    ])
  })

  test('are told apart by milestone, also where one comes twice', () => {
    const opened = event('operating', '2026-01-05')
    const reopened = event('operating', '2026-04-05')
    const other = event('operating', '2026-04-06', { rivalOf: reopened.id })
    const found = reportedMilestones([launched, opened, reopened, other, choose(rival.id)])
    expect(found.map(({ counted, rivals }) => [counted, rivals])).toEqual([
      [launched, []],
      [opened, []],
      [reopened, [other]],
    ])
    expect(countedReport([launched, opened, reopened], 'operating')).toBe(opened)
  })

  test('do not count as rivals of what nobody told', () => {
    expect(reportedMilestones([rival])).toEqual([])
  })
})
