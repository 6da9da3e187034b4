import type { Messages } from '#shared/messages/id.ts'
import type { WorkMessages } from '#shared/messages/work/id.ts'
import type { CommandProblem } from './command.ts'
import { useMessages } from './ui/use-messages.ts'
import { useWorkMessages } from './ui/use-work-messages.ts'

type SayRule = (detail: unknown) => string | undefined

/** `sayProblem` in the language of the page. */
export function useSayProblem(): (problem: CommandProblem | undefined, sayRule?: SayRule) => string | undefined {
  const work = useWorkMessages()
  const { format } = useMessages()
  return (problem, sayRule) => sayProblem(problem, { work, format }, sayRule)
}

type Catalogues = { work: WorkMessages; format: Messages['format'] }

/**
 * What a form or dialog says when its command was not carried out; undefined for problems that show elsewhere (at the
 * fields, in the conflict dialog). `sayRule` words what a pure rule answered.
 */
export function sayProblem(
  problem: CommandProblem | undefined,
  { work, format }: Catalogues,
  sayRule?: SayRule,
): string | undefined {
  const texts = work.registry.entry.problem
  const said = ({ message, english }: { message: string; english?: string }) =>
    format.locale === 'id' ? message : english
  switch (problem?.kind) {
    case undefined:
    case 'conflict':
      return undefined
    case 'fields':
      return undefined
    case 'queued':
      return texts.queued(problem.because)
    case 'unreachable':
      return texts.unreachable
    case 'signedOut':
      return texts.signedOut
    case 'failed':
      return problem.requestId === undefined
        ? texts.failed
        : `${texts.failed} ${texts.requestNumber(problem.requestId)}`
    case 'rule':
      return sayRule?.(problem.detail) ?? (said(problem) || texts.rule)
    case 'refused':
      return said(problem) || texts.refused(problem.code)
  }
}

/**
 * The value of a pure rule in the detail of an `invalid-state`. The server answers with what the rule of the command
 * returned, so whoever sent the command knows its type.
 */
export function refusalIn(detail: unknown): unknown {
  const holds = typeof detail === 'object' && detail !== null && 'refusal' in detail
  return holds ? detail.refusal : undefined
}
