import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, toDay } from '#shared/day/day.ts'
import { exactly } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { EventType, RegistryEvent } from '#shared/figure/registry-event.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { outletLines } from './lines.ts'
import { choiceRefusal, milestoneRefusal } from './milestone-refusal.ts'
import { milestones, reportedMilestones, type Milestone } from './reports.ts'
import { outletUndoRefusal } from './undo-refusal.ts'

const FIRST = toDay('2026-01-01')
const TODAY = addDays(FIRST, 30)
const figures: FigureName[] = ['outletsPlanned', 'outletsInProcess', 'outletsLaunched', 'outletsOperating']

type Recorded = RegistryEvent & { commandId: string }
type Command = { kind: 'record' | 'choose' | 'undo'; type: Milestone; from: number; length: number; back: number }

/** `back` names an earlier event; for a record, above a limit, none: then it is no rival. */
const commands = fc.array(
  fc.record<Command>({
    kind: fc.constantFrom('record', 'record', 'record', 'choose', 'undo'),
    type: fc.constantFrom(...milestones),
    from: fc.nat(32),
    length: fc.nat(6),
    back: fc.nat(11),
  }),
  { maxLength: 25 },
)

/** What a command records where the rules allow it. */
function eventOf(command: Command, events: readonly Recorded[]): Omit<RegistryEvent, 'id'> | undefined {
  const at = (back: number) => events.at(-1 - back)
  if (command.kind === 'undo') {
    const undone = at(command.back % 4)
    if (!undone || outletUndoRefusal(undone.commandId, events)) return undefined
    return { type: 'withdrawn', window: exactly(TODAY), detail: { withdraws: undone.id } }
  }
  if (command.kind === 'choose') {
    const chosen = at(command.back % 4)
    if (!chosen || choiceRefusal(chosen.id, events)) return undefined
    return { type: 'reportChosen', window: exactly(TODAY), detail: { chooses: chosen.id } }
  }
  const notBefore = addDays(FIRST, command.from)
  const window = { notBefore, notAfter: addDays(notBefore, command.length) }
  const rival = command.back > 3 ? undefined : at(command.back)
  const added = { type: command.type, window, rivalOf: rival?.id, reason: 'Dibuka kembali' }
  if (milestoneRefusal(added, { events, today: TODAY })) return undefined
  const root = rival && (rival.detail.rivalOf ?? rival.id)
  return { type: command.type, window, detail: { reason: 'Dibuka kembali', ...(root && { rivalOf: root }) } }
}

function historyOf(run: readonly Command[]): Recorded[] {
  return run.reduce<Recorded[]>((events, command) => {
    const event = eventOf(command, events)
    const id = `event-${events.length}`
    return event ? [...events, { ...event, id, commandId: id }] : events
  }, [])
}

function countAt(events: readonly RegistryEvent[], figure: FigureName, day: string) {
  const lines = outletLines('53.04' as KabupatenCode, effectiveEvents(events)).filter(
    (line) => line.figure === figure && line.day <= day,
  )
  const sum = (bound: string) => lines.filter((line) => line.bound === bound).reduce((all, { delta }) => all + delta, 0)
  return { low: sum('certain'), high: sum('possible') }
}

test('whatever is recorded, an outlet counts at most once, and surely only where it possibly does', () => {
  fc.assert(
    fc.property(commands, fc.nat(40), (run, day) => {
      const events = historyOf(run)
      for (const figure of figures) {
        const { low, high } = countAt(events, figure, addDays(FIRST, day))
        expect([low, high].every((count) => count === 0 || count === 1)).toBe(true)
        expect(low).toBeLessThanOrEqual(high)
      }
    }),
    { numRuns: 300 },
  )
})

test('whatever is recorded, every report is in one milestone, and one of each counts', () => {
  fc.assert(
    fc.property(commands, (run) => {
      const events = effectiveEvents(historyOf(run))
      const reported = reportedMilestones(events)
      const told = reported.flatMap(({ counted, rivals }) => [counted, ...rivals])
      const reports = events.filter((event) => (milestones as readonly EventType[]).includes(event.type))
      expect(new Set(told)).toEqual(new Set(reports))
      expect(told).toHaveLength(reports.length)
      const once = reported.map(({ type }) => type).filter((type) => ['planned', 'prepared', 'launched'].includes(type))
      expect(new Set(once).size).toBe(once.length)
    }),
    { numRuns: 300 },
  )
})
