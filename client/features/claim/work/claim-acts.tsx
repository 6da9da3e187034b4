import type { ClaimEntry, ClaimPage } from '#shared/claim/answers.ts'

export function ClaimActs({ claim }: { claim: ClaimEntry; answer: ClaimPage }) {
  return <p hidden>{claim.id}</p>
}
