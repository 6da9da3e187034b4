import { Link } from '@tanstack/react-router'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import type { RankedPace } from '#shared/target/ranking.ts'
import { rankMoveOf, type RankMove } from '#shared/target/target-view.ts'
import type { Island } from '#shared/wilayah/kabupaten.ts'
import { kabupatenPath, reportsPath } from '#client/paths.ts'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { usePaceMessages } from '#client/ui/use-pace-messages.ts'
import { useTargetMessages } from '#client/ui/use-target-messages.ts'
import styles from './ranking-section.module.css'
import page from './target-page.module.css'

type Props = { pace: readonly RankedPace[]; kabupaten: readonly KabupatenRow[]; island: Island | undefined }

/** Who keeps to the target best. Who did not report is listed apart, with what to do, and never ranked. */
export function RankingSection({ pace, kabupaten, island }: Props) {
  const texts = useTargetMessages()
  const ranked = pace.filter(({ rank }) => rank !== null)
  const leaders = ranked
    .filter(({ rank }) => rank === 1)
    .map(({ kabupatenCode }) => kabupaten.find(({ code }) => code === kabupatenCode)?.shortName ?? kabupatenCode)
  const unreported = pace.filter(({ standing }) => standing === 'unreported')
  const isBegun = pace.some(({ standing }) => standing !== 'notStarted')
  if (pace.length === 0) return null
  return (
    <section aria-labelledby="peringkat">
      <SectionTitle id="peringkat" name={texts.rankingName}>
        {texts.rankingTitle(ranked.length, pace.length, island ? [] : leaders)}
      </SectionTitle>
      {!isBegun && <p className={page['note']}>{texts.notStarted}</p>}
      {ranked.length > 0 && (
        <>
          <p className={page['note']}>
            {texts.rankingNote} {island && texts.ofIsland(island)}
          </p>
          <RankingTable ranked={ranked} kabupaten={kabupaten} />
        </>
      )}
      {unreported.length > 0 && <Unreported pace={unreported} kabupaten={kabupaten} />}
    </section>
  )
}

type TableProps = { ranked: readonly RankedPace[]; kabupaten: readonly KabupatenRow[] }

function RankingTable({ ranked, kabupaten }: TableProps) {
  const texts = useTargetMessages()
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{texts.rank}</th>
          <th scope="col">{texts.kabupaten}</th>
          <th scope="col" className={styles['count']}>
            {texts.consistency}
          </th>
          <th scope="col" className={styles['count']}>
            {texts.cumulative}
          </th>
          <th scope="col" className={styles['count']}>
            {texts.streak}
          </th>
          <th scope="col" className={styles['count']}>
            {texts.change}
          </th>
        </tr>
      </thead>
      <tbody>
        {ranked.map((pace, index) => (
          <RankRow
            key={pace.kabupatenCode}
            pace={pace}
            row={kabupaten.find(({ code }) => code === pace.kabupatenCode)}
            isShared={ranked[index - 1]?.rank === pace.rank || ranked[index + 1]?.rank === pace.rank}
          />
        ))}
      </tbody>
    </table>
  )
}

type RowProps = { pace: RankedPace; row: KabupatenRow | undefined; isShared: boolean }

function RankRow({ pace, row, isShared }: RowProps) {
  const texts = useTargetMessages()
  const paceTexts = usePaceMessages()
  const { format } = useMessages()
  const change = rankMoveOf(pace)
  return (
    <tr>
      <td className={styles['rank']}>
        {isShared && <span aria-hidden="true">=</span>}
        {pace.rank}
      </td>
      <th scope="row">
        <Link {...kabupatenPath(pace.kabupatenCode)}>{row?.shortName ?? pace.kabupatenCode}</Link>
        {pace.monthsNotReported > 0 && <small>{paceTexts.unreportedMonths(pace.monthsNotReported)}</small>}
      </th>
      <td className={styles['count']} data-label={texts.consistency}>
        {texts.ofMonths(pace.monthsMet, pace.monthsElapsed)}
        {pace.consistency !== null && <small>{paceTexts.share(pace.consistency)}</small>}
      </td>
      <td className={styles['count']} data-label={texts.cumulative}>
        {format.interval(pace.made)}
        {pace.unverified.high > 0 && <small>{texts.unverified(format.interval(pace.unverified))}</small>}
      </td>
      <td className={styles['count']} data-label={texts.streak}>
        {texts.streakMonths(pace.streak)}
      </td>
      <td className={styles['count']} data-label={texts.change}>
        {change && <Move change={change} />}
      </td>
    </tr>
  )
}

const shapes: Record<RankMove['kind'], string> = {
  up: 'M5 1 9 8H1z',
  down: 'M1 1h8L5 8z',
  same: 'M1 4h8',
  new: 'M5 1v7M1.5 4.5h7',
}

function Move({ change }: { change: RankMove }) {
  const texts = useTargetMessages()
  return (
    <span className={styles['move']} data-move={change.kind}>
      <svg width="10" height="9" viewBox="0 0 10 9" aria-hidden="true">
        <path d={shapes[change.kind]} />
      </svg>
      {texts.move(change)}
    </span>
  )
}

function Unreported({ pace, kabupaten }: { pace: readonly RankedPace[]; kabupaten: readonly KabupatenRow[] }) {
  const texts = useTargetMessages()
  const paceTexts = usePaceMessages()
  return (
    <div className={styles['unreported']}>
      <h3>{texts.unreportedTitle(pace.length)}</h3>
      <p>
        {texts.unreportedNext} <Link {...reportsPath()}>{texts.toReports}</Link>
      </p>
      <ul>
        {pace.map(({ kabupatenCode, monthsNotReported }) => (
          <li key={kabupatenCode}>
            <Link {...kabupatenPath(kabupatenCode)}>
              {kabupaten.find(({ code }) => code === kabupatenCode)?.shortName ?? kabupatenCode}
            </Link>{' '}
            <small>{paceTexts.unreportedMonths(monthsNotReported)}</small>
          </li>
        ))}
      </ul>
    </div>
  )
}
