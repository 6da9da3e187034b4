import { Link } from '@tanstack/react-router'
import type { FigureName } from '#shared/figure/figure.ts'
import { conflictMarkOf } from '#shared/overview/claim-mark.ts'
import type { KabupatenOverview } from '#shared/overview/overview.ts'
import { rollUp } from '#shared/overview/roll-up.ts'
import { codesInArea, formatArea, type Area } from '#shared/wilayah/area.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { figurePath } from '../paths.ts'
import { ConflictMark } from '../shell/conflict-mark.tsx'
import styles from './section.module.css'

const compared = [
  'outletsLaunched',
  'productsLaunched',
  'productsUnnamed',
  'mentoringUnrecorded',
  'umkmRegistered',
] as const satisfies FigureName[]

/** The kabupaten beside its island and the province; every number opens. An island of one kabupaten is no comparison. */
export function CompareTable({ overview }: { overview: KabupatenOverview }) {
  const { kabupaten: texts, figure: figures } = useMessages()
  const { kabupaten, neighbours } = overview
  const island: Area = { kind: 'island', island: kabupaten.island }
  const areas: { area: Area; title: string }[] = [
    { area: { kind: 'kabupaten', code: kabupaten.code }, title: texts.here },
    ...(codesInArea(island, neighbours).length > 1 ? [{ area: island, title: kabupaten.island }] : []),
    { area: { kind: 'province' }, title: texts.province },
  ]
  return (
    <section aria-labelledby="dibandingkan">
      <h2 id="dibandingkan">{texts.compareTitle}</h2>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{texts.figure}</th>
            {areas.map(({ title }) => (
              <th key={title} scope="col" className={styles['count']}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {compared.map((figure) => (
            <tr key={figure}>
              <th scope="row">{figures.name(figure)}</th>
              {areas.map(({ area, title }) => (
                <td key={title} className={styles['count']}>
                  <AreaNumber overview={overview} figure={figure} area={area} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {areas.length === 3 && <p className={styles['fine']}>{texts.compareNote(kabupaten.island)}</p>}
    </section>
  )
}

function AreaNumber({ overview, figure, area }: { overview: KabupatenOverview; figure: FigureName; area: Area }) {
  const { figure: figures, format, overview: texts } = useMessages()
  const codes = codesInArea(area, overview.neighbours)
  const sum = rollUp(overview.figures, figure, { codes, asOf: overview.asOf })
  if (!sum) return <span className={styles['fine']}>{figures.noRecord}</span>
  const scope = formatArea(area)
  const conflict = conflictMarkOf(overview.claims, { figure, scope, asOf: overview.asOf })
  return (
    <>
      <Link
        {...figurePath(figure, area)}
        title={sum.reporting < sum.of ? texts.reportedBy(sum.reporting, sum.of) : undefined}
      >
        {format.interval(sum)}
      </Link>
      {conflict && <ConflictMark mark={conflict} />}
    </>
  )
}
