import type { ProductCategory } from '#shared/product/category.ts'
import type { CurationAct } from '#shared/product/curation-acts.ts'
import type { CurationRefusal } from '#shared/product/curation-refusal.ts'
import type { CurationAspect, CurationFinding, CurationStage } from '#shared/product/curation-stage.ts'
import type { NamingRefusal } from '#shared/product/naming-refusal.ts'
import type { UndoRefusal } from '#shared/product/undo-refusal.ts'
import type { WithdrawalRefusal } from '#shared/product/withdrawal-refusal.ts'
import { figurePageMessages } from '../../en/figure-page.ts'
import { format } from '../../en/format.ts'
import type { WorkMessages } from '../id.ts'
import { commonRefusal } from './refusal.ts'

const categories: Record<ProductCategory, string> = {
  food: 'food',
  beverage: 'drink',
  fishery: 'fishery',
  agri: 'farm produce',
  essentialOil: 'essential oil',
  textile: 'weaving and textile',
  craft: 'craft',
  other: 'other',
}

const stages: Record<CurationStage, string> = {
  none: 'not proposed',
  proposed: 'proposed',
  returned: 'returned',
  curated: 'passed curation',
  verified: 'verified',
  launched: 'launched',
}

const aspects: Record<CurationAspect, string> = {
  potential: 'potential',
  rawMaterial: 'raw material that lasts',
  satelliteDesa: 'satellite desa',
  buyer: 'buyer',
  distribution: 'distribution',
  legality: 'legality',
}

const findings: Record<CurationFinding, string> = { good: 'good', doubtful: 'doubtful', lacking: 'lacking' }

const acts: Record<CurationAct, string> = {
  propose: 'Propose',
  note: 'Note a finding',
  curate: 'Pass curation',
  return: 'Return',
  verify: 'Verify',
  launch: 'Launch',
}

/** From where each act is possible. */
const needs: Record<CurationAct, string> = {
  propose: 'Only a product that is not proposed yet or was returned can be proposed.',
  note: 'Findings of curation are noted before a product is verified.',
  curate: 'Only a proposed product can pass curation.',
  return: 'Only a product that is proposed or passed curation can be returned.',
  verify: 'Only a product that passed curation, or is launched already, can be verified.',
  launch: 'Only a verified product can be launched.',
}

function curationRefusal(refusal: CurationRefusal): string {
  switch (refusal.reason) {
    case 'wrongStage':
      return `The stage of this product: ${stages[refusal.stage]}. ${needs[refusal.act]}`
    case 'alreadyVerified':
      return 'This product is verified already.'
    case 'unnamed':
      return 'This product is not identified yet. Fill in its name first.'
    case 'aspectsOpen':
      return `Not looked at, or lacking: ${format.list(refusal.missing.map((aspect) => aspects[aspect]))}. Note the findings, or return the proposal.`
    default:
      return commonRefusal(refusal)
  }
}

function withdrawalRefusal(refusal: WithdrawalRefusal): string {
  switch (refusal.reason) {
    case 'unknownEvent':
      return 'This entry was taken back already, or there is none.'
    case 'firstEvent':
      return 'The first entry cannot be taken back. If it is wrong, archive with a reason.'
    case 'restsOnIt': {
      const event = figurePageMessages.event(refusal.event, 'product')
      return `Another entry rests on it: “${event}” (${format.window(refusal.window)}). Take that back first.`
    }
  }
}

function namingRefusal(refusal: NamingRefusal): string {
  switch (refusal.reason) {
    case 'notASlot':
      return 'This is no launch product that waits for a name. Change it on its page.'
    case 'alreadyNamed':
      return 'This launch product already has a name. Change it on its page.'
    default:
      return commonRefusal(refusal)
  }
}

function undoRefusal(refusal: UndoRefusal): string {
  if (refusal.reason !== 'laterEvent') return withdrawalRefusal(refusal)
  const event = figurePageMessages.event(refusal.event, 'product')
  return `Something was recorded after it: “${event}” (${format.window(refusal.window)}). Undo that first.`
}

export const productMessages: WorkMessages['product'] = {
  category: (category) => categories[category],
  stage: (stage) => stages[stage],
  aspect: (aspect) => aspects[aspect],
  finding: (finding) => findings[finding],
  act: (act) => acts[act],
  curationRefusal,
  namingRefusal,
  undoRefusal,
  archiveRefusal: (refusal) => commonRefusal(refusal),
}
