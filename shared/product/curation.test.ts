import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { curationActs, type CurationAct } from './curation-acts.ts'
import { curationRefusal } from './curation-refusal.ts'
import { curationAspects, curationStages, type CurationFinding, type CurationStage } from './curation-stage.ts'
import { curationOf } from './curation.ts'
import { buildHistory, windowOf, type EventCells } from './history-builder.ts'

const today = toDay('2026-11-21')
const registered: EventCells = ['registered', '2026-01-01']
const findings = (finding: CurationFinding = 'good'): EventCells[] =>
  curationAspects.map((aspect) => ['curationNoted', '2026-01-15', { aspect, finding }])
const proposed: EventCells = ['proposed', '2026-01-10']
const curated: EventCells = ['curated', '2026-02-01']
const verified: EventCells = ['verified', '2026-03-01']
const returned: EventCells = ['returned', '2026-02-01', { missing: ['buyer'], reason: 'belum ada pembeli' }]

const historyOf: Record<CurationStage, EventCells[]> = {
  none: [],
  proposed: [proposed],
  returned: [proposed, returned],
  curated: [proposed, curated],
  verified: [proposed, curated, verified],
  launched: [['launched', '2026-03-01']],
}

const allowed: Record<CurationStage, CurationAct[]> = {
  none: ['propose', 'note'],
  proposed: ['note', 'curate', 'return'],
  returned: ['propose', 'note'],
  curated: ['note', 'return', 'verify'],
  verified: ['launch'],
  launched: ['note', 'verify'],
}

function refusalOf(act: CurationAct, cells: EventCells[], day = '2026-11-01') {
  return curationRefusal(act, { events: buildHistory(...cells), window: windowOf(day), today, aspect: 'buyer' })
}

describe.each([...curationStages])('at the stage %s', (stage) => {
  const cells = [registered, ...findings(), ...historyOf[stage]]
  test('a product stands so', () => {
    expect(curationOf(buildHistory(...cells)).stage).toBe(stage)
  })
  test.each([...curationActs])('%s', (act) => {
    expect(refusalOf(act, cells) === undefined).toBe(allowed[stage].includes(act))
  })
})

describe('curating', () => {
  test('needs a finding for every aspect', () => {
    expect(refusalOf('curate', [registered, proposed, ...findings().slice(2)])).toEqual({
      reason: 'aspectsOpen',
      missing: ['potential', 'rawMaterial'],
    })
  })
  test('takes a doubtful aspect, not a lacking one', () => {
    expect(refusalOf('curate', [registered, proposed, ...findings('doubtful')])).toBeUndefined()
    const lacking: EventCells = ['curationNoted', '2026-01-16', { aspect: 'buyer', finding: 'lacking', note: 'belum' }]
    expect(refusalOf('curate', [registered, proposed, ...findings(), lacking])).toEqual({
      reason: 'aspectsOpen',
      missing: ['buyer'],
    })
    expect(curationOf(buildHistory(...findings(), lacking)).aspects.buyer).toEqual({
      finding: 'lacking',
      note: 'belum',
      window: windowOf('2026-01-16'),
      evidence: [],
    })
  })
})

test('a returned product says what is missing until it is proposed again', () => {
  expect(curationOf(buildHistory(proposed, returned)).returned).toEqual({
    missing: ['buyer'],
    reason: 'belum ada pembeli',
    window: windowOf('2026-02-01'),
  })
  expect(curationOf(buildHistory(proposed, returned, ['proposed', '2026-03-01']))).not.toHaveProperty('returned')
})

describe('a product of the first launch', () => {
  const launched: EventCells = ['launched', '2026-03-01']
  test('is not verified before somebody names it', () => {
    expect(refusalOf('verify', [launched])).toEqual({ reason: 'unnamed' })
    expect(refusalOf('verify', [launched, ['named', '2026-04-01']])).toBeUndefined()
  })
  test('may have been verified before its launch, once', () => {
    expect(refusalOf('verify', [launched, ['named', '2026-04-01']], '2026-02-01')).toBeUndefined()
    const cells: EventCells[] = [launched, ['named', '2026-04-01'], ['verified', '2026-04-01']]
    expect(curationOf(buildHistory(...cells))).toMatchObject({ stage: 'launched', isVerified: true })
    expect(refusalOf('verify', cells)).toEqual({ reason: 'alreadyVerified' })
    expect(refusalOf('note', cells)).toEqual({ reason: 'alreadyVerified' })
  })
})

test('no act lies surely before the one that it follows on', () => {
  const cells = [registered, proposed, ...findings()]
  expect(refusalOf('curate', cells, '2026-01-09')).toMatchObject({ reason: 'beforePrevious', previous: 'proposed' })
  expect(refusalOf('note', cells, '2026-01-14')).toMatchObject({ reason: 'beforePrevious', previous: 'curationNoted' })
  expect(refusalOf('curate', cells, '2026-11-22')).toEqual({ reason: 'future', today })
})
