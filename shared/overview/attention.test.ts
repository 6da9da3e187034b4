import { describe, expect, test } from 'vitest'
import { enMessages } from '#shared/messages/en.ts'
import { idMessages } from '#shared/messages/id.ts'
import { attentionOf } from './attention.ts'
import {
  buildCell,
  buildClaimRow,
  buildDeadline,
  buildFigure,
  buildKabupaten,
  buildLaunch,
  buildOverview,
} from './overview-builder.ts'

const kabupaten = [buildKabupaten('53.05', 'Alor'), buildKabupaten('53.71', 'Kota Kupang')]
type Parts = Parameters<typeof buildOverview>[1]
const itemsAt = (asOf: string, parts: Parts) => attentionOf(buildOverview(asOf, { kabupaten, ...parts }))
const kinds = (asOf: string, parts: Parts) => itemsAt(asOf, parts).map((item) => item.kind)

test('nothing waits when nothing is on record and nothing is due', () => {
  expect(itemsAt('2025-03-01', {})).toEqual([])
})

describe('outlets that are left', () => {
  const figures = [
    buildFigure('53.71', 'outletsLaunched', { count: 1, lastDay: '2025-12-01' }),
    buildFigure('53.05', 'outletsLaunched', 0),
  ]
  const rollout = [buildLaunch('53.71', '2025-12-01')]
  const parts = { figures, rollout, deadlines: [buildDeadline('2025-12-31', 2), buildDeadline('2026-01-31', 2)] }

  test('are late once the last deadline has passed', () => {
    const [item] = itemsAt('2026-02-05', parts)
    expect(item).toMatchObject({ kind: 'outletsLeft', urgency: 'late', dueOn: '2026-01-31', daysLeft: -5 })
    expect(item && idMessages.attention.text(item)).toEqual({
      title: 'Alor belum membuka gerai',
      detail: 'tenggat 31 Jan 2026 lewat 5 hari; tidak ada kabar gerai sejak 1 Des 2025',
      action: 'Tanyakan tahap persiapan dan rencana tanggal pembukaan',
    })
  })

  test('are open while a deadline is ahead, even if another was missed', () => {
    expect(itemsAt('2026-01-10', parts)).toContainEqual(
      expect.objectContaining({ kind: 'outletsLeft', urgency: 'open', dueOn: '2026-01-31', daysLeft: 21 }),
    )
  })

  test('are not listed when nobody set a deadline, nor when none is left', () => {
    expect(kinds('2026-02-05', { ...parts, deadlines: [] })).not.toContain('outletsLeft')
    const all = [...figures.slice(0, 1), buildFigure('53.05', 'outletsLaunched', [0, 1])]
    expect(kinds('2026-02-05', { ...parts, figures: all })).not.toContain('outletsLeft')
  })
})

describe('products without a name', () => {
  const launched = kabupaten.map(({ code }) => buildFigure(code, 'productsLaunched', 2))

  test('wait in the kabupaten that have some; the complete ones are praised', () => {
    const figures = [
      ...launched,
      buildFigure('53.05', 'productsUnnamed', 2),
      buildFigure('53.71', 'productsUnnamed', 0),
    ]
    expect(itemsAt('2025-06-01', { figures })[0]).toEqual({
      kind: 'productsUnnamed',
      urgency: 'late',
      products: { low: 2, high: 2 },
      kabupaten: 1,
      complete: ['Kota Kupang'],
    })
  })

  test('are no matter once all are named', () => {
    const figures = [...launched, ...kabupaten.map(({ code }) => buildFigure(code, 'productsUnnamed', 0))]
    expect(kinds('2025-06-01', { figures })).toEqual([])
  })
})

describe('monthly reports', () => {
  test('missing from everybody are one item with the month it began', () => {
    const board = kabupaten.flatMap(({ code }) => [
      buildCell(`${code} 2025-05`, 'notReported', { unverified: 2 }),
      buildCell(`${code} 2025-06`, 'notReported'),
      buildCell(`${code} 2025-07`, 'notReported'),
      buildCell(`${code} 2025-08`, 'running'),
    ])
    expect(itemsAt('2025-08-10', { board })).toEqual([
      { kind: 'notReporting', urgency: 'late', kabupaten: 2, since: '2025-06' },
    ])
  })

  test('of a month that some missed name that month', () => {
    const board = [buildCell('53.05 2025-06', 'met'), buildCell('53.71 2025-06', 'short')]
    expect(itemsAt('2025-07-10', { board })).toEqual([
      { kind: 'behindLastMonth', urgency: 'late', month: '2025-06', short: 1, none: 0, notReported: 0 },
    ])
  })

  test('of a month that all met need nothing', () => {
    expect(kinds('2025-07-10', { board: kabupaten.map(({ code }) => buildCell(`${code} 2025-06`, 'met')) })).toEqual([])
  })
})

