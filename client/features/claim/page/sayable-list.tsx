import { Link } from '@tanstack/react-router'
import type { ClaimPage } from '#shared/claim/answers.ts'
import { listSayable } from '#shared/claim/sayable.ts'
import { figureNames, unitOf } from '#shared/figure/figure.ts'
import { figurePath } from '#client/paths.ts'
import { useClaimMessages } from '#client/ui/use-claim-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './ask-section.module.css'

/** What may be said now: the figures of the province that are on record, and those that are not. */
export function SayableList({ answer }: { answer: ClaimPage }) {
  const texts = useClaimMessages()
  const { figure: figures, format } = useMessages()
  const known = listSayable(answer)
  // Only what people do say: the rest nobody asks for.
  const said = new Set(answer.claims.map(({ figure }) => figure))
  const unknown = figureNames.filter((figure) => said.has(figure) && !known.some((now) => now.figure === figure))
  return (
    <div className={styles['sayable']}>
      <h3>{texts.sayableTitle(answer.asOf)}</h3>
      {known.length === 0 && <p className={styles['fine']}>{texts.nothingSayable}</p>}
      <dl className={styles['figures']}>
        {known.map(({ figure, low, high, lastDay }) => (
          <div key={figure}>
            <dt>{figures.name(figure)}</dt>
            <dd>
              <Link {...figurePath(figure)}>
                <b>{format.interval({ low, high })}</b> {figures.unit(unitOf(figure), high)}
                <span className="visually-hidden">: {texts.toRows}</span>
              </Link>
              {lastDay && <small>{texts.lastRecord(lastDay)}</small>}
            </dd>
          </div>
        ))}
      </dl>
      {known.length > 0 && unknown.length > 0 && (
        <p className={styles['fine']}>
          {texts.notOnRecord(format.list(unknown.map((figure) => figures.name(figure))))}
        </p>
      )}
    </div>
  )
}
