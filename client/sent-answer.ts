type SentAnswer = { question: string; body: string }

let sent: SentAnswer | undefined

/** Lays ready the answer that came with the page, so that its question need not cross the line again. */
export function laySentAnswer(answer: SentAnswer | undefined): void {
  sent = answer
}

/** The answer that came with the page spares its first question; it is taken once. */
export function takeSentAnswer(question: unknown): Response | undefined {
  if (!sent || sent.question !== question) return undefined
  const { body } = sent
  sent = undefined
  return new Response(body, { headers: { 'content-type': 'application/json' } })
}
