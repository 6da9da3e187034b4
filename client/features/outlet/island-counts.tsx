import { Link } from '@tanstack/react-router'
import type { FigureRow, KabupatenRow } from '#shared/overview/overview.ts'
import { rollUp } from '#shared/overview/roll-up.ts'
import type { Day } from '#shared/day/day.ts'
import { islandsOf } from '#shared/wilayah/kabupaten.ts'
import { codesInArea, type Area } from '#shared/wilayah/area.ts'
import { figurePath } from '#client/paths.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { usePlace } from '#client/ui/use-place.ts'
import { useRolloutMessages } from '#client/ui/use-rollout-messages.ts'
import styles from './outlet-page.module.css'

type Props = { figures: readonly FigureRow[]; kabupaten: readonly KabupatenRow[]; asOf: Day }

/** Opened outlets by island and in all; each number opens the rows behind it. */
export function IslandCounts({ figures, kabupaten, asOf }: Props) {
  const place = usePlace()
  const { islands: texts } = useRolloutMessages()
  return (
    <section aria-labelledby="pulau">
      <h3 id="pulau" className={styles['subtitle']}>
        {texts.title}
      </h3>
      <table className={styles['counts']}>
        <thead>
          <tr>
            <th scope="col">{texts.island}</th>
            <th scope="col">{texts.opened}</th>
            <th scope="col">{texts.of}</th>
          </tr>
        </thead>
        <tbody>
          {islandsOf(kabupaten).map((island) => (
            <CountRow
              key={island}
              name={island}
              area={{ kind: 'island', island }}
              figures={figures}
              kabupaten={kabupaten}
              asOf={asOf}
            />
          ))}
        </tbody>
        <tfoot>
          <CountRow
            name={texts.total(place)}
            area={{ kind: 'province' }}
            figures={figures}
            kabupaten={kabupaten}
            asOf={asOf}
          />
        </tfoot>
      </table>
    </section>
  )
}

function CountRow({ name, area, figures, kabupaten, asOf }: Props & { name: string; area: Area }) {
  const { format, figure: texts } = useMessages()
  const codes = codesInArea(area, kabupaten)
  const count = rollUp(figures, 'outletsLaunched', { codes, asOf })
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <Link {...figurePath('outletsLaunched', area)} title={texts.openRows}>
          {format.interval(count ?? { low: 0, high: 0 })}
        </Link>
      </td>
      <td>{format.number(codes.length)}</td>
    </tr>
  )
}
