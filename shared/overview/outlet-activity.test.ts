import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { outletActivityOf } from './outlet-activity.ts'
import { buildFigure, codeOf } from './overview-builder.ts'

const area = { codes: [codeOf('53.01'), codeOf('53.08')], asOf: toDay('2026-03-15') }
const launched = [buildFigure('53.01', 'outletsLaunched', 2), buildFigure('53.08', 'outletsLaunched', [0, 1])]

describe('what became of launched outlets', () => {
  test('is nothing before one can have been launched', () => {
    expect(outletActivityOf([], area)).toBeUndefined()
    expect(outletActivityOf([buildFigure('53.01', 'outletsLaunched', 0)], area)).toBeUndefined()
  })

  test('is unknown, not zero, while nobody reports', () => {
    expect(outletActivityOf(launched, area)).toEqual({ counts: {}, silent: { low: 2, high: 3 } })
  })

  test('tells how many operate, are stocked and sell, and how many are silent', () => {
    const told = [
      ...launched,
      buildFigure('53.01', 'outletsOperating', 2),
      buildFigure('53.01', 'outletsReporting', 1),
      buildFigure('53.01', 'outletsStocked', 1),
      buildFigure('53.01', 'outletsSelling', [0, 1]),
    ]
    const activity = outletActivityOf(told, area)
    expect(activity).toMatchObject({ silent: { low: 1, high: 2 } })
    expect(activity?.counts.outletsOperating).toMatchObject({ low: 2, high: 2, reporting: 1, of: 2 })
    expect(activity?.counts.outletsSelling).toMatchObject({ low: 0, high: 1 })
  })
})
