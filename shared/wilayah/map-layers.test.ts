import { describe, expect, test } from 'vitest'
import { toDay, toMonth } from '#shared/day/day.ts'
import type { BoardCell, FigureRow, KabupatenRow, RolloutRow } from '#shared/overview/overview.ts'
import type { KabupatenCode } from './kabupaten.ts'
import { countBands } from './map-ready-product-layer.ts'
import type { MapData } from './map-classes.ts'
import { classOf, isMapLayerKey, mapLayerKeys, toMapLayer, type MapLayer } from './map-layers.ts'

const ende = '53.08' as KabupatenCode
const alor = '53.05' as KabupatenCode
const ngada = '53.09' as KabupatenCode

const place = (code: KabupatenCode): KabupatenRow => ({
  code,
  name: code,
  shortName: code,
  jenis: 'kabupaten',
  island: 'Flores',
  capital: code,
  latitude: -8.8,
  longitude: 121.6,
  population: 1,
  desaCount: 1,
  kelurahanCount: 0,
})

const launch = (kabupatenCode: KabupatenCode, notBefore: string, notAfter = notBefore): RolloutRow => ({
  outletId: `${kabupatenCode} ${notBefore}`,
  kabupatenCode,
  label: 'NTT Mart',
  latitude: null,
  longitude: null,
  notBefore: toDay(notBefore),
  notAfter: toDay(notAfter),
})

const figure = (
  kabupatenCode: KabupatenCode,
  name: FigureRow['figure'],
  low: number,
  high = low,
  lastDay = '2026-01-05',
) => ({ kabupatenCode, figure: name, low, high, lastDay: toDay(lastDay) }) satisfies FigureRow

const cell = (kabupatenCode: KabupatenCode, state: BoardCell['state'], made = 0, unverified = 0): BoardCell => ({
  kabupatenCode,
  month: toMonth('2026-02'),
  target: 2,
  made,
  unverified,
  state,
})

function data(part: Partial<MapData>): MapData {
  return {
    kabupaten: [place(ende), place(alor), place(ngada)],
    figures: [],
    rollout: [],
    board: [],
    asOf: toDay('2026-02-05'),
    ...part,
  }
}

const keysOf = (layer: MapLayer) => layer.rows.map((row) => row.classKey)
const countOf = (layer: MapLayer, key: string) => layer.classes.find((each) => each.key === key)?.count

describe('every layer', () => {
  test.each(mapLayerKeys)('%s shows an empty registry as no record, never as zero', (key) => {
    const layer = toMapLayer(key, data({}))
    expect(layer.rows.map((row) => classOf(layer, row.kabupatenCode)?.tone)).toEqual([
      'noRecord',
      'noRecord',
      'noRecord',
    ])
  })

  test.each(mapLayerKeys)('%s counts every kabupaten in exactly one class', (key) => {
    const layer = toMapLayer(key, data({ rollout: [launch(ende, '2025-12-14')], board: [cell(ende, 'short', 1)] }))
    expect(layer.classes.reduce((sum, each) => sum + each.count, 0)).toBe(3)
  })

  test('is known by its key', () => {
    expect(isMapLayerKey('outlets')).toBe(true)
    expect(isMapLayerKey('gerai')).toBe(false)
  })
})

describe('the outlet layer', () => {
  const rollout = [launch(ende, '2025-12-14'), launch(ngada, '2025-12-21', '2026-02-05')]
  const figures = [figure(alor, 'outletsPlanned', 1)]

  test('tells launched, possibly launched and not launched apart', () => {
    const layer = toMapLayer('outlets', data({ rollout, figures, asOf: toDay('2026-01-02') }))
    expect(keysOf(layer)).toEqual(['launched-2025-2025', 'notLaunched', 'possibly'])
    expect(layer.summary).toMatchObject({ launched: { low: 1, high: 2 }, notLaunched: [alor], noRecord: [] })
  })

  test('names both years when the window of a launch crosses the new year', () => {
    const layer = toMapLayer('outlets', data({ rollout, figures }))
    expect(classOf(layer, ngada)).toEqual({
      key: 'launched-2025-2026',
      tone: 'mixed',
      label: { kind: 'launchedIn', fromYear: 2025, toYear: 2026 },
      count: 1,
    })
  })

  test('takes a later launch as a record that there is none yet', () => {
    const layer = toMapLayer('outlets', data({ rollout, asOf: toDay('2025-09-01') }))
    expect(keysOf(layer)).toEqual(['notLaunched', 'noRecord', 'notLaunched'])
  })

  test('goes by the first of several outlets and counts them all', () => {
    const layer = toMapLayer('outlets', data({ rollout: [launch(ende, '2026-02-01'), launch(ende, '2025-12-14')] }))
    expect(keysOf(layer)[0]).toBe('launched-2025-2025')
    expect(layer.rows[0]?.value).toMatchObject({ count: { low: 2, high: 2 } })
  })

  test('gives an earlier year a darker step', () => {
    const layer = toMapLayer('outlets', data({ rollout: [launch(ende, '2025-12-14'), launch(alor, '2026-01-14')] }))
    expect([classOf(layer, ende)?.tone, classOf(layer, alor)?.tone]).toEqual(['step3', 'step2'])
  })
})

