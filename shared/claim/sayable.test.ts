import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import type { FigureRow, KabupatenRow } from '#shared/overview/overview.ts'
import { pictured } from './axis/picture-builder.ts'
import { answerNumber, listSayable, readAskedNumber } from './sayable.ts'

const kabupaten = [
  { code: '53.01', island: 'Timor' },
  { code: '53.08', island: 'Flores' },
] as unknown as KabupatenRow[]
const row = (code: string, figure: string, low: number, high = low) =>
  ({ kabupatenCode: code, figure, low, high, lastDay: toDay('2026-02-05') }) as FigureRow

const figures = [
  row('53.01', 'outletsLaunched', 15),
  row('53.08', 'outletsLaunched', 5),
  row('53.01', 'productsVerified', 10, 12),
]
const said = [
  pictured('outlets_launched', '11', { unit: 'kabupaten', asOf: '2026-01-02', verdict: 'consistent' }),
  pictured('outlets_launched', '13', { unit: 'outlet', asOf: '2026-01-20', verdict: 'conflicting' }),
  pictured('umkm_mentored', '190', { unit: 'UMKM', verdict: 'conflicting' }),
  pictured('umkm_types', '190', { unit: 'jenis UMKM', verdict: 'conflicting' }),
  pictured('kopdes_operating', '20', { unit: 'koperasi', scope: '53.01' }),
  pictured('bpom_total', '371', { unit: 'product', verdict: 'consistent' }),
  pictured('portions', '1000', { unit: 'porsi' }),
  pictured('turnover', '150000000000-200000000000', { unit: 'IDR/month', verdict: 'conflicting' }),
  pictured('coffee', '150000 -> 800000', { unit: 'IDR/kg' }),
]
const ask = (text: string, claims = said) => {
  const asked = readAskedNumber(text)
  return asked && answerNumber(asked, { claims, figures, kabupaten, asOf: toDay('2026-02-05') })
}

describe('what is asked', () => {
  test.each([
    ['20', 20, 20, ''],
    [' 20 gerai ', 20, 20, 'gerai'],
    ['3.442 koperasi', 3442, 3442, 'koperasi'],
    ['Rp3 miliar', 3e9, 3e9, 'rupiah'],
    ['10–12', 10, 12, ''],
    ['ke-15', 15, 15, ''],
    ['Rp 200 M', 200e9, 200e9, 'rupiah'],
    ['Rp8 T', 8e12, 8e12, 'rupiah'],
    ['20%', 20, 20, '%'],
    ['sekitar 250', 250, 250, ''],
    ['hampir 20 gerai', 20, 20, 'gerai'],
    ['200 jt orang', 2e8, 2e8, 'orang'],
  ])('%s', (text, low, high, unit) => {
    expect(readAskedNumber(text)).toMatchObject({ low, high, unit })
  })

  test.each([[''], ['gerai'], ['2025-12-20'], ['150000 -> 800000'], ['ribuan']])('“%s” is no number', (text) => {
    expect(readAskedNumber(text)).toBeUndefined()
  })
})

describe('can it be said aloud?', () => {
  test.each([
    ['5 gerai', 'yes', 'the record of an island has just that'],
    ['20', 'nameIt', 'the record has it, and something else was also counted 20'],
    ['20 gerai', 'yes', 'with its noun only the outlets are meant'],
    ['11', 'maybe', 'an interval of the record allows it'],
    ['11 gerai', 'other', 'nobody said it in that unit and the record has another number'],
    ['20 gerai beroperasi', 'other', 'opened is not operating'],
    ['lebih dari 20 gerai', 'other', 'the record has no more than 20'],
    ['20%', 'unknown', 'no share is on record'],
    ['Rp200 miliar', 'no', 'it is the end of a range that its own factors refute'],
    ['Rp175 miliar', 'no', 'it lies in that range'],
    ['Rp200 miliar per tahun', 'unknown', 'it was said of a month'],
    ['Rp800.000', 'untold', 'a change was said to end there'],
    ['Rp500.000', 'unknown', 'a change says its ends, not what lies between'],
    ['11 kabupaten', 'past', 'it fitted its own day, and the record has gone on'],
    ['13', 'no', 'it was never what the record had'],
    ['190', 'no', 'several things were called by it'],
    ['371', 'borneOut', 'it is not ours, and its parts fit'],
    ['1000', 'untold', 'nothing on hand can tell'],
    ['77', 'unknown', 'neither recorded nor said'],
  ])('%s: %s, since %s', (text, verdict) => {
    expect(ask(text)?.verdict).toBe(verdict)
  })

  test('every meaning comes with its claims and with what is recorded now', () => {
    const answer = ask('13')
    expect(answer?.meanings).toMatchObject([{ standing: 'refuted', now: { low: 20, high: 20, area: 'province' } }])
    expect(ask('190')?.meanings.map(({ claims }) => claims[0]?.unit)).toEqual(['UMKM', 'jenis UMKM'])
  })
})

test('what may be said now are the figures of the province that are on record', () => {
  const now = listSayable({ claims: said, figures, kabupaten, asOf: toDay('2026-02-05') })
  expect(now.map(({ figure, low, high }) => [figure, low, high])).toEqual([
    ['productsVerified', 10, 12],
    ['outletsLaunched', 20, 20],
  ])
})
