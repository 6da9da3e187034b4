import { verdictOrder } from '#shared/claim/claim-view.ts'
import type { Verdict } from '#shared/claim/verdict.ts'
import { VerdictShape } from '#client/ui/chart/verdict-shape.tsx'
import { useClaimMessages } from '#client/ui/use-claim-messages.ts'
import styles from './picture-figure.module.css'

/** What the shapes mean, of those that are drawn. */
export function PlotKey({ hasRecord, verdicts }: { hasRecord: boolean; verdicts: readonly Verdict[] }) {
  const texts = useClaimMessages()
  return (
    <ul className={styles['key']}>
      {hasRecord && (
        <li>
          <span className={styles['swatch']} /> {texts.recordedBand}
        </li>
      )}
      {verdictOrder
        .filter((verdict) => verdicts.includes(verdict))
        .map((verdict) => (
          <li key={verdict}>
            <svg width="14" height="14" viewBox="-7 -7 14 14">
              <VerdictShape verdict={verdict} />
            </svg>{' '}
            {texts.verdict(verdict)}
          </li>
        ))}
    </ul>
  )
}
