import type { ClaimRow } from '#shared/overview/overview.ts'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useChannelMessages } from '#client/ui/use-channel-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { VerdictMark } from '#client/ui/verdict-mark.tsx'
import styles from './channel-sections.module.css'

/** What was said in public about a channel, newest first, with its verdict. */
export function SaidList({ claims }: { claims: readonly ClaimRow[] }) {
  const texts = useChannelMessages()
  const { claim: claimTexts, format } = useMessages()
  if (claims.length === 0) return null
  return (
    <details className={styles['said']}>
      <summary>{texts.saidCount(claims.length)}</summary>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <p>
              <b>{claimTexts.value(claim.valueText, claim.unit)}</b> <span lang="en">{claim.paraphrase}</span>
            </p>
            <p className={styles['fine']}>
              {claim.speaker},{' '}
              {texts.forDay(
                claim.asOfNotBefore === claim.asOfNotAfter ? format.shortDay(claim.asOfNotAfter) : claim.asOfText,
              )}{' '}
              · <SourceLink source={claim.source} /> ·{' '}
              <VerdictMark verdict={claim.verdict}>{claimTexts.verdict(claim.verdict)}</VerdictMark>
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
