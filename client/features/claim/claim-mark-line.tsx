import type { ClaimMark, ConflictMark as Conflict } from '#shared/overview/claim-mark.ts'
import { ConflictMark } from '#client/shell/conflict-mark.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { VerdictMark } from '#client/ui/verdict-mark.tsx'

type Props = { mark: ClaimMark; conflict: Conflict | undefined }

/** What was said last about a number and whether the record bears it out; recent conflicts open the comparison. */
export function ClaimMarkLine({ mark, conflict }: Props) {
  const { claim, format } = useMessages()
  const { latest, said } = mark
  const isLatest = latest.verdict === 'conflicting'
  const text = `${claim.said(latest.valueText, format.shortDay(latest.asOfNotAfter))}: ${claim.verdictThen(latest.verdict)}`
  return (
    <>
      {isLatest && conflict ? (
        <ConflictMark mark={conflict}>{text}</ConflictMark>
      ) : (
        <VerdictMark verdict={latest.verdict}>{text}</VerdictMark>
      )}
      {conflict && !isLatest && <ConflictMark mark={conflict}>{claim.conflicting(conflict.count, said)}</ConflictMark>}
    </>
  )
}
