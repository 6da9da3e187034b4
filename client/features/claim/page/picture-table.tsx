import type { ClaimEntry, RecordSeries } from '#shared/claim/answers.ts'
import { recordedIn } from '#shared/claim/axis/course-chart.ts'
import { recordedDayOf } from '#shared/claim/axis/lane-chart.ts'
import type { ClaimPicture } from '#shared/claim/axis/picture.ts'
import { useClaimMessages } from '#client/ui/use-claim-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { VerdictMark } from '#client/ui/verdict-mark.tsx'
import type { AreaNames } from './use-area-names.ts'
import styles from './picture-figure.module.css'

type Props = { picture: ClaimPicture<ClaimEntry>; steps: RecordSeries['steps']; names: AreaNames }

/** The same as a table, the oldest first: what was said for when, by whom, and what was on record then. */
export function PictureTable({ picture, steps, names }: Props) {
  const texts = useClaimMessages()
  const { format } = useMessages()
  const claims = picture.claims.toSorted((one, other) => (one.asOfNotBefore < other.asOfNotBefore ? -1 : 1))
  const recordedDay = picture.kind === 'days' ? recordedDayOf(claims) : undefined
  const recordedOf = ({ asOfNotBefore, asOfNotAfter }: ClaimEntry) => {
    if (picture.kind !== 'course') return recordedDay && format.window(recordedDay)
    const interval = recordedIn(steps, { notBefore: asOfNotBefore, notAfter: asOfNotAfter })
    return interval && format.interval(interval)
  }
  return (
    <details className={styles['details']}>
      <summary>{texts.asTable}</summary>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{texts.table.day}</th>
            <th scope="col">{texts.table.said}</th>
            {picture.kind !== 'rivals' && <th scope="col">{texts.table.recorded}</th>}
            <th scope="col">{texts.table.verdict}</th>
          </tr>
        </thead>
        <tbody>
          {claims.map((claim) => (
            <tr key={claim.id}>
              <th scope="row">
                {claim.asOfNotBefore === claim.asOfNotAfter
                  ? format.shortDay(claim.asOfNotAfter)
                  : texts.period(claim.asOfText)}
              </th>
              <td>
                {texts.value(claim.valueText, claim.unit)}
                {claim.scopeText !== 'province' && ` (${names.scope(claim.scopeText)})`}
                <small>{claim.speaker}</small>
              </td>
              {picture.kind !== 'rivals' && <td>{recordedOf(claim) ?? texts.notRecorded}</td>}
              <td>
                <VerdictMark verdict={claim.verdict}>{texts.verdict(claim.verdict)}</VerdictMark>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
