/** `isOpen`: the same for all readers. */
export type SentAnswer = { question: string; body: string; isOpen: boolean; status?: number }
type Ask = (question: string) => Promise<SentAnswer>

let sent: readonly SentAnswer[] = []
let askInstead: Ask | undefined

/**
 * Lays ready the answers that came with the page, so that their questions need not cross the line again. `ask` is for the
 * server, which draws a page for one person and has no line to itself.
 */
export function laySentAnswers(answers: readonly SentAnswer[], ask?: Ask): void {
  sent = answers
  askInstead = ask
}

/** Whether a page is drawn, or taken over, with answers of its own. */
export function hasSentAnswers(): boolean {
  return sent.length > 0 || askInstead !== undefined
}

/** An answer that came with the page spares its first question; it is taken once. */
export async function takeSentAnswer(question: unknown): Promise<{ response: Response; isOpen: boolean } | undefined> {
  const answer = sent.find((each) => each.question === question) ?? (await askInstead?.(String(question)))
  if (!answer) return undefined
  sent = sent.filter((each) => each !== answer)
  const { body, status = 200, isOpen } = answer
  return { response: new Response(body, { status, headers: { 'content-type': 'application/json' } }), isOpen }
}

/** The answers in a page that the server drew. */
export function answersIn(page: ParentNode): SentAnswer[] {
  return [...page.querySelectorAll<HTMLElement>('script[data-question]')].map(({ dataset, textContent }) => ({
    question: dataset['question'] ?? '',
    body: textContent,
    isOpen: dataset['personal'] === undefined,
  }))
}
