import type { ClaimPage } from '#shared/claim/answers.ts'

export function ClaimWork({ answer }: { answer: ClaimPage }) {
  return <p hidden>{answer.claims.length}</p>
}
