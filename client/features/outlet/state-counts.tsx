import { Link } from '@tanstack/react-router'
import type { FigureName } from '#shared/figure/figure.ts'
import type { OutletState } from '#shared/outlet/outlet-state.ts'
import { countStates, type IslandOutlets } from '#shared/outlet/rollout-list.ts'
import { shapeOfState } from '#shared/wilayah/map-points.ts'
import { figurePath } from '#client/paths.ts'
import { PointSwatch } from '#client/ui/map/map-swatch.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useRolloutMessages } from '#client/ui/use-rollout-messages.ts'
import styles from './outlet-page.module.css'

/** The figures that count just the outlets of one state. */
const figureOf: Partial<Record<OutletState, FigureName>> = {
  planned: 'outletsPlanned',
  prepared: 'outletsInProcess',
  operating: 'outletsOperating',
}

/** How many outlets are planned, prepared, opened, operating, paused and closed, by the forms that the map uses. */
export function StateCounts({ groups }: { groups: readonly IslandOutlets[] }) {
  const { format, figure: figureTexts } = useMessages()
  const { states: texts } = useRolloutMessages()
  const counts = countStates(groups).filter(({ state }) => state !== 'notYet')
  const isOperationTold = counts.some(({ state }) => state === 'operating' || state === 'paused' || state === 'closed')
  return (
    <section aria-labelledby="keadaan">
      <h3 id="keadaan" className={styles['subtitle']}>
        {texts.title}
      </h3>
      {counts.length === 0 && <p className={styles['fine']}>{texts.none}</p>}
      <ul className={styles['states']}>
        {counts.map(({ state, count, maybe }) => {
          const figure = figureOf[state]
          const number = format.number(count)
          return (
            <li key={state}>
              <PointSwatch shape={shapeOfState(state, undefined)} />
              <span>
                {texts.name(state)}
                {maybe > 0 && <span className={styles['quiet']}> ({texts.maybe(maybe)})</span>}
              </span>
              {figure ? (
                <Link {...figurePath(figure)} title={figureTexts.openRows}>
                  {number}
                </Link>
              ) : (
                <span>{number}</span>
              )}
            </li>
          )
        })}
      </ul>
      {counts.some(({ state }) => state === 'launched') && !isOperationTold && (
        <p className={styles['fine']}>{texts.operationUnknown}</p>
      )}
    </section>
  )
}
