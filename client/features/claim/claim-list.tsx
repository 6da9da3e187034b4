import { Link } from '@tanstack/react-router'
import type { ClaimRow, KabupatenRow } from '#shared/overview/overview.ts'
import { claimsPath } from '#client/paths.ts'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useCheckSentences } from '#client/ui/use-check-sentences.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { VerdictMark } from '#client/ui/verdict-mark.tsx'
import styles from './claim-list.module.css'

type Props = {
  claims: readonly ClaimRow[]
  kabupaten: readonly Pick<KabupatenRow, 'code' | 'shortName'>[]
  /** Under which filter the page of claims sets them beside the record. */
  compared?: { matter?: string; scope?: string }
}

/** Claims, newest first: the value as said, by whom, for which day, where it was read, and what the record says to it. */
export function ClaimList({ claims, kabupaten, compared }: Props) {
  const { claim: texts, format } = useMessages()
  const sentencesOf = useCheckSentences((code) => kabupaten.find((row) => row.code === code)?.shortName ?? code)
  if (claims.length === 0) return <p className={styles['empty']}>{texts.empty}</p>
  return (
    <>
      <ul className={styles['list']}>
        {claims.map((claim) => (
          <li key={claim.id}>
            <p>
              <b>{texts.value(claim.valueText, claim.unit)}</b> <span lang="en">{claim.paraphrase}</span>
            </p>
            <p className={styles['fine']}>
              {claim.speaker},{' '}
              {texts.forDay(
                claim.asOfNotBefore === claim.asOfNotAfter ? format.shortDay(claim.asOfNotAfter) : claim.asOfText,
              )}{' '}
              · <SourceLink source={claim.source} />
            </p>
            <p className={styles['fine']}>
              <VerdictMark verdict={claim.verdict}>{texts.verdict(claim.verdict)}</VerdictMark>
            </p>
            {sentencesOf(claim).map((sentence) => (
              <p key={sentence} className={styles['fine']}>
                {sentence}
              </p>
            ))}
          </li>
        ))}
      </ul>
      {compared && (
        <p className={styles['fine']}>
          <Link {...claimsPath()} search={(before) => ({ ...before, ...compared })} hash="perkara">
            {texts.title}: {texts.compare}
          </Link>
        </p>
      )}
    </>
  )
}
