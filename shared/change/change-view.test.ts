import { describe, expect, it } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { buildFigure, buildKabupaten, codeOf } from '#shared/overview/overview-builder.ts'
import type { ChangePage } from './answers.ts'
import { changeHeadlineOf, figureChangesOf, kabupatenChangesOf, mayMoveByTime } from './change-view.ts'

const province = { kind: 'province' } as const
const page = (more: Partial<ChangePage> = {}): ChangePage => ({
  ...{ asOf: toDay('2026-02-05'), today: toDay('2026-11-22'), dataVersion: 1, simulated: false },
  ...{ from: toDay('2026-01-02'), to: toDay('2026-02-05'), by: 'happened', area: 'province', about: null },
  ...{ kabupaten: [buildKabupaten('53.05', 'Alor'), buildKabupaten('53.13', 'Lembata')] },
  ...{ before: [], after: [], events: [], eventsPerKabupaten: 8, counts: [], targets: [] },
  ...more,
})
const count = (code: string, number: number) => ({
  ...({ kabupatenCode: codeOf(code), subjectKind: 'outlet', type: 'launched', count: number } as const),
})

describe('the headline of a comparison', () => {
  it('tells the main numbers that moved, and where anything happened', () => {
    const compared = page({
      before: [buildFigure('53.05', 'outletsLaunched', 0), buildFigure('53.05', 'umkmRegistered', 5)],
      after: [buildFigure('53.05', 'outletsLaunched', [1, 2]), buildFigure('53.05', 'umkmRegistered', 5)],
      counts: [count('53.05', 2)],
    })
    expect(changeHeadlineOf(compared, province)).toMatchObject({
      ...{ kind: 'changes', events: 2, kabupaten: 1, of: 2 },
      moved: [{ figure: 'outletsLaunched', kind: 'changed', change: { low: 1, high: 2 } }],
    })
  })

  it('says that nothing changed, or that both days are one', () => {
    expect(changeHeadlineOf(page(), province)).toEqual({ kind: 'nothing' })
    expect(changeHeadlineOf(page({ from: toDay('2026-02-05') }), province)).toEqual({ kind: 'sameDay' })
  })
})

it('sorts figures into those that moved, stayed, or have no record', () => {
  const compared = page({
    before: [buildFigure('53.05', 'productsReady', 7), buildFigure('53.05', 'umkmRegistered', 5)],
    after: [buildFigure('53.05', 'productsReady', 6), buildFigure('53.05', 'umkmRegistered', 5)],
  })
  const { moved, stayed, unrecorded } = figureChangesOf(compared, province)
  expect(moved.map(({ figure }) => figure)).toEqual(['productsReady'])
  expect(stayed).toEqual(['umkmRegistered'])
  expect(unrecorded).toContain('outletsLaunched')
  expect(mayMoveByTime(moved)).toBe(true)
})

it('keeps a kabupaten where nothing happened, with what is known of it', () => {
  const rows = kabupatenChangesOf(page({ counts: [count('53.13', 1), count('53.13', 3)] }), province)
  expect(rows.map(({ name, eventCount }) => [name, eventCount])).toEqual([
    ['Alor', 0],
    ['Lembata', 4],
  ])
})
