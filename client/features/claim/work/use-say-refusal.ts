import type { ClaimRefusal } from '#shared/claim/answers.ts'
import { refusalIn } from '#client/say-problem.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'

/** Words the refusal of a command about claims. */
export function useSayRefusal(): (detail: unknown) => string | undefined {
  const { claim: texts } = useWorkMessages()
  return (detail) => {
    const refused = refusalIn(detail) as ClaimRefusal | undefined
    return refused && texts.refusal(refused)
  }
}
