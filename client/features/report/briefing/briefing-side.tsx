import type { ReactNode } from 'react'
import type { Briefing } from '#shared/report/briefing/briefing.ts'
import { useBriefingMessages } from '#client/ui/use-briefing-messages.ts'
import styles from './briefing.module.css'

/** Who to call, who did best, what is in the way, and what not to quote. */
export function BriefingSide({ briefing }: { briefing: Briefing }) {
  return (
    <div className={styles['side']}>
      <CallPart briefing={briefing} />
      <BestPart briefing={briefing} />
      {briefing.obstacles && <ObstaclePart obstacles={briefing.obstacles} month={briefing.month} />}
      <ClaimPart briefing={briefing} />
    </div>
  )
}

function Part({
  title,
  notes,
  children,
}: {
  title: string
  notes: readonly (string | undefined)[]
  children: ReactNode
}) {
  return (
    <section>
      <h2>{title}</h2>
      {children}
      {notes.map(
        (note) =>
          note && (
            <p key={note} className={styles['note']}>
              {note}
            </p>
          ),
      )}
    </section>
  )
}

function CallPart({ briefing: { calls, name } }: { briefing: Briefing }) {
  const texts = useBriefingMessages()
  const [own] = calls.rows
  if (!own)
    return (
      <Part title={name === undefined ? texts.callsNone : texts.ownCalls} notes={[]}>
        <p>{texts.noCalls}</p>
      </Part>
    )
  if (name !== undefined) {
    return (
      <Part title={texts.ownCalls} notes={[texts.gap(own.gap)]}>
        <ul className={styles['asks']}>
          {own.matters.map((matter) => (
            <li key={matter.kind}>{texts.question(matter)}</li>
          ))}
        </ul>
      </Part>
    )
  }
  return (
    <Part title={texts.calls(calls.rows.length)} notes={[texts.moreCalls(calls), texts.callRule(calls.judged)]}>
      <ol>
        {calls.rows.map((call) => (
          <li key={call.code}>
            <b>{call.name}</b>
            <span>{texts.callText(call)}</span>
          </li>
        ))}
      </ol>
    </Part>
  )
}

function BestPart({ briefing: { best, name } }: { briefing: Briefing }) {
  const texts = useBriefingMessages()
  if (best.own && name !== undefined) {
    return (
      <Part title={texts.own(best.year)} notes={[texts.bestRule]}>
        <ul>
          {texts.standing(best.own, name).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </Part>
    )
  }
  if (best.rows.length === 0) {
    return (
      <Part title={texts.bestTitle(best.year)} notes={[]}>
        <p>{texts.noBest(best.year)}</p>
      </Part>
    )
  }
  return (
    <Part title={texts.best(best.rows.length, best.year)} notes={[texts.moreBest(best), texts.bestRule]}>
      <ul>
        {best.rows.map((row) => (
          <li key={row.code}>
            <b>
              {texts.rank(row.rank)} {row.name}
            </b>
            <span>{texts.bestRow(row)}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

type Obstacles = { obstacles: NonNullable<Briefing['obstacles']>; month: Briefing['month'] }

function ObstaclePart({ obstacles: { rows, others, reports }, month }: Obstacles) {
  const texts = useBriefingMessages()
  return (
    <Part title={texts.obstacles(month)} notes={[texts.moreObstacles(others)]}>
      {rows.length === 0 && <p>{texts.noObstacles(reports)}</p>}
      <ul>
        {rows.map(({ code, name, text }) => (
          <li key={code}>
            <b>{name}</b>
            <span>{text}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
}

function ClaimPart({ briefing: { claims } }: { briefing: Briefing }) {
  const texts = useBriefingMessages()
  return (
    <Part title={texts.claims} notes={[texts.moreClaims(claims.others)]}>
      {claims.rows.length === 0 && <p>{texts.noClaims}</p>}
      <ul className={styles['unsayable']}>
        {claims.rows.map((claim) => (
          <li key={claim.id}>
            {texts.claim(claim)}
            <em>{texts.insteadOf(claim)}</em>
          </li>
        ))}
      </ul>
    </Part>
  )
}
