import { describe, expect, it } from 'vitest'
import { toDay, toMonth } from '#shared/day/day.ts'
import { briefingMessages as id } from '#shared/messages/briefing/id/sheet.ts'
import {
  buildCell,
  buildDeadline,
  buildFigure,
  buildKabupaten,
  buildLaunch,
  buildOverview,
} from '#shared/overview/overview-builder.ts'
import type { Overview } from '#shared/overview/overview.ts'
import { callsOf } from './calls.ts'

const codes = Array.from({ length: 8 }, (_, index) => `53.0${index + 1}`)
const kabupaten = codes.map((code) => buildKabupaten(code, `Kab ${code}`))
const asOf = toDay('2026-11-22')
const judged = toMonth('2026-10')
const callsWith = (parts: Partial<Overview>) =>
  callsOf(buildOverview(asOf, { kabupaten, ...parts }), { judged, asOf, paces: [] })
const launched = codes.map((code) => buildFigure(code, 'outletsLaunched', { count: 1, lastDay: '2026-01-01' }))

describe('who most needs a call', () => {
  it('is nobody where nothing waits', () => {
    expect(callsWith({ figures: launched })).toEqual({ rows: [], others: 0, tied: 0 })
  })

  it('is whoever has the most matters waiting', () => {
    const board = [
      buildCell('53.02 2026-10', 'short'),
      buildCell('53.03 2026-10', 'none'),
      buildCell('53.01 2026-10', 'met'),
    ]
    const figures = [...launched.slice(0, 7), buildFigure('53.02', 'productsUnnamed', 2)]
    const { rows } = callsWith({ board, figures, deadlines: [buildDeadline('2026-01-31', 8)] })
    expect(rows.map(({ code, matters }) => [code, matters.map(({ kind }) => kind)])).toEqual([
      ['53.02', ['behind', 'unnamed']],
      ['53.08', ['noOutlet']],
      ['53.03', ['behind']],
    ])
    expect(rows[2]?.matters).toEqual([{ kind: 'behind', missing: 2 }])
  })

  it('shows five, counts the others, and says how many are as urgent as the last', () => {
    const board = codes.map((code) => buildCell(`${code} 2026-10`, 'notReported'))
    const calls = callsWith({ board, figures: launched })
    expect(calls.rows.map(({ code }) => code)).toEqual(codes.slice(0, 5))
    expect(calls).toMatchObject({ others: 3, tied: 3, judged: '2026-10' })
    expect(id.moreCalls(calls)).toBe(
      '3 kabupaten/kota lain juga ada yang ditunggu; tiga sama mendesaknya dengan yang terakhir.',
    )
  })

  it('calls the one with the older last record first where all else is the same', () => {
    const board = codes.map((code) => buildCell(`${code} 2026-10`, 'notReported'))
    const figures = launched.map((row, index) => ({ ...row, lastDay: toDay(`2026-0${8 - index}-01`) }))
    expect(callsWith({ board, figures }).rows[0]?.code).toBe('53.08')
  })

  it('counts months without report, silent outlets and products without a mentoring record', () => {
    const board = ['2026-08', '2026-09', '2026-10'].map((month) => buildCell(`53.01 ${month}`, 'notReported'))
    const figures = [...launched, buildFigure('53.01', 'mentoringUnrecorded', [1, 2])]
    const rollout = [{ ...buildLaunch('53.01', '2026-01-01'), isSilent: true as const }]
    const [first] = callsWith({ board, figures, rollout }).rows
    expect(first && id.callText(first)).toBe(
      'belum lapor tiga bulan; gerai tanpa laporan rak; pendampingan 1–2 produk belum tercatat',
    )
  })
})
