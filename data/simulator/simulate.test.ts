import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { checklistInputSchema } from '#shared/certification/schema.ts'
import { expiryBandOf } from '#shared/certification/expiry.ts'
import { isCertificate } from '#shared/certification/checklist-item.ts'
import { dayInWita, daysBetween, monthOf, toDay } from '#shared/day/day.ts'
import type { EventType, RegistryEvent } from '#shared/figure/registry-event.ts'
import { mentoringInputs } from '#shared/mentoring/schema.ts'
import { openingOf } from '#shared/outlet/shelf/rows.ts'
import { productStanding } from '#shared/product/standing.ts'
import { archiveSchema, curationInputs } from '#shared/product/schema.ts'
import { reportActs, reportStateAfter, type ReportState } from '#shared/report/report.ts'
import { channelKinds, endOf } from '#shared/outlet/channel/channel.ts'
import { recordRefusal, type StoredChannel } from '#shared/outlet/channel/refusal.ts'
import { channelEntrySchema } from '#shared/outlet/channel/schema.ts'
import { umkmInputSchema } from '#shared/umkm/schema.ts'
import { readFirstData } from '../first-data.ts'
import { entryRefusal } from './allowed.ts'
import { buildFirstFacts } from './first-facts-builder.ts'
import { canonicalText } from './load-simulation.ts'
import { inventedFamilyNames } from './name-words.ts'
import { simulate } from './simulate.ts'
import type { Simulation } from './simulation.ts'

const first = readFirstData()
const kabupaten = first.kabupaten.rows.map((row) => row.value)
const desa = first.desa.rows.map((row) => row.value)
const firstFacts = buildFirstFacts(first)
const today = toDay('2026-11-22')

const simulated = (seed: number, { day = today, share = 0.1 } = {}) =>
  simulate({ seed, today: day, kabupaten, desa, firstFacts, share })
const hashOf = (simulation: Simulation) => createHash('sha256').update(canonicalText(simulation)).digest('hex')
const whole = simulated(1, { share: 1 })

const channelEnds = new Set<EventType | undefined>(channelKinds.map(endOf))

/** The whole history of every subject, and of each event what was on record before it. */
function historiesOf(simulation: Simulation): Map<string, RegistryEvent[]> {
  const facts = [...firstFacts.launchProducts, ...firstFacts.outlets]
  const histories = new Map(facts.map(({ id, events }): [string, RegistryEvent[]] => [id, [...events]]))
  for (const { subjectId, ...event } of simulation.events) {
    histories.set(subjectId, [...(histories.get(subjectId) ?? []), event])
  }
  return histories
}

describe('the same seed and day', () => {
  test('give the same bytes, on every machine', () => {
    expect(hashOf(simulated(1, { share: 1 }))).toBe(hashOf(whole))
    // Changes whenever the simulator does: take over the new one then.
    expect(hashOf(whole)).toBe('010c2a19f1fec125e657eb63111c70e3b4ec91f5872d2add8d0e5554422d46ba')
  })
  test('another seed or day gives others', () => {
    const hashes = [simulated(1), simulated(2), simulated(1, { day: toDay('2026-11-23') })].map(hashOf)
    expect(new Set(hashes).size).toBe(3)
  })
})

