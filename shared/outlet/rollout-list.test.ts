import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import type { EventDetail, EventType } from '#shared/figure/registry-event.ts'
import type { KabupatenRow, OutletRow, ReportedEvent } from '#shared/overview/overview.ts'
import type { Island, KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { filterOutlets, isInState, listOutletsByIsland, offeredStates } from './rollout-list.ts'
import { outletFigures, toRolloutRows } from './rollout-rows.ts'

const code = (text: string) => text as KabupatenCode
const source = { id: 's', reference: 'https://example.org', publishedText: null, publishedOn: null }
const asOf = toDay('2026-01-02')

function report(id: string, type: EventType, days: [string, string], detail: EventDetail = {}): ReportedEvent {
  return {
    id,
    subjectKind: 'outlet',
    subjectId: 'o',
    kabupatenCode: code('53.08'),
    type,
    notBefore: toDay(days[0]),
    notAfter: toDay(days[1]),
    detail,
    recordedAt: '2026-11-21T00:00:00.000Z',
    recordedBy: 'test',
    source,
  }
}
const outlet = (kabupatenCode: string, events: ReportedEvent[], place: string | null = null): OutletRow => ({
  id: kabupatenCode,
  kabupatenCode: code(kabupatenCode),
  kind: 'outlet',
  label: `NTT Mart ${kabupatenCode}`,
  place,
  desaCode: null,
  operatorKind: null,
  operatorName: null,
  latitude: null,
  longitude: null,
  pointQuality: null,
  source,
  events,
})
const place = (text: string, island: Island) => ({ code: code(text), shortName: text, island }) as KabupatenRow
const kabupaten = [place('53.05', 'Alor'), place('53.08', 'Flores'), place('53.07', 'Flores'), place('53.04', 'Timor')]
const outlets = [
  outlet('53.05', [report('p', 'planned', ['2025-12-20', '2025-12-20'])]),
  outlet('53.08', [
    report('a', 'launched', ['2025-12-14', '2025-12-14'], { place: 'Lapangan Pancasila' }),
    report('b', 'launched', ['2025-12-13', '2025-12-13'], { rivalOf: 'a', place: 'Lapangan Pancasila' }),
    report('c', 'launched', ['2025-12-14', '2025-12-14'], { rivalOf: 'a', place: 'Pasar' }),
    report('e', 'launched', ['2025-12-14', '2025-12-14'], { rivalOf: 'a', place: 'Lapangan Pancasila, Ende' }),
  ]),
  outlet('53.07', [report('d', 'launched', ['2025-12-01', '2026-02-01'])]),
]

describe('the list of outlets', () => {
  const groups = listOutletsByIsland(outlets, kabupaten, asOf)

  test('goes island by island, with how many kabupaten each has', () => {
    expect(groups.map((group) => [group.island, group.kabupatenCount, group.outlets.length])).toEqual([
      ['Timor', 1, 0],
      ['Flores', 2, 2],
      ['Alor', 1, 1],
    ])
  })

  test('puts the first launched first and says where each stands at the day', () => {
    expect(groups[1]?.outlets.map((each) => [each.outlet.id, each.standing.state])).toEqual([
      ['53.08', 'launched'],
      ['53.07', 'possibly'],
    ])
    expect(groups[2]?.outlets[0]).toMatchObject({
      standing: { state: 'planned' },
      isLaunchKnown: false,
      report: { type: 'planned' },
    })
  })

  test('keeps rival reports under the one that counts and says in what they differ', () => {
    const rivals = groups[1]?.outlets[0]?.rivals
    expect(rivals?.map((rival) => [rival.report.id, rival.differences])).toEqual([
      ['b', ['day']],
      ['c', ['place']],
      ['e', []],
    ])
  })

  test('can be filtered by island and by state', () => {
    const ids = (filter: Parameters<typeof filterOutlets>[1]) =>
      filterOutlets(groups, filter).flatMap((group) => group.outlets.map((each) => each.outlet.id))
    expect(ids({})).toEqual(['53.08', '53.07', '53.05'])
    expect(ids({ island: 'Flores', state: 'possibly' })).toEqual(['53.07'])
    expect(ids({ island: 'Timor' })).toEqual([])
    expect(ids({ state: 'notYet' })).toEqual(['53.05'])
    expect(ids({ state: 'launched' })).toEqual(['53.08'])
    expect(ids({ state: 'closed' })).toEqual([])
  })
})

describe('the states of the filter', () => {
  test('offer what became of an outlet only where it is told', () => {
    const offered = (more: ReportedEvent[]) =>
      offeredStates(listOutletsByIsland([...outlets, outlet('53.04', more)], kabupaten, asOf))
    expect(offered([])).toEqual(['launched', 'possibly', 'notYet'])
    expect(offered([report('x', 'operating', ['2026-03-01', '2026-03-01'])])).toContain('operating')
  })

  test('count a closed outlet among the launched', () => {
    expect(isInState({ state: 'closed' }, 'launched')).toBe(true)
    expect(isInState({ state: 'closed' }, 'operating')).toBe(false)
    expect(isInState({ state: 'prepared' }, 'notYet')).toBe(true)
  })
})

describe('rows counted from the outlets', () => {
  test('take one launch per outlet, the report that counts', () => {
    expect(toRolloutRows(outlets).map((row) => [row.kabupatenCode, row.notBefore])).toEqual([
      ['53.08', '2025-12-14'],
      ['53.07', '2025-12-01'],
    ])
  })

  test('give the figures of a day, with a true zero where a later report says that nothing was there before', () => {
    const at = (day: string, figure: string) =>
      outletFigures(outlets, toDay(day))
        .filter((row) => row.figure === figure)
        .map((row) => [row.kabupatenCode, row.low, row.high])
    expect(at('2025-11-30', 'outletsLaunched')).toEqual([
      ['53.05', 0, 0],
      ['53.08', 0, 0],
      ['53.07', 0, 0],
    ])
    expect(at('2026-01-02', 'outletsLaunched')).toEqual([
      ['53.05', 0, 0],
      ['53.08', 1, 1],
      ['53.07', 0, 1],
    ])
    expect(at('2026-01-02', 'outletsPlanned')[0]).toEqual(['53.05', 1, 1])
    expect(at('2026-01-02', 'outletsOperating')).toEqual([])
  })
})
