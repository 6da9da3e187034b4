import { claimsNotToQuote } from '#shared/meeting/area-overview.ts'
import type { ClaimRow, Overview } from '#shared/overview/overview.ts'
import { rollUp } from '#shared/overview/roll-up.ts'
import { codesInArea, parseArea } from '#shared/wilayah/area.ts'
import { VerdictMark } from '#client/ui/verdict-mark.tsx'
import { useMeetingMessages } from '#client/ui/use-meeting-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from '../meeting.module.css'

const MOST_CLAIMS = 5

/** What was said in public and must not be quoted, each beside what is on record now. */
export function ClaimSlide({ overview }: { overview: Overview }) {
  const meeting = useMeetingMessages()
  const claims = claimsNotToQuote(overview.claims)
  return (
    <>
      <h1 className={styles['heading']}>
        {claims.length === 0 ? meeting.noClaims : meeting.claimsTitle(claims.length)}
      </h1>
      <ol className={styles['items']}>
        {claims.slice(0, MOST_CLAIMS).map(({ claim, said }) => (
          <ClaimItem key={claim.id} claim={claim} said={said} overview={overview} />
        ))}
      </ol>
      {claims.length > MOST_CLAIMS && (
        <p className={styles['quiet']}>{meeting.moreClaims(claims.length - MOST_CLAIMS)}</p>
      )}
    </>
  )
}

function ClaimItem({ claim, said, overview }: { claim: ClaimRow; said: number; overview: Overview }) {
  const meeting = useMeetingMessages()
  const { claim: texts, figure, format } = useMessages()
  const area = parseArea(claim.scopeText)
  const codes = area ? codesInArea(area, overview.kabupaten) : []
  const now = claim.figure && rollUp(overview.figures, claim.figure, { codes, asOf: overview.asOf })
  return (
    <li data-late="true">
      <p className={styles['itemTitle']}>
        “{texts.value(claim.valueText, claim.unit)}”{claim.figure && ` · ${figure.name(claim.figure)}`}
      </p>
      <p className={styles['quiet']}>
        {meeting.saidBy(claim.speaker, claim.asOfNotAfter)}
        {said > 1 && ` (${meeting.saidTimes(said)})`} ·{' '}
        <VerdictMark verdict={claim.verdict}>{texts.verdict(claim.verdict)}</VerdictMark> ·{' '}
        {now ? meeting.recordNow(format.interval(now)) : meeting.unchecked}
      </p>
    </li>
  )
}
