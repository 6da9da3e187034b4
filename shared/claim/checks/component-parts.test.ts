import { describe, expect, test } from 'vitest'
import { buildClaim, verdictsOf } from '../claim-builder.ts'
import type { StoredClaim } from '../schema.ts'

const of = (metric: string, valueText: string, fields: Partial<StoredClaim> = {}) =>
  buildClaim({ id: metric, metric, valueText, unit: 'product', ...fields })
const split = (completed: string, transferred: string, pending: string, unit = 'product') => [
  of('products_launched', '20'),
  of('mentoring_completed', completed),
  of('mentoring_transferred', transferred, { unit }),
  of('mentoring_pending', pending),
]
const judge = (claims: StoredClaim[]) => verdictsOf('partsTotal', claims)

describe('components of a whole', () => {
  test('that make it are consistent', () => {
    expect(judge(split('5', '5', '10'))).toEqual(split('5', '5', '10').map(({ id }) => `${id}: consistent partsFit`))
  })

  test('that do not are all marked, for nobody can tell which is wrong', () => {
    expect(judge(split('5', '5', '11'))).toEqual(
      split('5', '5', '11').map(({ id }) => `${id}: conflicting partsDiffer`),
    )
  })

  test('of which one counts something else: that one is marked, though the digits fit', () => {
    expect(judge(split('5', '5', '10', 'UMKM'))).toEqual([
      'products_launched: notCheckable partsInOtherUnits',
      'mentoring_completed: notCheckable partsInOtherUnits',
      'mentoring_transferred: conflicting partsInOtherUnits',
      'mentoring_pending: notCheckable partsInOtherUnits',
    ])
  })

  test('of which one is missing, or of another day, are not added', () => {
    expect(judge(split('5', '5', '11').slice(0, 3))).toEqual([])
    expect(
      judge([...split('5', '5', '11').slice(0, 3), of('mentoring_pending', '11', { asOfText: '2025-12-20' })]),
    ).toEqual([])
  })

  test('of which one has rivals are not added', () => {
    const elsewhere = { source: { reference: 'https://example.org/other' } }
    const rivals = [
      of('mentoring_pending', '10', { ...elsewhere, id: 'a' }),
      of('mentoring_pending', '11', { ...elsewhere, id: 'b' }),
    ]
    expect(judge([...split('5', '5', '11').slice(0, 3), ...rivals])).toEqual([])
  })
})

describe('a difference of rounded amounts', () => {
  const trade = (deficit: string) => [
    of('trade_deficit', deficit, { unit: 'IDR' }),
    of('goods_in_value', 'Rp59 triliun', { unit: 'IDR' }),
    of('goods_out_value', 'Rp8 triliun', { unit: 'IDR' }),
  ]
  test.each([
    ['Rp51 triliun', 'consistent partsFit'],
    ['Rp51,4 triliun', 'consistent partsFit'],
    ['Rp67 triliun', 'conflicting partsDiffer'],
  ])('%s: %s', (deficit, expected) => {
    expect(judge(trade(deficit))).toEqual(trade(deficit).map(({ id }) => `${id}: ${expected}`))
  })
})

describe('a balance of any trade', () => {
  const goods = (fields: Partial<StoredClaim>[]) =>
    fields.map((more) => of(more.metric ?? '', more.valueText ?? '', { unit: 'ton', ...more }))
  test.each<[string, string[][], string[]]>([
    [
      'a surplus is what goes out less what comes in',
      [
        ['surplus_ternak', '3'],
        ['ternak_masuk', '4'],
        ['ternak_keluar', '7'],
      ],
      ['consistent', 'consistent', 'consistent'],
    ],
    [
      'a deficit the other way round',
      [
        ['defisit_beras', '3'],
        ['beras_masuk', '4'],
        ['beras_keluar', '7'],
      ],
      ['conflicting', 'conflicting', 'conflicting'],
    ],
    [
      'without one side nothing is told',
      [
        ['defisit_beras', '3'],
        ['beras_masuk', '4'],
      ],
      [],
    ],
    [
      'two that come in cannot be told apart',
      [
        ['defisit_pangan', '3'],
        ['beras_masuk', '4'],
        ['jagung_masuk', '4'],
        ['beras_keluar', '1'],
      ],
      [],
    ],
  ])('%s', (_, rows, verdicts) => {
    const claims = goods(rows.map(([metric = '', valueText = '']) => ({ metric, valueText })))
    expect(judge(claims).map((line) => line.split(' ')[1])).toEqual(verdicts)
  })

  test('of another group is left alone', () => {
    const trade = goods([
      { metric: 'defisit_beras', valueText: '9', conflictGroup: 'beras' },
      { metric: 'beras_masuk', valueText: '4', conflictGroup: 'lain' },
      { metric: 'beras_keluar', valueText: '1', conflictGroup: 'beras' },
    ])
    expect(judge(trade)).toEqual([])
  })
})

test('a part is known by the figure that somebody chose, whatever its metric is called', () => {
  const chosen = of('dampingan_tuntas', '6', { figure: 'mentoringCompleted' })
  const claims = split('5', '5', '10').map((claim) => (claim.metric === 'mentoring_completed' ? chosen : claim))
  expect(judge(claims)).toContain('dampingan_tuntas: conflicting partsDiffer')
})
