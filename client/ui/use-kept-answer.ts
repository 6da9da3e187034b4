import { useState } from 'react'

/**
 * The newest answer to one question, kept while a later one is loading or cannot be had. Another `question` (another
 * kabupaten, say) starts anew, so that no page shows what belongs to another.
 */
export function useKeptAnswer<Answer>(answer: Answer | undefined, question = ''): Answer | undefined {
  const [kept, keep] = useState({ answer, question })
  const isNewer = answer !== undefined && answer !== kept.answer
  if (isNewer || question !== kept.question) keep({ answer, question })
  return answer ?? (question === kept.question ? kept.answer : undefined)
}