describe('a simulated year and a half', () => {
  test('has the size of NTT, with something in every kabupaten', () => {
    expect(whole.umkm.length).toBeGreaterThan(1500)
    expect(whole.umkm.length).toBeLessThan(3000)
    expect(whole.products.length).toBeGreaterThan(900)
    expect(whole.products.length).toBeLessThan(1500)
    expect(new Set(whole.umkm.map((row) => row.kabupatenCode)).size).toBe(22)
    expect(new Set(whole.products.map((row) => row.kabupatenCode)).size).toBe(22)
  })
  test('is uneven: months with two, one and no launch, reported or not, in some kabupaten often and in some seldom', () => {
    const launches = whole.events.filter((event) => event.type === 'launched')
    const cells = Map.groupBy(launches, (event) => `${event.kabupatenCode}|${monthOf(event.window.notAfter)}`)
    const sizes = new Set([...cells.values()].map((events) => events.length))
    expect([1, 2, 3].every((size) => sizes.has(size))).toBe(true)
    expect(cells.size).toBeLessThan(22 * 17)
    const perKabupaten = kabupaten.map(({ code }) => launches.filter((event) => event.kabupatenCode === code).length)
    expect(Math.max(...perKabupaten)).toBeGreaterThan(4 * Math.min(...perKabupaten))
    const nihil = whole.reports.filter((report) => report.isNihil).length
    expect(nihil).toBeGreaterThan(20)
    expect(whole.reports.length).toBeLessThan(22 * 18 - 40)
  })
  test('is entered late, by some kabupaten much later than by others, and never ahead of its day or after yesterday', () => {
    const entries = whole.events.map(({ kabupatenCode, window, recordedAt }) => {
      const enteredOn = dayInWita(new Date(recordedAt))
      return { kabupatenCode, enteredOn, days: daysBetween(window.notAfter, enteredOn) }
    })
    expect(entries.filter(({ days, enteredOn }) => days < 0 || enteredOn >= today)).toEqual([])
    const lateness = Map.groupBy(entries, (entry) => entry.kabupatenCode)
    const averages = [...lateness.values()].map((own) => own.reduce((sum, { days }) => sum + days, 0) / own.length)
    expect(Math.max(...averages)).toBeGreaterThan(5 * Math.min(...averages))
  })
  test('knows every state of mentoring and curation, taken back entries, archived rows and days that are not known', () => {
    const standings = [...historiesOf(whole).values()].map((events) => productStanding(events, null))
    const statuses = new Set(standings.map((standing) => standing.mentoring))
    expect([...statuses].toSorted()).toEqual([
      ...['completed', 'ongoing', 'pending', 'stopped', 'transferred', 'unrecorded'],
    ])
    const stages = new Set(standings.map((standing) => standing.stage))
    expect(stages.size).toBe(6)
    const types = new Set(whole.events.map((event) => event.type))
    for (const type of ['withdrawn', 'archived', 'mentoringReopened', 'returned'] as const)
      expect(types).toContain(type)
    expect(whole.events.some(({ window }) => window.notBefore < window.notAfter)).toBe(true)
  })
  test('has certificates that have expired and such that will within 30, 60 and 90 days', () => {
    const bands = [...historiesOf(whole).values()]
      .flatMap((events) => productStanding(events, null).certificates)
      .flatMap(({ expiresOn }) => (expiresOn ? [expiryBandOf(expiresOn, today)] : []))
    for (const band of ['expired', 'within30', 'within60', 'within90'] as const) {
      expect(bands.filter((found) => found === band).length).toBeGreaterThan(3)
    }
  })
  test('names nobody: owners, numbers and certificates say that they are invented', () => {
    const owners = whole.umkm.flatMap((row) => row.ownerName ?? [])
    expect(owners.filter((name) => !inventedFamilyNames.includes(name.split(' ').at(-1) ?? ''))).toEqual([])
    const phones = whole.umkm.flatMap((row) => row.phone ?? [])
    expect(phones.filter((phone) => !/^\+6280000000?\d{4,5}$/.test(phone))).toEqual([])
    const details = whole.events.map((event) => event.detail)
    const nibs = [...whole.umkm.map((row) => row.nib), ...details.map(({ item, number }) => item === 'nib' && number)]
    expect(nibs.filter((nib) => nib && !/^0{7}\d{6}$/.test(nib))).toEqual([])
    const numbers = details.flatMap(({ item, number, letterNumber }) => [
      item === 'nib' ? undefined : number,
      letterNumber,
    ])
    expect(numbers.filter((number) => number && !number.startsWith('CONTOH-'))).toEqual([])
    expect(details.filter((detail) => detail.evidence)).toEqual([])
    expect(whole.sources.filter((source) => !source.reference.startsWith('Simulasi: '))).toEqual([])
    expect([owners, phones, numbers].every((list) => list.length > 100)).toBe(true)
  })
  test('on the first day after the launch is still empty', () => {
    const none = simulated(1, { day: toDay('2025-05-28'), share: 1 })
    expect([none.umkm, none.products, none.events, none.reports].map((rows) => rows.length)).toEqual([0, 0, 0, 0])
  })
})

