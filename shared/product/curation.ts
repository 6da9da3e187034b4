import type { DayWindow } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { EventType, RegistryEvent } from '#shared/figure/registry-event.ts'
import { curationActOf, curationAfter } from './curation-acts.ts'
import { curationAspects, type CurationAspect, type CurationFinding, type CurationStage } from './curation-stage.ts'

/** What was found about one aspect; undefined while nobody looked. */
export type AspectFinding = {
  finding: CurationFinding
  note?: string | undefined
  window: DayWindow
  evidence: readonly string[]
}

export type Curation = {
  stage: CurationStage
  isVerified: boolean
  aspects: Readonly<Record<CurationAspect, AspectFinding | undefined>>
  /** What bars curating: nobody looked, or it was found lacking. In usual order. */
  missing: CurationAspect[]
  /** With what the product was returned; undefined unless the stage is `returned`. */
  returned?: { missing: readonly CurationAspect[]; reason?: string | undefined; window: DayWindow } | undefined
}

/** Where a product stands on its way to the launch. */
export function curationOf(events: readonly RegistryEvent[]): Curation {
  const steps = curationSteps(events)
  const last = steps.at(-1)
  const findings = new Map<CurationAspect, AspectFinding>()
  for (const { type, window, detail } of effectiveEvents(events)) {
    const { aspect, finding, note, evidence = [] } = detail
    if (type === 'curationNoted' && aspect && finding) findings.set(aspect, { finding, note, window, evidence })
  }
  const stage = last?.stage ?? 'none'
  return {
    stage,
    isVerified: steps.some(({ event }) => event.type === 'verified'),
    aspects: Object.fromEntries(curationAspects.map((aspect) => [aspect, findings.get(aspect)])) as Curation['aspects'],
    missing: curationAspects.filter((aspect) => (findings.get(aspect)?.finding ?? 'lacking') === 'lacking'),
    ...(stage === 'returned' && last && { returned: returnOf(last.event) }),
  }
}

function returnOf({ window, detail }: RegistryEvent): NonNullable<Curation['returned']> {
  return { missing: detail.missing ?? [], reason: detail.reason, window }
}

/**
 * Every change of stage, in order. A launch on record counts whatever came before it: the products of the first launch
 * have no other event. Any other event that the rules do not allow where it stands changes nothing.
 */
export function curationSteps(events: readonly RegistryEvent[]): { stage: CurationStage; event: RegistryEvent }[] {
  const steps: { stage: CurationStage; event: RegistryEvent }[] = []
  let stage: CurationStage = 'none'
  for (const event of effectiveEvents(events)) {
    const next = stageAfter(stage, event.type)
    if (!next) continue
    stage = next
    steps.push({ stage, event })
  }
  return steps
}

function stageAfter(stage: CurationStage, type: EventType): CurationStage | undefined {
  const act = curationActOf(type)
  if (!act || act === 'note') return undefined
  return act === 'launch' && stage !== 'launched' ? 'launched' : curationAfter(act, stage)
}
