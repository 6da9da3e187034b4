import { Link } from '@tanstack/react-router'
import type { ClaimRow, FigureItems } from '#shared/overview/overview.ts'
import { formatArea, parseArea, type Area } from '#shared/wilayah/area.ts'
import { figurePath } from '#client/paths.ts'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useCheckSentences } from '#client/ui/use-check-sentences.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { VerdictMark } from '#client/ui/verdict-mark.tsx'
import styles from './figure-page.module.css'

/** What was said about the figure in this area, newest first, with what the record says to it. */
export function FigureClaims({ answer, area }: { answer: FigureItems; area: Area }) {
  const {
    figure: { page: texts },
  } = useMessages()
  const claims = answer.claims
    .filter((claim) => area.kind === 'province' || claim.scopeText === formatArea(area))
    .toSorted(byDayProvinceFirst)
  const provinceCount =
    area.kind === 'province' ? 0 : answer.claims.filter((claim) => claim.scopeText === 'province').length
  return (
    <section aria-labelledby="pernyataan">
      <h2 id="pernyataan">{texts.claims}</h2>
      {claims.length === 0 && <p className={styles['fine']}>{texts.noClaims}</p>}
      {provinceCount > 0 && (
        <p className={styles['fine']}>
          <Link {...figurePath(answer.figure)}>{texts.provinceClaims(provinceCount)}</Link>
        </p>
      )}
      <ol className={styles['list']}>
        {claims.map((claim) => (
          <ClaimItem key={claim.id} claim={claim} answer={answer} />
        ))}
      </ol>
    </section>
  )
}

function byDayProvinceFirst(one: ClaimRow, other: ClaimRow): number {
  const isProvince = (claim: ClaimRow) => Number(claim.scopeText === 'province')
  return other.asOfNotAfter.localeCompare(one.asOfNotAfter) || isProvince(other) - isProvince(one)
}

function ClaimItem({ claim, answer }: { claim: ClaimRow; answer: FigureItems }) {
  const {
    figure: { page: texts },
    claim: words,
    format,
  } = useMessages()
  const nameOf = (code: string) => answer.kabupaten.find((row) => row.code === code)?.shortName ?? code
  const sentencesOf = useCheckSentences(nameOf)
  const scope = parseArea(claim.scopeText)
  const isExact = claim.asOfNotBefore === claim.asOfNotAfter
  return (
    <li className={styles['claim']}>
      <p className={styles['day']}>{isExact ? format.shortDay(claim.asOfNotAfter) : claim.asOfText}</p>
      <div>
        <p>
          <b>{words.value(claim.valueText, claim.unit)}</b>
          {scope && scope.kind !== 'province' && ` ${texts.inArea(texts.area(scope, nameOf))}`} · {claim.speaker}
        </p>
        <p>
          <VerdictMark verdict={claim.verdict}>{words.verdict(claim.verdict)}</VerdictMark>
        </p>
        {sentencesOf(claim).map((sentence) => (
          <p key={sentence} className={styles['fine']}>
            {sentence}
          </p>
        ))}
        <p className={styles['fine']}>
          <span lang="en">{claim.paraphrase}</span> <SourceLink source={claim.source} />
        </p>
      </div>
    </li>
  )
}
