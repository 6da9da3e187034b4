import { describe, expect, test } from 'vitest'
import { enMessages } from '#shared/messages/en.ts'
import { idMessages } from '#shared/messages/id.ts'
import { headlineOf } from './headline.ts'
import { buildDeadline, buildFigure, buildKabupaten, buildLaunch, buildOverview } from './overview-builder.ts'

const kabupaten = [
  buildKabupaten('53.01', 'Kab. Kupang'),
  buildKabupaten('53.05', 'Alor'),
  buildKabupaten('53.20', 'Sabu Raijua'),
  buildKabupaten('53.71', 'Kota Kupang'),
]

type Parts = Parameters<typeof buildOverview>[1]
const headline = (asOf: string, parts: Parts) => headlineOf(buildOverview(asOf, { kabupaten, ...parts }))
const inIndonesian = (asOf: string, parts: Parts) =>
  idMessages.overview
    .headline(headline(asOf, parts))
    .map(({ text }) => text)
    .join('')
const inEnglish = (asOf: string, parts: Parts) =>
  enMessages.overview
    .headline(headline(asOf, parts))
    .map(({ text }) => text)
    .join('')

const products = kabupaten.map(({ code }) => buildFigure(code, 'productsLaunched', 2))
const launched = (...codes: string[]) => ({
  figures: [
    ...products,
    ...kabupaten.map(({ code }) => buildFigure(code, 'outletsLaunched', codes.includes(code) ? 1 : 0)),
  ],
  rollout: codes.map((code) => buildLaunch(code, '2025-12-01')),
})

describe('before any outlet', () => {
  test('nothing on record is said as such', () => {
    expect(inIndonesian('2025-03-01', {})).toBe('Program belum diluncurkan: belum ada produk atau gerai yang tercatat.')
  })

  test('after the launch, nothing on record is not taken for nothing launched', () => {
    expect(inIndonesian('2025-06-15', {})).toBe('Belum ada produk atau gerai yang tercatat.')
  })

  test('launched products come first', () => {
    expect(inIndonesian('2025-06-15', { figures: products })).toBe(
      '8 produk unggulan diluncurkan; belum ada NTT Mart di 4 kabupaten/kota.',
    )
  })
})

describe('while outlets open', () => {
  test('those left are named when they are few', () => {
    expect(inIndonesian('2025-12-15', launched('53.01', '53.71'))).toBe(
      '2 dari 4 kabupaten/kota sudah membuka NTT Mart; Alor dan Sabu Raijua belum.',
    )
  })

  test('those left are counted when they are many', () => {
    const many = [...kabupaten, buildKabupaten('53.06', 'Flores Timur'), buildKabupaten('53.07', 'Sikka')]
    expect(inIndonesian('2025-12-15', { ...launched('53.01', '53.71'), kabupaten: many })).toBe(
      '2 dari 6 kabupaten/kota sudah membuka NTT Mart; 4 belum.',
    )
  })

  test('one is singular in English', () => {
    expect(inEnglish('2025-12-15', launched('53.71'))).toBe(
      '1 of 4 kabupaten/kota has opened an NTT Mart; Kab. Kupang, Alor and Sabu Raijua still without one.',
    )
  })

  test('an uncertain launch makes the count a range and is neither open nor left', () => {
    const figures = [
      buildFigure('53.71', 'outletsLaunched', 1),
      buildFigure('53.01', 'outletsLaunched', [0, 1]),
      buildFigure('53.05', 'outletsLaunched', 0),
    ]
    expect(headline('2025-12-15', { figures })).toMatchObject({
      launched: { low: 1, high: 2 },
      left: ['Alor', 'Sabu Raijua'],
    })
    expect(inIndonesian('2025-12-15', { figures })).toBe(
      '1–2 dari 4 kabupaten/kota sudah membuka NTT Mart; Alor dan Sabu Raijua belum, satu belum pasti.',
    )
  })

  test('two outlets of one kabupaten are one kabupaten', () => {
    expect(headline('2025-12-15', { figures: [buildFigure('53.71', 'outletsLaunched', 2)] })).toMatchObject({
      launched: { low: 1, high: 1 },
    })
  })
})

describe('against deadlines', () => {
  const two = [buildDeadline('2025-12-31', 4), buildDeadline('2026-01-31', 4)]

  test('the nearest deadline ahead is named with its days', () => {
    expect(inIndonesian('2025-12-25', { ...launched('53.01', '53.71'), deadlines: two })).toBe(
      '2 dari 4 kabupaten/kota sudah membuka NTT Mart; tenggat 31 Desember 2025 tinggal 6 hari, Alor dan Sabu Raijua belum.',
    )
  })

  test('a missed deadline stays visible while the next one runs', () => {
    expect(inIndonesian('2026-01-31', { ...launched('53.01', '53.71'), deadlines: two })).toBe(
      '2 dari 4 kabupaten/kota sudah membuka NTT Mart; satu tenggat terlewati, tenggat 31 Januari 2026 jatuh hari itu juga, Alor dan Sabu Raijua belum.',
    )
  })

  test('both missed deadlines are counted', () => {
    expect(inIndonesian('2026-02-05', { ...launched('53.01', '53.71'), deadlines: two })).toBe(
      '2 dari 4 kabupaten/kota sudah membuka NTT Mart; dua tenggat terlewati, Alor dan Sabu Raijua belum.',
    )
  })

  test('all launched in time is simply all', () => {
    const all = launched('53.01', '53.05', '53.20', '53.71')
    expect(inIndonesian('2026-02-05', { ...all, deadlines: two })).toBe(
      'Semua 4 kabupaten/kota sudah membuka NTT Mart.',
    )
  })

  test('all launched too late says so', () => {
    const all = launched('53.01', '53.05', '53.20', '53.71')
    const late = [...all.rollout.slice(0, 3), buildLaunch('53.71', '2026-02-03')]
    expect(inEnglish('2026-02-05', { ...all, rollout: late, deadlines: two })).toBe(
      'All 4 kabupaten/kota have opened an NTT Mart, with two deadlines missed.',
    )
  })

  test('a deadline that a window leaves open is not called missed', () => {
    const open = { ...launched('53.01', '53.71'), deadlines: [buildDeadline('2025-12-31', 2)] }
    const rollout = [buildLaunch('53.01', '2025-12-01'), buildLaunch('53.71', '2025-12-20', '2026-01-10')]
    expect(headline('2026-02-05', { ...open, rollout })).toMatchObject({ missed: 0 })
  })
})
