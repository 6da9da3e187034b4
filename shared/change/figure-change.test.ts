import { describe, expect, it } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import type { FigureRow } from '#shared/overview/overview.ts'
import { codeOf } from '#shared/overview/overview-builder.ts'
import { figureChange } from './figure-change.ts'

const alor = codeOf('53.05')
const lembata = codeOf('53.13')
const codes = [alor, lembata]

const row = (low: number, high: number, kabupatenCode = alor): FigureRow => ({
  ...{ kabupatenCode, figure: 'outletsLaunched', low, high, lastDay: toDay('2025-12-19') },
})
const between = (before: FigureRow[], after: FigureRow[]) => figureChange({ before, after }, 'outletsLaunched', codes)

describe('how a figure differs between two days', () => {
  it('counts at least and at most what both ranges allow', () => {
    expect(between([row(10, 12)], [row(20, 20)])).toMatchObject({ kind: 'changed', change: { low: 8, high: 10 } })
  })

  it('may be a loss', () => {
    expect(between([row(3, 3)], [row(1, 1)])).toMatchObject({ kind: 'changed', change: { low: -2, high: -2 } })
  })

  it('says the same of a range that did not move, instead of a growth or loss within it', () => {
    expect(between([row(10, 12)], [row(10, 12)])).toMatchObject({ kind: 'same', change: { low: 0, high: 0 } })
  })

  it('tells a first record from a growth from zero', () => {
    const change = between([], [row(2, 2)])
    expect(change).toMatchObject({ kind: 'first', after: { low: 2, reporting: 1, of: 2 } })
    expect(change).not.toHaveProperty('change')
    expect(between([row(0, 0)], [row(2, 2)])).toMatchObject({ kind: 'changed', change: { low: 2, high: 2 } })
  })

  it('tells records that were all taken back, and no record on either day', () => {
    expect(between([row(2, 2)], [])).toMatchObject({ kind: 'gone', before: { low: 2 } })
    expect(between([], [])).toEqual({ figure: 'outletsLaunched', kind: 'none' })
  })

  it('sums over the area alone', () => {
    const days = { before: [row(1, 1), row(5, 5, lembata)], after: [row(2, 2), row(9, 9, lembata)] }
    expect(figureChange(days, 'outletsLaunched', [alor])).toMatchObject({ change: { low: 1, high: 1 } })
  })
})
