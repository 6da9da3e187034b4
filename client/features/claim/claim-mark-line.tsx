import type { ClaimMark } from '#shared/overview/claim-mark.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { VerdictMark } from '#client/ui/verdict-mark.tsx'

/** What was said last about a number and whether the record bears it out. */
export function ClaimMarkLine({ mark }: { mark: ClaimMark }) {
  const { claim, format } = useMessages()
  const { latest, conflicting, said } = mark
  return (
    <>
      <VerdictMark verdict={latest.verdict}>
        {claim.said(latest.valueText, format.shortDay(latest.asOfNotAfter))}: {claim.verdictThen(latest.verdict)}
      </VerdictMark>
      {conflicting > 0 && latest.verdict !== 'conflicting' && (
        <VerdictMark verdict="conflicting">{claim.conflicting(conflicting, said)}</VerdictMark>
      )}
    </>
  )
}
