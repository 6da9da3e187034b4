import { can, type Right } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import { mentoringActs, mentoringRules } from '#shared/mentoring/acts.ts'
import { curationActs, curationRules } from '#shared/product/curation-acts.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ToldCommand } from './told-command.ts'

/** Whether somebody may make an edit themselves; reading what others could not apply reaches further. */
export function rightOf({ procedure, input }: ToldCommand, actor: Actor, kabupatenCode: KabupatenCode): boolean {
  return can(actor, neededRight(procedure, input['act']), kabupatenCode)
}

function neededRight(procedure: ToldCommand['procedure'], act: unknown): Right {
  const [feature = ''] = procedure.split('.')
  const mentoringAct = mentoringActs.find((one) => procedure === 'mentoring.act' && one === act)
  if (mentoringAct) return mentoringRules[mentoringAct].right
  const curationAct = curationActs.find((one) => procedure === 'product.curate' && one === act)
  if (curationAct) return curationRules[curationAct].right
  if (procedure === 'report.save' || procedure === 'report.submit') return 'report.submit'
  if (feature === 'report') return 'report.review'
  if (feature === 'claim') return 'claim.edit'
  if (feature === 'outlet' || feature === 'shelf' || feature === 'channel') return 'outlet.work'
  return feature === 'certification' ? 'mentoring.work' : 'registry.edit'
}