describe('the month target layer', () => {
  test('judges a month that is over', () => {
    const board = [cell(ende, 'met', 2), cell(alor, 'none'), cell(ngada, 'notReported')]
    const layer = toMapLayer('monthTarget', data({ board }))
    expect(keysOf(layer)).toEqual(['met', 'none', 'notReported'])
    expect(layer.summary).toMatchObject({ isRunning: false, met: 1, behind: 1, notReported: 1 })
  })

  test('does not judge the running month', () => {
    const board = [cell(ende, 'running', 2), cell(alor, 'running', 1), cell(ngada, 'running')]
    const layer = toMapLayer('monthTarget', data({ board }))
    expect(keysOf(layer)).toEqual(['met', 'underway', 'nothingYet'])
    expect(layer.summary).toMatchObject({ isRunning: true, behind: 0 })
    expect(layer.classes.map((each) => each.key)).not.toContain('short')
  })

  test('draws a reported none and a missing report differently', () => {
    const layer = toMapLayer('monthTarget', data({ board: [cell(ende, 'none'), cell(alor, 'notReported')] }))
    expect(classOf(layer, ende)?.tone).not.toBe(classOf(layer, alor)?.tone)
  })
})

describe('the mentoring layer', () => {
  test('shows products without any word of mentoring as no record', () => {
    const layer = toMapLayer('mentoring', data({ figures: [figure(ende, 'mentoringUnrecorded', 2)] }))
    expect(keysOf(layer)[0]).toBe('noRecord')
    expect(layer.rows[0]?.value).toMatchObject({ isRecorded: false, split: { unrecorded: { low: 2, high: 2 } } })
    expect(layer.summary).toMatchObject({ recorded: 0, split: { unrecorded: { low: 2, high: 2 } } })
  })

  test.each([
    [0, 2, 'none'],
    [1, 3, 'some'],
    [2, 2, 'most'],
    [4, 0, 'all'],
  ])('classifies %i completed and %i pending as %s', (completed, pending, key) => {
    const figures = [figure(ende, 'mentoringCompleted', completed), figure(ende, 'mentoringPending', pending)]
    expect(keysOf(toMapLayer('mentoring', data({ figures })))[0]).toBe(key)
  })

  test('counts a completion only when it is certain', () => {
    const figures = [figure(ende, 'mentoringCompleted', 0, 1), figure(ende, 'mentoringPending', 0, 1)]
    expect(keysOf(toMapLayer('mentoring', data({ figures })))[0]).toBe('none')
  })
})

describe('the ready product layer', () => {
  test('shows a checked zero apart from an unchecked kabupaten', () => {
    const layer = toMapLayer(
      'readyProducts',
      data({ figures: [figure(ende, 'productsReady', 0), figure(alor, 'productsReady', 2)] }),
    )
    expect(keysOf(layer)).toEqual(['count-0', 'count-2', 'noRecord'])
    expect(layer.summary).toMatchObject({ recorded: 2, ready: { low: 2, high: 2 } })
  })

  test.each([
    [0, [[0, 0]]],
    [
      2,
      [
        [0, 0],
        [1, 1],
        [2, 2],
      ],
    ],
    [
      4,
      [
        [0, 0],
        [1, 1],
        [2, 2],
        [3, 3],
        [4, 4],
      ],
    ],
    [
      5,
      [
        [0, 0],
        [1, 2],
        [3, 4],
        [5, 5],
      ],
    ],
    [
      41,
      [
        [0, 0],
        [1, 11],
        [12, 22],
        [23, 33],
        [34, 41],
      ],
    ],
  ])('up to %i has the bands %j', (max, bands) => {
    const found = countBands(max).map(({ label }) => (label.kind === 'count' ? [label.from, label.to] : []))
    expect(found).toEqual(bands)
  })
})

describe('the freshness layer', () => {
  test.each([
    ['2026-02-05', 'month'],
    ['2026-01-05', 'month'],
    ['2026-01-04', 'quarter'],
    ['2025-11-04', 'half'],
    ['2025-08-05', 'year'],
    ['2025-02-05', 'year'],
    ['2025-02-04', 'older'],
  ])('puts a last record of %s in the band "%s" on 2026-02-05', (lastDay, key) => {
    const figures = [figure(ende, 'productsLaunched', 2, 2, lastDay)]
    expect(keysOf(toMapLayer('freshness', data({ figures })))[0]).toBe(key)
  })

  test('takes the newest record of any area of work', () => {
    const figures = [
      figure(ende, 'outletsLaunched', 1, 1, '2026-02-01'),
      figure(ende, 'productsLaunched', 2, 2, '2025-05-27'),
    ]
    const layer = toMapLayer('freshness', data({ figures }))
    expect(layer.rows[0]?.value).toEqual({ kind: 'freshness', lastDay: '2026-02-01', silentDays: 4 })
    expect(layer.summary).toMatchObject({
      newestDay: '2026-02-01',
      newestSilentDays: 4,
      fresh: 1,
      noRecord: [alor, ngada],
    })
  })

  test('says where each band of days begins and ends', () => {
    const layer = toMapLayer('freshness', data({}))
    const bands = layer.classes.flatMap(({ label }) => (label.kind === 'silentDays' ? [[label.from, label.to]] : []))
    expect(bands).toEqual([
      [0, 31],
      [32, 92],
      [93, 183],
      [184, 365],
      [366, undefined],
    ])
  })
})

test('a class without rows keeps its place in the legend', () => {
  expect(countOf(toMapLayer('outlets', data({})), 'possibly')).toBe(0)
})
