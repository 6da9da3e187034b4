import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { outletStandingOf } from './kabupaten-headline.ts'
import { neighboursOf } from './neighbours.ts'
import { codeOf, source } from './overview-builder.ts'
import type { OutletRow, ProductRow, ReportedEvent } from './overview.ts'
import { outletsAt, productsAt } from './rows-at.ts'

const buildProduct = (id: string, fields: Partial<ProductRow>): ProductRow => ({
  id,
  kabupatenCode: codeOf('53.05'),
  launchSlot: null,
  name: id,
  category: null,
  scheme: null,
  producer: null,
  desaText: null,
  programmeLink: null,
  mentoringNote: null,
  certificationNote: null,
  note: null,
  launched: null,
  archived: null,
  source,
  ...fields,
})

describe('products at a day', () => {
  const launched = { notBefore: toDay('2025-05-27'), notAfter: toDay('2025-05-27') }
  const products = [
    buildProduct('second', { launchSlot: 2, launched }),
    buildProduct('first', { launchSlot: 1, launched }),
    buildProduct('later', { source: { ...source, publishedOn: toDay('2026-01-19') } }),
    buildProduct('undated', {}),
  ]
  const ids = (asOf: string) => {
    const { launch, other } = productsAt(products, toDay(asOf))
    return [...launch, ...other].map((product) => product.id)
  }

  test('are those launched or told of by then, launch slots first and in order', () => {
    expect(ids('2025-06-01')).toEqual(['first', 'second', 'undated'])
    expect(ids('2026-02-01')).toEqual(['first', 'second', 'later', 'undated'])
  })

  test('are not those that surely left the registry', () => {
    const archived = { notBefore: toDay('2026-01-01'), notAfter: toDay('2026-01-31') }
    const left = [buildProduct('left', { launchSlot: 1, launched, archived })]
    const isShown = (asOf: string) => productsAt(left, toDay(asOf)).launch.length === 1
    expect([isShown('2026-01-30'), isShown('2026-01-31')]).toEqual([true, false])
  })

  test('of the launch are unknown before it', () => {
    expect(ids('2025-05-26')).toEqual(['undated'])
  })
})

const buildReport = (
  type: ReportedEvent['type'],
  notBefore: string,
  notAfter = notBefore,
  rivalOf?: string,
): ReportedEvent => ({
  id: `${type} ${notBefore}`,
  subjectKind: 'outlet',
  subjectId: 'o1',
  kabupatenCode: codeOf('53.09'),
  type,
  notBefore: toDay(notBefore),
  notAfter: toDay(notAfter),
  detail: { ...(rivalOf && { rivalOf }) },
  recordedAt: '2026-11-21T00:00:00Z',
  recordedBy: 'first data',
  source,
})

const buildOutlet = (...events: ReportedEvent[]): OutletRow => ({
  id: 'o1',
  kabupatenCode: codeOf('53.09'),
  kind: 'outlet',
  label: 'NTT Mart Ngada',
  place: null,
  desaCode: null,
  operatorKind: null,
  operatorName: null,
  latitude: null,
  longitude: null,
  pointQuality: null,
  source,
  events,
})

describe('an outlet at a day', () => {
  const outlet = buildOutlet(buildReport('launched', '2025-12-21', '2026-02-05'))

  test('shows only reports of what may have happened by then', () => {
    expect(outletsAt([outlet], toDay('2025-12-20'))).toEqual([])
    expect(outletsAt([outlet], toDay('2025-12-21'))).toHaveLength(1)
  })

  test('stands as none, possibly, then launched', () => {
    const kindAt = (asOf: string) => outletStandingOf([outlet], toDay(asOf)).kind
    expect(['2025-12-20', '2026-01-10', '2026-02-05'].map(kindAt)).toEqual(['none', 'possibly', 'launched'])
  })

  test('is judged by the report that counts, not by a rival of it', () => {
    const rivals = buildOutlet(
      buildReport('launched', '2025-07-12', '2025-07-12', '00000000-0000-4000-8000-000000000001'),
      buildReport('launched', '2025-08-12'),
    )
    expect(outletStandingOf([rivals], toDay('2025-08-01')).kind).toBe('none')
    expect(outletStandingOf([rivals], toDay('2025-08-12'))).toMatchObject({ kind: 'launched', count: 1 })
  })

  test('that is only planned is none', () => {
    expect(outletStandingOf([buildOutlet(buildReport('planned', '2025-07-17'))], toDay('2026-02-05'))).toEqual({
      kind: 'none',
    })
  })
})

test('neighbours follow the order of codes and end at the ends', () => {
  const rows = ['53.71', '53.01', '53.02'].map((code) => ({ code: codeOf(code) }))
  expect(neighboursOf(rows, codeOf('53.02'))).toEqual({ previous: rows[1], next: rows[0] })
  expect(neighboursOf(rows, codeOf('53.01')).previous).toBeUndefined()
  expect(neighboursOf(rows, codeOf('53.99'))).toEqual({ previous: undefined, next: undefined })
})
