import type { ClaimRow } from '#shared/overview/overview.ts'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { VerdictMark } from '#client/ui/verdict-mark.tsx'
import styles from './claim-list.module.css'

/** Claims, newest first: the value as said, by whom, for which day, where it was read, and what the record says to it. */
export function ClaimList({ claims }: { claims: readonly ClaimRow[] }) {
  const { claim: texts, format } = useMessages()
  if (claims.length === 0) return <p className={styles['empty']}>{texts.empty}</p>
  return (
    <ul className={styles['list']}>
      {claims.map((claim) => (
        <li key={claim.id}>
          <p>
            <b>
              {claim.valueText} {claim.unit}
            </b>{' '}
            <span lang="en">{claim.paraphrase}</span>
          </p>
          <p className={styles['fine']}>
            {claim.speaker}, {texts.forDay(claim.asOfNotBefore === claim.asOfNotAfter ? format.shortDay(claim.asOfNotAfter) : claim.asOfText)} ·{' '}
            <SourceLink source={claim.source} />
          </p>
          <p className={styles['fine']}>
            <VerdictMark verdict={claim.verdict}>{texts.verdict(claim.verdict)}</VerdictMark>
          </p>
        </li>
      ))}
    </ul>
  )
}
