import fc from 'fast-check'
import {
  checklistItems,
  checklistStates,
  type ChecklistItem,
  type ChecklistState,
} from '#shared/certification/checklist-item.ts'
import { categoryRefusal, checklistRefusal } from '#shared/certification/refusal.ts'
import { addDays, toDay, type Day } from '#shared/day/day.ts'
import { exactly, type DayWindow } from '#shared/day/window.ts'
import type { EventDetail, EventType, RegistryEvent } from '#shared/figure/registry-event.ts'
import { mentoringActs, mentoringRules, type MentoringAct } from '#shared/mentoring/acts.ts'
import { mentors, type Mentor } from '#shared/mentoring/mentoring-status.ts'
import { mentoringRefusal } from '#shared/mentoring/refusal.ts'
import { archiveRefusal } from '#shared/product/archive-refusal.ts'
import { productCategories, type ProductCategory } from '#shared/product/category.ts'
import { curationActs, curationRules, type CurationAct } from '#shared/product/curation-acts.ts'
import { curationRefusal } from '#shared/product/curation-refusal.ts'
import {
  curationAspects,
  curationFindings,
  type CurationAspect,
  type CurationFinding,
} from '#shared/product/curation-stage.ts'
import { productStanding } from '#shared/product/standing.ts'
import { withdrawalRefusal } from '#shared/product/withdrawal-refusal.ts'

const LAST_DAY = 120
const first = toDay('2026-01-01')
const dayAt = (offset: number) => addDays(first, offset)

/** The category of the description, where no event tells one. */
export const COLUMN_CATEGORY: ProductCategory = 'textile'
export const today = dayAt(LAST_DAY)
/** From before the first event to after the last expiry. */
export const everyDay = Array.from({ length: LAST_DAY + 60 }, (_, index) => dayAt(index - 5))

/** Something that somebody tries; of the fields, its kind takes those it needs. */
type Command = {
  kind: (typeof kinds)[number]
  mentoringAct: MentoringAct
  by: Mentor
  curationAct: CurationAct
  aspect: CurationAspect
  finding: CurationFinding
  item: ChecklistItem
  state: ChecklistState
  expiresOn?: Day | undefined
  category: ProductCategory
  /** Which event is taken back, counted from the last. */
  back: number
}

const kinds = ['mentoring', 'curation', 'note', 'categorise', 'doAll', 'lookAtAll', 'archive', 'withdraw'] as const
const weights: Record<Command['kind'], number> = {
  mentoring: 36,
  curation: 20,
  note: 12,
  categorise: 3,
  doAll: 10,
  lookAtAll: 4,
  archive: 1,
  withdraw: 10,
}

const commands: fc.Arbitrary<Command> = fc.record({
  kind: fc.oneof(...kinds.map((kind) => ({ weight: weights[kind], arbitrary: fc.constant(kind) }))),
  mentoringAct: fc.constantFrom(...mentoringActs),
  by: fc.constantFrom(...mentors),
  curationAct: fc.constantFrom(...curationActs),
  aspect: fc.constantFrom(...curationAspects),
  finding: fc.constantFrom(...curationFindings),
  item: fc.constantFrom(...checklistItems),
  state: fc.constantFrom(...checklistStates),
  expiresOn: fc.option(fc.nat(LAST_DAY + 40).map(dayAt), { nil: undefined }),
  category: fc.constantFrom(...productCategories),
  back: fc.nat(12),
})

type Told = [type: EventType, detail: EventDetail]

/** What a command would record; nothing when the rules refuse it. */
function toldBy(command: Command, window: DayWindow, events: readonly RegistryEvent[]): Told[] {
  const { category } = productStanding(events, COLUMN_CATEGORY)
  const facts = { events, window, today, category }
  switch (command.kind) {
    case 'mentoring': {
      const { mentoringAct: act, by } = command
      return mentoringRefusal(act, facts) ? [] : [[mentoringRules[act].event, act === 'start' ? { by } : {}]]
    }
    case 'curation': {
      const { curationAct: act, aspect, finding } = command
      if (curationRefusal(act, { ...facts, aspect })) return []
      return [[curationRules[act].event, act === 'note' ? { aspect, finding } : {}]]
    }
    case 'note': {
      const { item, state, expiresOn } = command
      const note = { item, state, ...(expiresOn && { expiresOn }) }
      return checklistRefusal(note, facts) ? [] : [['checklistNoted', note]]
    }
    case 'doAll': {
      const notes = checklistItems.map((item) => ({ item, state: 'done' as const }))
      return notes.some((note) => checklistRefusal(note, facts)) ? [] : notes.map((note) => ['checklistNoted', note])
    }
    case 'lookAtAll': {
      const isRefused = curationAspects.some((aspect) => curationRefusal('note', { ...facts, aspect }))
      return isRefused ? [] : curationAspects.map((aspect) => ['curationNoted', { aspect, finding: 'good' }])
    }
    case 'categorise':
      return categoryRefusal(command.category, events) ? [] : [['categorised', { category: command.category }]]
    case 'archive':
      return archiveRefusal(events, facts) ? [] : [['archived', { reason: 'x' }]]
    case 'withdraw': {
      const id = events.at(-1 - command.back)?.id ?? ''
      return withdrawalRefusal(id, events, COLUMN_CATEGORY) ? [] : [['withdrawn', { withdraws: id }]]
    }
  }
}

const beginnings: fc.Arbitrary<EventType[]> = fc.constantFrom(['registered'], ['launched'], ['launched', 'named'])
/** Mostly forward from the latest event, sometimes back; in the future of today at last. */
const steps = fc.integer({ min: -3, max: 6 })

function histories(lengths: fc.Arbitrary<number>): fc.Arbitrary<RegistryEvent[]> {
  const tries = fc.array(fc.tuple(commands, steps, lengths), { minLength: 5, maxLength: 50, size: 'max' })
  return fc.tuple(beginnings, tries).map(([types, tried]) => {
    const events: RegistryEvent[] = types.map((type, index) => {
      return { id: `first${index}`, type, window: exactly(dayAt(-1)), detail: {} }
    })
    let latest = 0
    for (const [command, step, length] of tried) {
      const begin = Math.max(0, latest + step)
      const window = { notBefore: dayAt(begin), notAfter: dayAt(begin + length) }
      const told = toldBy(command, window, events)
      if (told.length > 0) latest = Math.max(latest, begin)
      for (const [type, detail] of told) events.push({ id: `e${events.length}`, type, window, detail })
    }
    return events
  })
}

/** Histories that the rules let come about from random commands, valid and invalid, each on a known day. */
export const exactHistories = histories(fc.constant(0))
/** The same with windows of up to four weeks. */
export const looseHistories = histories(fc.nat(28))
export const anyHistories = fc.oneof(exactHistories, looseHistories)
