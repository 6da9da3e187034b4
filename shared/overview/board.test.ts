import { describe, expect, test } from 'vitest'
import { addMonths, toMonth } from '#shared/day/day.ts'
import { idMessages } from '#shared/messages/id.ts'
import { boardOf, boardSummaryOf, slotsOf, tallyOf } from './board.ts'
import { buildCell, buildKabupaten, codeOf } from './overview-builder.ts'
import type { MonthState } from './overview.ts'

const month = toMonth

describe('the products of a month as slots', () => {
  test.each([
    ['met', { made: 2 }, ['made', 'made']],
    ['met', { made: 3 }, ['made', 'made']],
    ['short', { made: 1 }, ['made', 'missing']],
    ['short', { made: 1, unverified: 1 }, ['made', 'unverified']],
    ['none', { made: 0 }, ['missing', 'missing']],
    ['notReported', { made: 0 }, ['notReported', 'notReported']],
    ['notReported', { made: 0, unverified: 2 }, ['unverified', 'unverified']],
    ['running', { made: 1 }, ['made', 'open']],
    ['short', { target: 3, made: 1, unverified: 1 }, ['made', 'unverified', 'missing']],
    ['met', { target: 0, made: 0 }, []],
  ] as const)('%s with %o', (state, fields, slots) => {
    const placed = slotsOf(buildCell('53.01 2025-06', state, fields))
    expect(placed.map(({ slot }) => slot)).toEqual(slots)
    expect(placed.map(({ place }) => place)).toEqual(slots.map((_, index) => index + 1))
  })
})

test('a tally counts months by what became of them and leaves the running month out', () => {
  const cells = [
    buildCell('53.01 2025-05', 'notReported', { unverified: 2 }),
    buildCell('53.01 2025-06', 'notReported'),
    buildCell('53.01 2025-07', 'met'),
    buildCell('53.01 2025-08', 'short'),
    buildCell('53.01 2025-09', 'running', { made: 1 }),
    buildCell('53.02 2025-07', 'none'),
  ]
  expect(tallyOf(cells, codeOf('53.01'))).toEqual({
    met: 1,
    short: 1,
    none: 0,
    notReported: 2,
    silent: 1,
    finished: 4,
    due: 8,
    made: 3,
    unverified: 2,
  })
  expect(tallyOf(cells).none).toBe(1)
})

describe('the window of months that fits', () => {
  const kabupaten = [buildKabupaten('53.01', 'Kab. Kupang')]
  const months = Array.from({ length: 30 }, (_, index) => addMonths(month('2025-05'), index))
  const cells = months.map((each) => buildCell(`53.01 ${each}`, 'met'))

  test('ends with the newest month', () => {
    const board = boardOf(cells, kabupaten, { size: 19 })
    expect(board.months).toEqual(months.slice(11))
    expect(board).toMatchObject({ earlier: months[10] })
    expect(board).not.toHaveProperty('later')
  })

  test('can be turned back, and forth again', () => {
    const board = boardOf(cells, kabupaten, { size: 19, until: month('2026-03') })
    expect(board.months).toEqual(months.slice(0, 11))
    expect(board).not.toHaveProperty('earlier')
    expect(board).toMatchObject({ later: months[29] })
  })

  test('falls back to the newest for a month that is not on the board', () => {
    expect(boardOf(cells, kabupaten, { size: 3, until: month('2031-01') }).months).toEqual(months.slice(27))
  })

  test('shows all while they fit, with a gap where no target applied', () => {
    const two = [...kabupaten, buildKabupaten('53.02', 'Timor Tengah Selatan')]
    const board = boardOf([buildCell('53.01 2025-05', 'met'), buildCell('53.02 2025-06', 'met')], two, {
      size: 19,
    })
    expect(board.rows.map((row) => row.cells.map((cell) => cell?.state))).toEqual([
      ['met', undefined],
      [undefined, 'met'],
    ])
    expect(board).not.toHaveProperty('earlier')
  })

  test('is empty without cells', () => {
    expect(boardOf([], kabupaten, { size: 19 }).months).toEqual([])
  })
})

describe('the sentence of the board', () => {
  const ofMonth = (each: string, ...states: MonthState[]) =>
    states.map((state, index) => buildCell(`53.0${index + 1} ${each}`, state))
  const say = (cells: ReturnType<typeof ofMonth>) => idMessages.board.summary(boardSummaryOf(cells))

  test('waits for the first month to end', () => {
    expect(say(ofMonth('2025-05', 'running', 'running'))).toBe('Target baru dinilai setelah Mei 2025 berakhir')
    expect(say([])).toBe('Target bulanan belum ditetapkan')
  })

  test('is of silence when nobody reported', () => {
    const reported = ofMonth('2025-05', 'met', 'notReported')
    expect(say([...reported, ...ofMonth('2025-06', 'notReported', 'notReported')])).toBe(
      'Sejak Juni 2025 belum ada kabupaten/kota yang melapor',
    )
  })

  test('is of the last finished month when somebody did', () => {
    const cells = [...ofMonth('2025-06', 'met', 'short', 'none', 'notReported'), ...ofMonth('2025-07', 'running')]
    expect(say(cells)).toBe('Juni 2025: 1 dari 4 mencapai target, satu kurang, satu nihil, satu belum lapor')
  })

  test('does not call a month silent for which products wait to be verified', () => {
    const cells = ofMonth('2025-05', 'notReported', 'notReported').map((cell) => ({ ...cell, unverified: 2 }))
    expect(say(cells)).toBe('Mei 2025: 0 dari 2 mencapai target, 4 produk belum diverifikasi')
  })
})
