import type { CommandProblem } from '#shared/command/problem.ts'
import type { OutboxProcedure } from '#shared/outbox/procedure.ts'
import { useSayProblem } from '#client/say-problem.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { isFields, listIn, textIn } from './told-command.ts'
import type { EntryText } from './use-entry-text.ts'

/** Why the server refused a command, sentence by sentence. */
export function useRefusalText(text: EntryText): (procedure: OutboxProcedure, problem: CommandProblem) => string[] {
  const { outbox, form, mentoring, certification, product, report, shelf, outlet, channel, claim } = useWorkMessages()
  const say = useSayProblem()
  // The rule of a procedure makes the refusals that its sentences are for.
  const sayOf: Partial<Record<OutboxProcedure, (refusal: never) => string>> = {
    'mentoring.act': mentoring.refusal,
    'certification.note': certification.refusal,
    'product.curate': product.curationRefusal,
    'product.nameSlot': product.namingRefusal,
    'product.archive': product.archiveRefusal,
    'report.save': report.refusal,
    'report.submit': report.refusal,
    'report.accept': report.refusal,
    'report.return': report.refusal,
    'report.reopen': report.refusal,
    'shelf.submit': shelf.refusal,
    'outlet.record': outlet.refusal,
    'outlet.choose': outlet.refusal,
    'channel.record': channel.refusal,
    'channel.end': channel.refusal,
    'channel.withdraw': channel.refusal,
    'claim.add': claim.refusal,
    'claim.edit': claim.refusal,
    'claim.group': claim.refusal,
    'claim.withdraw': claim.refusal,
    'claim.toRecord': claim.refusal,
  }
  return (procedure, problem) => {
    if (problem.kind === 'fields') {
      return Object.entries(problem.errors).map(([path, wrong]) =>
        outbox.refused.fieldProblem(text.field(path.split('.')[0] ?? path), form.problem(wrong)),
      )
    }
    const sayRule = sayOf[procedure] as ((refusal: unknown) => string) | undefined
    const refusals = problem.kind === 'rule' && isFields(problem.detail) ? listIn(problem.detail['refusals']) : []
    if (sayRule && refusals.length > 1) {
      return refusals
        .filter(isFields)
        .map(({ name, refusal }) => outbox.refused.ofProduct(textIn(name) ?? outbox.onRecord, sayRule(refusal)))
    }
    const one = say(problem, (detail) => {
      const refusal = isFields(detail) ? detail['refusal'] : undefined
      return sayRule && refusal !== undefined ? sayRule(refusal) : undefined
    })
    return one === undefined ? [] : [one]
  }
}
