import { Link } from '@tanstack/react-router'
import type { ClaimEntry } from '#shared/claim/answers.ts'
import type { MeaningStanding, RecordedNow, SaidMeaning, SayAnswer, SayVerdict } from '#shared/claim/sayable.ts'
import type { Verdict } from '#shared/claim/verdict.ts'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import { parseArea } from '#shared/wilayah/area.ts'
import { claimsPath, figurePath } from '#client/paths.ts'
import { useCheckSentences } from '#client/ui/use-check-sentences.ts'
import { useClaimMessages } from '#client/ui/use-claim-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { VerdictMark } from '#client/ui/verdict-mark.tsx'
import { useAreaNames, type AreaNames } from './use-area-names.ts'
import styles from './ask-section.module.css'

/** Areas beyond these say little to who asks for a number. */
const MOST_RECORDS = 4
const MOST_NAMED = 3

const shapeOf: Record<SayVerdict, Verdict> = {
  yes: 'consistent',
  nameIt: 'consistent',
  borneOut: 'consistent',
  maybe: 'notCheckable',
  untold: 'notCheckable',
  unknown: 'notCheckable',
  other: 'conflicting',
  past: 'conflicting',
  no: 'conflicting',
}

const standingShape: Record<MeaningStanding, Verdict> = {
  holds: 'consistent',
  borneOut: 'consistent',
  within: 'notCheckable',
  untold: 'notCheckable',
  past: 'conflicting',
  refuted: 'conflicting',
}

type Props = { answer: SayAnswer<ClaimEntry>; kabupaten: readonly KabupatenRow[] }

/** The answer in words, then the records that hold the number, then everybody who said it. */
export function AskAnswer({ answer, kabupaten }: Props) {
  const texts = useClaimMessages()
  const names = useAreaNames(kabupaten)
  const { verdict, exact, within, instead, meanings, asked } = answer
  const more = Math.max(0, exact.length - MOST_RECORDS)
  const sentencesOf = useCheckSentences(names.shortName)
  const refuted = meanings.filter(({ standing }) => standing === 'refuted').flatMap(({ claims }) => claims)
  // One sentence may be about several of them: it is said once.
  const conflicts = [
    ...new Set(
      refuted.filter((claim) => claim.verdict === 'conflicting').flatMap((claim) => sentencesOf(claim)[0] ?? []),
    ),
  ].slice(0, MOST_NAMED)
  return (
    <div className={styles['answer']} data-verdict={shapeOf[verdict]}>
      <p className={styles['verdict']}>
        <VerdictMark verdict={shapeOf[verdict]}>
          {texts.asked(asked)}: {texts.answer(verdict)}.
        </VerdictMark>
      </p>
      <p>{texts.reason(verdict)}</p>
      {conflicts.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {exact.length + within.length > 0 && (
        <>
          <h3>{texts.fromRecords}</h3>
          <ul className={styles['lines']}>
            {exact.slice(0, MOST_RECORDS).map((now) => (
              <li key={`${now.figure} ${now.area}`}>
                <RecordLink now={now}>{texts.sayNow(now, names.inArea(now.area))}</RecordLink>
              </li>
            ))}
            {more > 0 && <li>{texts.moreRecords(more)}</li>}
            {within.slice(0, MOST_RECORDS).map((now) => (
              <li key={`${now.figure} ${now.area}`}>
                <RecordLink now={now}>{texts.sayWithin(now, names.inArea(now.area))}</RecordLink>
              </li>
            ))}
          </ul>
        </>
      )}
      {instead.length > 0 && (
        <>
          <h3>{texts.insteadOfIt}</h3>
          <ul className={styles['lines']}>
            {instead.map((now) => (
              <li key={now.figure}>
                <RecordLink now={now}>{texts.sayNow(now, names.inArea(now.area))}</RecordLink>
              </li>
            ))}
          </ul>
        </>
      )}
      {meanings.length > 0 && (
        <>
          <h3>{texts.fromClaims}</h3>
          <ul className={styles['lines']}>
            {meanings.map((meaning) => (
              <Meaning key={meaning.key} meaning={meaning} names={names} />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function RecordLink({ now, children }: { now: RecordedNow; children: string }) {
  const texts = useClaimMessages()
  return (
    <Link {...figurePath(now.figure, parseArea(now.area))}>
      {children}
      <span className="visually-hidden"> ({texts.toRows})</span>
    </Link>
  )
}

function Meaning({ meaning, names }: { meaning: SaidMeaning<ClaimEntry>; names: AreaNames }) {
  const texts = useClaimMessages()
  const { format } = useMessages()
  const [newest] = meaning.claims
  if (!newest) return null
  return (
    <li>
      <p>
        <b>{texts.value(newest.valueText, newest.unit)}</b>, {texts.metric(newest.metric)} (
        {names.scope(newest.scopeText)}):{' '}
        <VerdictMark verdict={standingShape[meaning.standing]}>
          {texts.standing(meaning.standing)}
          {meaning.now && meaning.standing !== 'holds' && `; ${texts.nowRecorded(meaning.now)}`}
        </VerdictMark>
      </p>
      <p className={styles['fine']}>
        {meaning.claims.slice(0, MOST_NAMED).map((claim, index) => (
          <span key={claim.id}>
            {index > 0 && ' · '}
            <Link
              {...claimsPath({ matter: claim.matter, claim: claim.id })}
              search={(before) => ({
                ...before,
                verdict: undefined,
                office: undefined,
                scope: undefined,
                matter: claim.matter,
              })}
            >
              {claim.speaker},{' '}
              {texts.for(
                claim.asOfNotBefore === claim.asOfNotAfter
                  ? format.shortDay(claim.asOfNotAfter)
                  : texts.period(claim.asOfText),
              )}
            </Link>
          </span>
        ))}
      </p>
    </li>
  )
}
