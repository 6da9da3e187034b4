import { describe, expect, test } from 'vitest'
import { groundOn, launch, reported } from '#shared/target/target-builder.ts'
import { paceOf } from '#shared/target/pace.ts'
import { paceMessages as en } from './en/pace.ts'
import { paceMessages as id } from './id/pace.ts'

const months = ['2026-01', '2026-02', '2026-03']

function paceOn(day: string, launches = [launch('2026-01-10'), launch('2026-03-10')], reports = months) {
  const [pace] = paceOf(groundOn(day, { launches, reported: reported(reports) }), 2026)
  if (!pace) throw new Error('the ground must have a target')
  return pace
}

const textOf = (lines: readonly { name: string; text: string }[], name: string) =>
  lines.find((line) => line.name === name)?.text

describe('the sentence of a pace', () => {
  test('tells what was due, what is verified, and where it leads', () => {
    expect(id.sentence(paceOn('2026-04-15'))).toBe(
      'Sampai bulan terakhir yang selesai seharusnya 6 produk; terverifikasi 2, kurang 4. Dengan laju terakhir, akhir 2026 sekitar 8 dari 24.',
    )
    expect(en.sentence(paceOn('2026-04-15'))).toContain('4 short')
  })

  test('says that nobody reported, and makes no number of it', () => {
    expect(id.sentence(paceOn('2026-04-15', [], []))).toBe(
      'Belum ada laporan untuk 3 bulan yang sudah lewat di 2026; seharusnya 6 produk. Tanpa laporan tidak ada proyeksi.',
    )
  })

  test('judges no month that is not over', () => {
    expect(id.sentence(paceOn('2026-01-05', []))).toContain('Belum ada bulan 2026 yang selesai')
    expect(en.sentence(paceOn('2026-01-05', []))).toContain('No month of 2026 is over')
  })
})

describe('the formula', () => {
  test('is printed with numbers that work out by hand', () => {
    const lines = id.formula(paceOn('2026-04-15'))
    expect(textOf(lines, 'Selisih')).toBe('seharusnya 6 − terverifikasi 2 = 4')
    expect(textOf(lines, 'Laju terakhir')).toBe('2 produk ÷ 3 bulan (Jan–Mar 2026) = 0,7 sebulan')
    expect(textOf(lines, 'Proyeksi akhir 2026')).toBe('2 sampai bulan yang sudah lewat + 2 ÷ 3 × 9 bulan = 8')
    expect(textOf(lines, 'Konsistensi')).toBe('0 bulan tercapai ÷ 3 bulan lewat = 0%')
  })

  test('leaves out what cannot be computed', () => {
    const names = id.formula(paceOn('2026-04-15', [], [])).map(({ name }) => name)
    expect(names).toEqual(['Selisih', 'Perlu sebulan', 'Laju terakhir'])
  })

  test('has the same lines in both languages', () => {
    const pace = paceOn('2026-04-15')
    expect(en.formula(pace)).toHaveLength(id.formula(pace).length)
  })
})
