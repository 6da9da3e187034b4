import { describe, expect, test } from 'vitest'
import { pointText, readPoint } from './point-text.ts'

describe('a point as text', () => {
  test.each([
    ['-9.10722, 124.89302', -9.10722, 124.89302],
    ['-9.10722,124.89302', -9.10722, 124.89302],
    ['-9.10722 124.89302', -9.10722, 124.89302],
    ['-9,10722; 124,89302', -9.10722, 124.89302],
    ['-9,10722, 124,89302', -9.10722, 124.89302],
    ['-9,10722 124,89302', -9.10722, 124.89302],
    ['  -9.107°, 124.893° ', -9.107, 124.893],
    [`9°06'26"LS 124°53'35"BT`, -9.10722, 124.89306],
    [`9°06'25.99"S 124°53'34.9"E`, -9.10722, 124.89303],
    [`9° 6' 26" S, 124° 53' 35" E`, -9.10722, 124.89306],
    [`9.10722 LS, 124.89302 BT`, -9.10722, 124.89302],
    ['-9.107220001, 124.893020004', -9.10722, 124.89302],
  ])('%s', (text, latitude, longitude) => {
    expect(readPoint(text)).toEqual({ latitude, longitude })
  })

  test.each([
    '',
    'Atambua',
    '-9.1',
    '-9.1, ',
    '-91, 124',
    '-9, 181',
    `9°66'26"S 124°53'35"E`,
    '1, 2, 3',
    'https://maps',
  ])('%s is none', (text) => {
    expect(readPoint(text)).toBeUndefined()
  })

  test('is read back as it is written', () => {
    const point = { latitude: -9.1, longitude: 124.89302 }
    expect(readPoint(pointText(point))).toEqual(point)
  })
})
