import type { Right } from '#shared/access/rights.ts'
import type { EventType } from '#shared/figure/registry-event.ts'
import type { CurationStage } from './curation-stage.ts'

/** What can be done about a product before and at its launch. */
export const curationActs = ['propose', 'note', 'curate', 'return', 'verify', 'launch'] as const
export type CurationAct = (typeof curationActs)[number]

type ActRule = { event: EventType; right: Right; to: Partial<Record<CurationStage, CurationStage>> }

/** proposed → curated → verified → launched, or returned. The products of the first launch are verified afterwards. */
export const curationRules = {
  propose: { event: 'proposed', right: 'registry.edit', to: { none: 'proposed', returned: 'proposed' } },
  note: {
    event: 'curationNoted',
    right: 'registry.edit',
    to: { none: 'none', proposed: 'proposed', returned: 'returned', curated: 'curated', launched: 'launched' },
  },
  curate: { event: 'curated', right: 'product.verify', to: { proposed: 'curated' } },
  return: { event: 'returned', right: 'product.verify', to: { proposed: 'returned', curated: 'returned' } },
  verify: { event: 'verified', right: 'product.verify', to: { curated: 'verified', launched: 'launched' } },
  launch: { event: 'launched', right: 'product.verify', to: { verified: 'launched' } },
} as const satisfies Record<CurationAct, ActRule>

/** The act that an event records; undefined for an event that is not about curation. */
export function curationActOf(type: EventType): CurationAct | undefined {
  return curationActs.find((act) => curationRules[act].event === type)
}

/** The stage that an act leads to; undefined where it is not possible. */
export function curationAfter(act: CurationAct, stage: CurationStage): CurationStage | undefined {
  const { to }: ActRule = curationRules[act]
  return to[stage]
}

/** The acts that are possible in a stage or in one that it may still lead to. */
export function actsAhead(stage: CurationStage): CurationAct[] {
  const ahead = new Set<CurationStage>([stage])
  // A set hands out what is added to it on the way.
  for (const each of ahead) {
    for (const act of curationActs) ahead.add(curationAfter(act, each) ?? each)
  }
  return curationActs.filter((act) => [...ahead].some((each) => curationAfter(act, each) !== undefined))
}
