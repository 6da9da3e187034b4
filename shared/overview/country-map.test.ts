import { expect, test } from 'vitest'
import { shareClassOf } from './country-map.ts'

const month = (met: number, short: number, notReported = 0) => ({ met, short, none: 0, notReported })

test.each([
  [month(0, 10), 'step0'],
  [month(1, 999), 'step1'],
  [month(1, 3), 'step2'],
  [month(1, 1), 'step3'],
  [month(3, 1), 'step4'],
  [month(4, 0), 'step4'],
  [month(0, 0, 3), 'noRecord'],
  [month(0, 0), 'noRecord'],
])('%j is drawn as %s', (counts, tone) => expect(shareClassOf(counts).tone).toBe(tone))
