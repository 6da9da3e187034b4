import { officeOf } from '#shared/access/office.ts'
import type { Role } from '#shared/access/role.ts'
import { addDays, dayInWita, firstDayOf, monthOf, type Day } from '#shared/day/day.ts'
import { exactly, type DayWindow } from '#shared/day/window.ts'
import type { EventDetail, EventType, NewRegistryEvent, RegistryEvent } from '#shared/figure/registry-event.ts'
import type { ProductCategory } from '#shared/product/category.ts'
import { rightOfEvent } from '#shared/product/event-right.ts'
import type { Kabupaten } from '#shared/wilayah/schema.ts'
import { stableId } from '../stable-id.ts'
import { entryRefusal } from './allowed.ts'
import { FIRST_DAY, workingDayFrom } from './profile.ts'
import type { Random } from './random.ts'
import type { SourceList } from './source-list.ts'

/** An event with when and in whose name it was entered; the instant in UTC. */
export type SimulatedEvent = NewRegistryEvent & { recordedBy: string; recordedAt: string }

export type StoryOf = Pick<SimulatedEvent, 'subjectKind' | 'subjectId'> & {
  kabupaten: Kabupaten
  category: ProductCategory | null
  launchSlot?: number | null
  random: Random
  sources: SourceList
  /** Fewest and most days until something is entered. */
  lag: readonly [number, number]
  /** The last day on which anything was entered. */
  lastDay: Day
  /** What is on record before the story begins, and since when. */
  before?: readonly RegistryEvent[]
  knownSince?: Date
}

type Telling = { on: Day | DayWindow; detail?: EventDetail; lag?: number }

const MINUTE_MS = 60_000
const OFFICE_MINUTES = 7 * 60
const WINDOW_SHARE = 0.12

/**
 * What happens to one subject, entered in order. The story ends at what would be entered after the last day, and at what
 * the rules of the programme refuse: such a thing was never entered, nor anything after it.
 */
export class Story {
  readonly told: SimulatedEvent[] = []
  readonly of: StoryOf
  readonly #history: RegistryEvent[]
  #enteredAt: number
  #isOver = false

  constructor(of: StoryOf) {
    this.of = of
    this.#history = [...(of.before ?? [])]
    this.#enteredAt = of.knownSince?.getTime() ?? 0
  }

  /** Enters what happened, unless the story is over. */
  tell(type: EventType, { on, detail = {}, lag }: Telling): boolean {
    const { subjectKind, subjectId, kabupaten, sources, lastDay, category, launchSlot = null } = this.of
    const window = typeof on === 'string' ? exactly(on) : on
    const enteredAt = this.#nextEntry(addDays(window.notAfter, lag ?? this.of.random.int(...this.of.lag)))
    const today = dayInWita(new Date(enteredAt))
    const event = { type, window, detail }
    const facts = { kind: subjectKind, events: this.#history, category, launchSlot, today }
    if (this.#isOver || today > lastDay || entryRefusal(event, facts)) {
      this.#isOver = true
      return false
    }
    this.#enteredAt = enteredAt
    const id = stableId('simulated-event', subjectId, this.#history.length)
    const recordedBy = officeOf(roleOf(type), kabupaten, sources.provinces)
    this.#history.push({ id, ...event })
    this.told.push({
      ...{ id, subjectKind, subjectId, kabupatenCode: kabupaten.code, ...event },
      sourceId: sources.idOf(recordedBy, today),
      recordedBy,
      recordedAt: new Date(enteredAt).toISOString(),
    })
    return true
  }

  /** Takes back what was told last, on the day on which it was entered. */
  takeBack(reason: string): boolean {
    const last = this.#history.at(-1)
    if (!last) return false
    return this.tell('withdrawn', {
      on: dayInWita(new Date(this.#enteredAt)),
      detail: { withdraws: last.id, reason },
      lag: 0,
    })
  }

  /** A day, or now and then the days between which something happened; never before what was told last began. */
  around(day: Day): DayWindow {
    const { random } = this.of
    if (!random.chance(WINDOW_SHARE)) return exactly(day)
    const began = random.chance(0.5) ? firstDayOf(monthOf(day)) : addDays(day, -random.int(2, 12))
    const earliest = [FIRST_DAY, this.#history.at(-1)?.window.notBefore ?? FIRST_DAY, began].toSorted().at(-1) ?? day
    return { notBefore: earliest < day ? earliest : day, notAfter: day }
  }

  get events(): readonly RegistryEvent[] {
    return this.#history
  }

  #nextEntry(day: Day): number {
    const { random } = this.of
    const opens = Date.parse(`${workingDayFrom(day)}T08:00:00+08:00`)
    if (opens > this.#enteredAt) return opens + random.int(0, OFFICE_MINUTES) * MINUTE_MS
    return this.#enteredAt + random.int(1, 4) * MINUTE_MS
  }
}

/** Dinas PMD decides, the kabupaten does the rest. */
function roleOf(type: EventType): Role {
  const right = rightOfEvent(type)
  return right === 'product.verify' || right === 'mentoring.decide' ? 'pmdStaff' : 'kabupatenOfficial'
}
