import { describe, expect, it, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { source, codeOf } from '#shared/overview/overview-builder.ts'
import type { TargetRow } from '#shared/target/answers.ts'
import { concernsArea, targetChangesOf } from './target-changes.ts'

const target = (id: string, more: Partial<TargetRow> = {}): TargetRow => ({
  ...{
    id,
    version: 1,
    title: id,
    figure: null,
    period: null,
    kabupatenCode: null,
    value: null,
    valueText: '',
    unit: '',
  },
  ...{ periodText: null, dueText: null, dueOn: null, scopeText: 'province', setBy: 'Gubernur' },
  ...{ setOn: toDay('2025-12-01'), validFrom: toDay('2025-12-01'), validTo: null, closedOn: null, replacedBy: null },
  ...{ reason: null, progressEvidence: null, note: null, source },
  ...more,
})

describe('what was decided about targets between two days', () => {
  it('is what was set and what was closed, the newest first', () => {
    const old = target('old')
    const closed = { ...old, closedOn: toDay('2026-01-20') }
    const fresh = target('fresh', { setOn: toDay('2026-01-10') })
    expect(targetChangesOf([old], [closed, fresh]).map(({ kind, target: { id } }) => [kind, id])).toEqual([
      ['closed', 'old'],
      ['set', 'fresh'],
    ])
  })

  it('is nothing while they stand, nor when one had been closed before', () => {
    const closed = target('old', { closedOn: toDay('2025-12-20') })
    expect(targetChangesOf([closed, target('a')], [closed, target('a')])).toEqual([])
  })
})

test.each([
  ['province', false, false],
  ['each kabupaten', true, true],
  ['island:Alor', true, false],
  ['53.05', true, false],
  ['53.13', false, true],
])('a target for %s concerns the province, the island of Alor: %s, and Lembata: %s', (scopeText, alor, lembata) => {
  const row = target('t', { scopeText })
  const island = { area: { kind: 'island', island: 'Alor' } as const, codes: [codeOf('53.05')] }
  const kabupaten = { area: { kind: 'kabupaten', code: codeOf('53.13') } as const, codes: [codeOf('53.13')] }
  expect(concernsArea(row, { area: { kind: 'province' }, codes: [] })).toBe(true)
  expect([concernsArea(row, island), concernsArea(row, kabupaten)]).toEqual([alor, lembata])
})
