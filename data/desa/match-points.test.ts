import { describe, expect, it } from 'vitest'
import { matchPoints, type KnownPoint } from './match-points.ts'

const point = (code: string, name: string, kecamatan = 'Paga'): KnownPoint => ({
  code,
  name,
  kecamatan,
  latitude: -8,
  longitude: 122,
})
const desa = (code: string, name: string) => ({ code, kecamatanCode: code.slice(0, 8), name })
const kecamatanName = (code: string) => ({ '53.07.01': 'Paga', '53.07.02': 'Mego' })[code] ?? 'Nita'

describe('a desa finds its point', () => {
  it.each<[string, ReturnType<typeof desa>, KnownPoint[], string]>([
    [
      'by code and name',
      desa('53.07.01.2001', 'Masebewa'),
      [point('53.07.01.2001', 'Masabewa')],
      'exact 53.07.01.2001',
    ],
    [
      'by code, numeral or word',
      desa('53.07.01.2001', 'Were II'),
      [point('53.07.01.2001', 'Were Dua')],
      'exact 53.07.01.2001',
    ],
    [
      'by code under another name',
      desa('53.07.01.2001', 'Gayak'),
      [point('53.07.01.2001', 'Nelereren')],
      'approximate 53.07.01.2001',
    ],
    [
      'by name in a new kecamatan',
      desa('53.07.02.2001', 'Tribur'),
      [point('53.07.01.2009', 'Tribur')],
      'approximate 53.07.01.2009',
    ],
    [
      'by name in its kecamatan before others',
      desa('53.07.01.2001', 'Loke'),
      [point('53.07.01.2009', 'Loke'), point('53.07.02.2008', 'Loke', 'Mego')],
      'approximate 53.07.01.2009',
    ],
    [
      'by number when it was a kelurahan',
      desa('53.07.01.2006', 'Humusu Wini'),
      [point('53.07.01.1006', 'Humusu C')],
      'approximate 53.07.01.1006',
    ],
    [
      'not when two have its name',
      desa('53.07.03.2001', 'Loke'),
      [point('53.07.01.2009', 'Loke'), point('53.07.02.2008', 'Loke', 'Mego')],
      'none',
    ],
    ['not in another kabupaten', desa('53.07.01.2001', 'Loke'), [point('53.08.01.2009', 'Loke')], 'none'],
  ])('%s', (_, wanted, points, expected) => {
    const match = matchPoints([wanted], points, kecamatanName).get(wanted.code)
    expect(match ? `${match.quality} ${match.point.code}` : 'none').toBe(expected)
  })

  it('and no other desa gets that point by name', () => {
    const list = [desa('53.07.01.2001', 'Loke'), desa('53.07.01.2002', 'Loke')]
    expect(matchPoints(list, [point('53.07.01.2001', 'Loke')], kecamatanName).size).toBe(1)
  })
})