describe('everything simulated could have been entered by hand', () => {
  test.each([1, 2, 3, 4, 5])('the rules refuse no event, in the order of entry (seed %i)', (seed) => {
    const simulation = simulated(seed, { share: 0.15 })
    const categories = new Map([
      ...simulation.products.map((row) => [row.id, row.category] as const),
      ...simulation.launchProducts.flatMap((row) => (row.described ? [[row.id, row.described.category] as const] : [])),
      ...firstFacts.launchProducts.flatMap((fact) => (fact.category ? [[fact.id, fact.category] as const] : [])),
    ])
    const slots = new Map(firstFacts.launchProducts.map((fact) => [fact.id, fact.launchSlot]))
    const facts = [...firstFacts.launchProducts, ...firstFacts.outlets]
    const histories = new Map(facts.map(({ id, events }): [string, RegistryEvent[]] => [id, [...events]]))
    const refusals = simulation.events.flatMap((event) => {
      const { subjectId, subjectKind, recordedAt } = event
      const events = histories.get(subjectId) ?? []
      const known = { kind: subjectKind, events, category: categories.get(subjectId) ?? null }
      const day = dayInWita(new Date(recordedAt))
      const refusal = entryRefusal(event, { ...known, launchSlot: slots.get(subjectId) ?? null, today: day })
      histories.set(subjectId, [...events, event])
      return refusal ? [{ event, refusal }] : []
    })
    expect(refusals).toEqual([])
  })
  test('the forms would take it', () => {
    const forms: Partial<Record<EventType, z.ZodType>> = {
      checklistNoted: checklistInputSchema,
      mentoringStarted: mentoringInputs.start,
      mentoringTransferred: mentoringInputs.transfer,
      mentoringStopped: mentoringInputs.stop,
      mentoringReopened: mentoringInputs.reopen,
      curationNoted: curationInputs.note,
      returned: curationInputs.return,
      archived: archiveSchema,
    }
    const problems = whole.events.flatMap(({ type, window, detail }) => {
      const error = forms[type]?.safeParse({ window, ...detail }).error
      return error ? [{ type, detail, error }] : []
    })
    expect(problems).toEqual([])
    for (const { id: _id, searchKey: _key, sourceId: _source, version: _version, ...row } of whole.umkm) {
      const given = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
      expect(umkmInputSchema.safeParse(given).error).toBeUndefined()
    }
  })
  test('the forms and rules of other channels would take their records', () => {
    const begins = new Map(
      whole.events.flatMap((event) => (channelEnds.has(event.type) ? [] : [[event.subjectId, event]])),
    )
    const stored: StoredChannel[] = []
    expect(new Set(whole.channels.map((row) => row.kind))).toEqual(new Set(channelKinds))
    for (const { id, originId: _origin, sourceId: _source, ...facts } of whole.channels) {
      const window = begins.get(id)?.window ?? { notBefore: today, notAfter: today }
      const { productIds, ...told } = facts
      const given = Object.entries(told).filter(([, value]) => value !== null)
      const hasProducts = ['displayPoint', 'marketplaceListing', 'cooperative'].includes(facts.kind)
      const days = facts.kind === 'purchase' ? { month: monthOf(window.notBefore) } : { window }
      const entry = channelEntrySchema.parse({
        ...Object.fromEntries(given),
        ...days,
        ...(hasProducts && { productIds }),
      })
      const others = stored.filter((other) => other.facts.kind === facts.kind)
      expect(recordRefusal(entry, { today, others, confirmed: false })).toBeUndefined()
      stored.push({ facts, begun: window, ended: undefined })
    }
  })
  test('a report is submitted after its month, and every step follows on the one before', () => {
    const acts = {
      drafted: 'save',
      submitted: 'submit',
      accepted: 'accept',
      returned: 'return',
      reopened: 'reopen',
    } as const
    expect(Object.values(acts).toSorted()).toEqual([...reportActs].toSorted())
    for (const report of whole.reports) {
      let state: ReportState = 'draft'
      for (const step of whole.reportEvents.filter((event) => event.reportId === report.id)) {
        const next: ReportState | undefined =
          step.type === 'withdrawn' ? undefined : reportStateAfter(acts[step.type], state)
        expect(next).toBeDefined()
        state = next ?? state
        expect(monthOf(step.heldOn) > report.month).toBe(true)
      }
      expect(report.state).toBe(state)
    }
  })
  test('a certificate that is done has its number and is not issued ahead', () => {
    const notes = whole.events.filter(
      ({ detail }) => detail.item && detail.state === 'done' && isCertificate(detail.item),
    )
    expect(notes.length).toBeGreaterThan(400)
    for (const { detail, window } of notes)
      expect(detail.issuedOn !== undefined && detail.issuedOn <= window.notAfter).toBe(true)
  })
})

describe('simulated shelves', () => {
  const shelves = whole.events.filter((event) => event.type === 'shelfReported')
  test('are reported by most outlets and by some not for months, with stock, gaps and findings', () => {
    expect(shelves.length).toBeGreaterThan(80)
    const outlets = new Set(shelves.map((event) => event.subjectId))
    expect(outlets.size).toBeGreaterThan(15)
    const lastMonths = [...outlets].map((id) => shelves.findLast((event) => event.subjectId === id)?.detail.month ?? '')
    expect(lastMonths.some((month) => month < '2026-09')).toBe(true)
    expect(lastMonths.some((month) => month === '2026-10')).toBe(true)
    expect(whole.shelfLines.some((line) => line.ranOut)).toBe(true)
    expect(whole.shelfLines.some((line) => line.kind === 'outside')).toBe(true)
    const findings = whole.shelfLines.filter((line) => line.kind === 'finding')
    expect(findings.length).toBeGreaterThan(3)
    expect(findings.every((line) => line.missing.length > 0)).toBe(true)
  })
  test('could have been sent: after the launch, each product once, every count that of the lines', () => {
    const histories = historiesOf(whole)
    for (const { id, subjectId, detail } of shelves) {
      const lines = whole.shelfLines.filter((line) => line.eventId === id)
      const named = lines.flatMap((line) => line.productId ?? [])
      expect(new Set(named).size).toBe(named.length)
      const { findingCount, outsideCount, productCount, ranOutCount, month = '' } = detail
      const there = lines.filter((line) => !line.ranOut)
      expect([productCount, outsideCount, ranOutCount, findingCount]).toEqual([
        there.filter((line) => line.kind !== 'outside').length,
        there.filter((line) => line.kind === 'outside').length,
        lines.filter((line) => line.ranOut).length,
        there.filter((line) => line.kind === 'finding').length,
      ])
      const launched = openingOf(histories.get(subjectId) ?? []).launched
      expect(launched !== null && monthOf(launched.notBefore) <= month).toBe(true)
    }
  })
})