describe('mentoring', () => {
  const figures = [buildFigure('53.05', 'mentoringUnrecorded', 2)]

  test('without a record is open, with what was said beside it', () => {
    const claims = [
      buildClaimRow('mentoringCompleted', 3, '2025-05-27'),
      buildClaimRow('mentoringTransferred', 4, '2025-05-27'),
      buildClaimRow('mentoringPending', 37, '2025-05-27'),
    ]
    expect(itemsAt('2025-06-01', { figures, claims })).toContainEqual({
      kind: 'mentoringUnrecorded',
      urgency: 'open',
      products: { low: 2, high: 2 },
      saidPending: 37,
    })
  })

  test('is told without a split when none was said', () => {
    expect(itemsAt('2025-06-01', { figures })[0]).not.toHaveProperty('saidPending')
  })
})

describe('outlets that were launched', () => {
  const figures = [buildFigure('53.71', 'outletsLaunched', [0, 1])]
  const rollout = [buildLaunch('53.71', '2025-12-14', '2025-12-19')]

  test('may operate or not, until somebody reports it', () => {
    expect(kinds('2025-12-20', { figures, rollout })).toEqual(['operationUnknown', 'launchDayUnsure'])
    const known = [...figures, buildFigure('53.71', 'outletsOperating', 1)]
    expect(kinds('2025-12-20', { figures: known, rollout })).toEqual(['launchDayUnsure'])
  })

  test('that were silent about their shelf for two months are named, and operation is not asked for twice', () => {
    const silent = [{ ...buildLaunch('53.71', '2025-08-12'), isSilent: true as const }]
    expect(attentionOf(buildOverview('2025-12-20', { kabupaten, figures, rollout: silent }))).toEqual([
      {
        ...{ kind: 'shelfSilent', urgency: 'open', outlets: ['Kota Kupang'], of: 1 },
        ...{ months: ['2025-10', '2025-11'], isOperationKnown: false },
      },
    ])
    const more = [...silent, buildLaunch('53.05', '2025-12-14')]
    const two = [...figures, buildFigure('53.05', 'outletsLaunched', 1)]
    expect(kinds('2025-12-20', { figures: two, rollout: more })).toEqual(['shelfSilent', 'operationUnknown'])
  })

  test('on a day still to come are no matter yet', () => {
    expect(kinds('2025-12-01', { rollout })).toEqual([])
  })
})

test('conflicting claims are one item for each figure, with the newest of them', () => {
  const claims = [
    buildClaimRow('outletsLaunched', 11, { day: '2025-12-20', verdict: 'conflicting' }),
    buildClaimRow('outletsLaunched', 12, { day: '2025-12-22', verdict: 'conflicting' }),
    buildClaimRow('outletsLaunched', 9, '2025-12-19'),
  ]
  expect(itemsAt('2026-01-01', { claims })).toEqual([
    {
      kind: 'claimsConflicting',
      urgency: 'open',
      figure: 'outletsLaunched',
      claims: 2,
      said: '12',
      saidFor: '2025-12-22',
    },
  ])
})

test('what is late comes before what is open', () => {
  const items = itemsAt('2025-07-10', {
    figures: [buildFigure('53.05', 'mentoringUnrecorded', 2)],
    board: [buildCell('53.05 2025-06', 'none')],
  })
  expect(items.map((item) => item.urgency)).toEqual(['late', 'open'])
})

test('every item has words in both languages', () => {
  const parts = {
    figures: [buildFigure('53.05', 'productsUnnamed', 2), buildFigure('53.71', 'outletsLaunched', 1)],
    board: [buildCell('53.05 2025-06', 'short')],
    rollout: [{ ...buildLaunch('53.71', '2025-07-01', '2025-07-05'), isSilent: true as const }],
    deadlines: [buildDeadline('2025-06-30', 2)],
    claims: [buildClaimRow('outletsLaunched', 11, { day: '2025-07-01', verdict: 'conflicting' })],
  }
  const items = itemsAt('2025-07-10', parts)
  expect(items.length).toBeGreaterThan(4)
  for (const item of items) {
    for (const messages of [idMessages, enMessages]) {
      const { title, detail, action } = messages.attention.text(item)
      expect([title, detail, action].every((text) => text.length > 3 && !text.includes('undefined'))).toBe(true)
    }
  }
})
