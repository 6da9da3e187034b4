import { expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { figureHistory } from '#shared/figure/history.ts'
import type { LedgerLine } from '#shared/figure/ledger.ts'
import { codesInArea, parseArea } from '#shared/wilayah/area.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import type { ClaimMatter, ClaimSeries } from './answers.ts'
import { buildEvidence } from './claim-builder.ts'
import { listRecordSeries } from './record-steps.ts'

const line = (day: string, bound: LedgerLine['bound'], code = '53.01', delta = 1): LedgerLine => ({
  ...{ kabupatenCode: kabupatenCodeSchema.parse(code), figure: 'outletsLaunched', bound, day: toDay(day), delta },
})
const steps = [
  line('2025-12-01', 'certain'),
  line('2025-12-01', 'possible'),
  line('2025-12-14', 'possible', '53.01'),
  line('2025-12-19', 'certain', '53.01'),
  line('2026-01-02', 'certain', '53.06'),
  line('2026-01-02', 'possible', '53.06'),
]
const { register, today, records } = buildEvidence()
const history = figureHistory(steps)
const codesOf = (text: string) => {
  const area = parseArea(text)
  return area ? codesInArea(area, register) : []
}
const evidence = {
  ...{ register, today },
  records: {
    ...records,
    intervalAt: (...[figure, area, day]: Parameters<typeof records.intervalAt>) =>
      history.intervalAt(figure, codesOf(area), day),
  },
}
const matter = (series: Partial<ClaimSeries>): ClaimMatter => ({
  ...{ id: 'm', name: { kind: 'metric', metric: 'm' }, verdict: 'consistent', claimIds: [] },
  series: [
    {
      ...{ id: 's', figure: 'outletsLaunched', counted: 'items', unit: 'outlet', metric: 'm', scopeText: 'province' },
      claimIds: [],
      ...series,
    },
  ],
})
// As if the province were one area.
const ofWhole = steps.map((step) => ({ ...step, kabupatenCode: '53' as KabupatenCode }))
const groundOn = (day: string) => ({ evidence, steps: { ofKabupaten: steps, ofWhole }, day: toDay(day) })
const stepsOf = (series: Partial<ClaimSeries>, day = '2026-02-01') =>
  listRecordSeries([matter(series)], groundOn(day)).map((one) =>
    one.steps.map((step) => `${step.day} ${step.low}-${step.high}`),
  )

test('the record changes on the days of its lines, up to the day', () => {
  expect(stepsOf({})).toEqual([['2025-12-01 1-1', '2025-12-14 1-2', '2025-12-19 2-2', '2026-01-02 3-3']])
  expect(stepsOf({}, '2025-12-15')).toEqual([['2025-12-01 1-1', '2025-12-14 1-2']])
  expect(stepsOf({ scopeText: 'island:Flores' })).toEqual([['2026-01-02 1-1']])
})

test('two outlets of a kabupaten count it once', () => {
  expect(stepsOf({ counted: 'kabupaten' })).toEqual([['2025-12-01 1-1', '2026-01-02 2-2']])
})

test('without a figure, an area or a record there is nothing behind', () => {
  expect(stepsOf({ figure: null })).toEqual([])
  expect(stepsOf({ scopeText: 'each kabupaten' })).toEqual([])
  expect(stepsOf({ figure: 'displayPoints' })).toEqual([])
})

test('the items of the province are told by its own sums alone', () => {
  const ground = { ...groundOn('2026-02-01'), steps: { ofKabupaten: [], ofWhole } }
  expect(listRecordSeries([matter({})], ground)).toEqual(listRecordSeries([matter({})], groundOn('2026-02-01')))
  expect(listRecordSeries([matter({ counted: 'kabupaten' })], ground)).toEqual([])
})

test('what several claims speak of is told once', () => {
  expect(listRecordSeries([matter({}), matter({})], groundOn('2026-02-01'))).toHaveLength(1)
})
