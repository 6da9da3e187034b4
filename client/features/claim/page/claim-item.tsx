import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ClaimEntry } from '#shared/claim/answers.ts'
import { likelyLanguage } from '#shared/text/likely-language.ts'
import { outletPath } from '#client/paths.ts'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useCheckLines } from '#client/ui/use-check-sentences.ts'
import { useClaimMessages } from '#client/ui/use-claim-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { VerdictMark } from '#client/ui/verdict-mark.tsx'
import type { AreaNames } from './use-area-names.ts'
import styles from './claim-item.module.css'

type Props = { claim: ClaimEntry; names: AreaNames; children?: ReactNode }

/** One claim as said, by whom and where, what the checks find, and what would settle it. */
export function ClaimItem({ claim, names, children }: Props) {
  const texts = useClaimMessages()
  const { format } = useMessages()
  const linesOf = useCheckLines(names.shortName)
  const period =
    claim.asOfNotBefore === claim.asOfNotAfter ? format.shortDay(claim.asOfNotAfter) : texts.period(claim.asOfText)
  return (
    <li id={`pernyataan-${claim.id}`} className={styles['claim']}>
      <div className={styles['said']}>
        <p className={styles['value']}>{texts.value(claim.valueText, claim.unit)}</p>
        <p className={styles['fine']}>
          {texts.metric(claim.metric)}, {names.scope(claim.scopeText)}
        </p>
      </div>
      <div>
        <p lang={likelyLanguage(claim.paraphrase)}>{claim.paraphrase}</p>
        <p className={styles['fine']}>
          {claim.speaker}, {texts.for(period)} · <SourceLink source={claim.source} />
          {claim.printedWeekday && ` · ${texts.printedWeekday(claim.printedWeekday)}`}
        </p>
        <div className={styles['verdict']}>
          <VerdictMark verdict={claim.verdict}>
            <b>{texts.verdict(claim.verdict)}</b>
          </VerdictMark>
          {linesOf(claim).map(({ rule, sentence }) => (
            <p key={sentence}>
              {sentence} {rule && <span className={styles['rule']}>{texts.rule(rule)}</span>}
            </p>
          ))}
        </div>
        {claim.verdict !== 'consistent' && claim.settles.length > 0 && (
          <div className={styles['fine']}>
            <p>{texts.settles}:</p>
            <ul className={styles['settles']}>
              {claim.settles.map((settle) => {
                const text = texts.settle(settle, names.inArea)
                return <li key={text}>{text}</li>
              })}
            </ul>
          </div>
        )}
        {claim.links.map((link) => (
          <p key={link.id} className={styles['fine']}>
            {texts.links[link.kind]}:{' '}
            {link.kind === 'outlet' ? <Link {...outletPath(link.id)}>{link.label}</Link> : link.label}
          </p>
        ))}
        {claim.checkNote && (
          <p className={styles['fine']}>
            {texts.note}: <span lang={likelyLanguage(claim.checkNote)}>{claim.checkNote}</span>
          </p>
        )}
        {children}
      </div>
    </li>
  )
}
