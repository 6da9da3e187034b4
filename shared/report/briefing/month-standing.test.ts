import { describe, expect, it } from 'vitest'
import { toDay, toMonth } from '#shared/day/day.ts'
import { briefingMessages as en } from '#shared/messages/briefing/en/sheet.ts'
import { briefingMessages as id } from '#shared/messages/briefing/id/sheet.ts'
import { buildCell, buildKabupaten } from '#shared/overview/overview-builder.ts'
import type { BoardCell, MonthState } from '#shared/overview/overview.ts'
import { judgedMonth, monthHeadline, silentMonths } from './month-standing.ts'

const all = ['53.01', '53.02', '53.03', '53.04'].map((code) => buildKabupaten(code, `Kab ${code}`))
const asOf = toDay('2026-11-22')
const october = toMonth('2026-10')
const cells = (...states: MonthState[]) => states.map((state, index) => buildCell(`53.0${index + 1} 2026-10`, state))
const say = (board: BoardCell[], kabupaten = all, month = october) => {
  const headline = monthHeadline({ month, asOf, kabupaten, board })
  return [id, en].map((texts) =>
    texts
      .headline(headline)
      .map(({ text }) => text)
      .join(''),
  )
}

describe('the headline of several kabupaten', () => {
  it.each([
    [
      ['met', 'short', 'none', 'notReported'],
      'Oktober 2026: 1 dari 4 kabupaten/kota mencapai target; satu kurang, satu nihil, satu belum lapor.',
    ],
    [['met', 'met', 'met', 'met'], 'Oktober 2026: semua 4 kabupaten/kota mencapai target.'],
    [
      ['short', 'short', 'none', 'none'],
      'Oktober 2026: tidak satu pun dari 4 kabupaten/kota mencapai target; dua kurang, dua nihil.',
    ],
    [
      ['none', 'none', 'none', 'none'],
      'Oktober 2026: tidak satu pun dari 4 kabupaten/kota mencapai target; empat nihil.',
    ],
  ] as const)('says of %j: %s', (states, sentence) => {
    expect(say(cells(...states))[0]).toBe(sentence)
  })

  it('says that nobody reported, since when, instead of a count of zero', () => {
    const board = [
      ...cells('notReported', 'notReported', 'notReported', 'notReported'),
      buildCell('53.01 2026-09', 'notReported'),
      buildCell('53.01 2026-08', 'met'),
    ]
    expect(say(board)[0]).toBe(
      'Tidak satu pun dari 4 kabupaten/kota melapor sejak September 2026; target bulanan belum dapat dinilai.',
    )
    expect(say(cells('notReported', 'notReported', 'notReported', 'notReported'))[0]).toContain(
      'melapor untuk Oktober 2026;',
    )
  })

  it('judges a running month as little as one without a target', () => {
    const board = [
      buildCell('53.01 2026-11', 'running', { made: 2 }),
      buildCell('53.02 2026-11', 'running', { made: 1 }),
    ]
    expect(say(board, all, toMonth('2026-11'))).toEqual([
      'November 2026 masih berjalan: 3 dari 4 produk terverifikasi, 1 dari 2 kabupaten/kota sudah genap; tinggal 8 hari.',
      'November 2026 is running: 3 of 4 products verified, 1 of 2 kabupaten/kota complete; 8 days left.',
    ])
    expect(say([])[0]).toBe('Belum ada target bulanan untuk Oktober 2026.')
  })
})

describe('the headline of one kabupaten', () => {
  const one = [buildKabupaten('53.01', 'Alor')]
  it.each([
    [
      'met',
      {},
      'Alor mencapai target Oktober 2026: 2 dari 2 produk terverifikasi.',
      'Alor met the target of October 2026: 2 of 2 products verified.',
    ],
    [
      'short',
      {},
      'Alor kurang satu produk dari target Oktober 2026: 1 dari 2.',
      'Alor is one product short of the target of October 2026: 1 of 2.',
    ],
    [
      'short',
      { made: 0, unverified: 2 },
      'Alor kurang dua produk dari target Oktober 2026: 0 dari 2, dua produk menunggu verifikasi.',
      'Alor is two products short of the target of October 2026: 0 of 2, two products waiting to be verified.',
    ],
    [
      'none',
      {},
      'Alor melaporkan nihil untuk Oktober 2026: 0 dari 2 produk.',
      'Alor reported nihil for October 2026: 0 of 2 products.',
    ],
    ['notReported', {}, 'Alor belum melapor untuk Oktober 2026.', 'Alor has not reported for October 2026.'],
  ] as const)('says %s with %j', (state, fields, indonesian, english) => {
    expect(say([buildCell('53.01 2026-10', state, fields)], one)).toEqual([indonesian, english])
  })

  it('counts the months in a row that were not reported', () => {
    const board = [
      buildCell('53.01 2026-10', 'notReported'),
      buildCell('53.01 2026-09', 'notReported'),
      buildCell('53.01 2026-08', 'none'),
    ]
    expect(say(board, one)[0]).toBe('Alor belum melapor dua bulan berturut-turut, sampai Oktober 2026.')
    expect(silentMonths(board, october)).toBe(2)
    expect(silentMonths(board, toMonth('2026-08'))).toBe(0)
  })

  it('says what is still owed on the last day of a running month', () => {
    const headline = monthHeadline({
      month: toMonth('2026-11'),
      asOf: toDay('2026-11-30'),
      kabupaten: one,
      board: [buildCell('53.01 2026-11', 'running', { made: 1 })],
    })
    expect(
      id
        .headline(headline)
        .map(({ text }) => text)
        .join(''),
    ).toBe('Alor masih berutang satu produk untuk November 2026; hari ini hari terakhir.')
  })
})

it('judges the month of the sheet once it is over, before that the last that is', () => {
  expect(judgedMonth(toMonth('2026-11'), asOf)).toBe('2026-10')
  expect(judgedMonth(toMonth('2026-03'), asOf)).toBe('2026-03')
})
