import { verdicts, type Verdict } from '#shared/claim/verdict.ts'

/** What of the page of claims lives in its address: the number that is asked about, and which claims are shown. */
export type ClaimSearch = {
  q?: string | undefined
  verdict?: Verdict | undefined
  office?: string | undefined
  matter?: string | undefined
  scope?: string | undefined
}

export function readClaimSearch({ q, verdict, office, matter, scope }: Record<string, unknown>): ClaimSearch {
  // Undefined, not missing: see client/search-params.ts.
  return {
    q: textOf(q),
    verdict: verdicts.find((each) => each === verdict),
    office: textOf(office),
    matter: textOf(matter),
    scope: textOf(scope),
  }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined
}
