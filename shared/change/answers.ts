import type { Day } from '#shared/day/day.ts'
import type { EventType, SubjectKind } from '#shared/figure/registry-event.ts'
import type { AnswerInfo, KabupatenRow, ReportedEvent } from '#shared/overview/overview.ts'
import type { TargetRow } from '#shared/target/answers.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { TwoDays } from './figure-change.ts'
import type { Comparison } from './period.ts'
import type { SubjectGroup } from './subject-group.ts'

/** One thing that happened, for everybody to read: by which office, from which source, never by whom. */
export type ChangeEvent = ReportedEvent & {
  /** The name of the subject; null for a launch slot that nobody has named. */
  label: string | null
  /** What kind of event it took back, and when that one was to have happened. */
  takesBack?: { type: EventType; notBefore: Day; notAfter: Day }
}

/** How many things of a kind happened in a kabupaten. */
export type EventCount = { kabupatenCode: KabupatenCode; subjectKind: SubjectKind; type: EventType; count: number }

/** A target that was set in the period, or that was replaced or ended in it. */
export type TargetChange = { kind: 'set' | 'closed'; target: TargetRow }

/** All of the page of changes: what differs between two days, and what happened meanwhile. The same for everybody. */
export type ChangePage = AnswerInfo &
  TwoDays & {
    from: Day
    to: Day
    by: Comparison
    area: string
    about: SubjectGroup | null
    kabupaten: KabupatenRow[]
    /** Of the area, by kabupaten and in each the newest first, what is entered day by day last; of each kabupaten at most `eventsPerKabupaten`. */
    events: ChangeEvent[]
    eventsPerKabupaten: number
    /** Everything that happened in the area. */
    counts: EventCount[]
    targets: TargetChange[]
  }
