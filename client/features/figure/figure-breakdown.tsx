import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { FigureItems } from '#shared/overview/overview.ts'
import { rollUp } from '#shared/overview/roll-up.ts'
import { codesInArea, type Area } from '#shared/wilayah/area.ts'
import { islandsOf, type Island } from '#shared/wilayah/kabupaten.ts'
import { kabupatenPath, figurePath } from '#client/paths.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { usePlace } from '#client/ui/use-place.ts'
import styles from './figure-page.module.css'

type Props = { answer: FigureItems; area: Area }

/** The figure by island and kabupaten; the area shown stands out, every other one is a link to its rows. */
export function FigureBreakdown({ answer, area }: Props) {
  const {
    figure: { page: texts },
  } = useMessages()
  const { asOf, figure, kabupaten } = answer
  return (
    <section aria-labelledby="wilayah" className={styles['breakdown']}>
      <h2 id="wilayah">{texts.breakdown}</h2>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{texts.breakdownArea}</th>
            <th scope="col">{texts.breakdownCount}</th>
            <th scope="col">{texts.breakdownLast}</th>
          </tr>
        </thead>
        <tbody>
          <AreaRow answer={answer} area={{ kind: 'province' }} shown={area} level="province" />
        </tbody>
        {islandsOf(answer.kabupaten).map((island) => (
          <tbody key={island}>
            <AreaRow answer={answer} area={{ kind: 'island', island }} shown={area} level="island" />
            {isOpen(area, island, answer) &&
              kabupatenOf(island, kabupaten).map((row) => (
                <AreaRow
                  key={row.code}
                  answer={answer}
                  area={{ kind: 'kabupaten', code: row.code }}
                  shown={area}
                  level="kabupaten"
                />
              ))}
          </tbody>
        ))}
      </table>
      <p className={styles['links']}>
        {area.kind === 'kabupaten' && (
          <Link {...kabupatenPath(area.code)}>{kabupaten.find((row) => row.code === area.code)?.name}</Link>
        )}
        <a href={`/api/v1/figures?by=kabupaten&format=csv&figure=${figure}&asOf=${asOf}`}>{texts.csv}</a>
      </p>
    </section>
  )
}

/** The kabupaten of an island that has several: one alone is the island, and stands there already. */
function kabupatenOf(island: Island, kabupaten: FigureItems['kabupaten']) {
  const own = kabupaten.filter((row) => row.island === island)
  return own.length > 1 ? own : []
}

/** The province shows every kabupaten; an island or a kabupaten only those of its own island. */
function isOpen(area: Area, island: Island, answer: FigureItems): boolean {
  if (area.kind === 'province') return true
  if (area.kind === 'island') return area.island === island
  return answer.kabupaten.some((row) => row.code === area.code && row.island === island)
}

type RowProps = { answer: FigureItems; area: Area; shown: Area; level: Area['kind'] }

function AreaRow({ answer, area, shown, level }: RowProps) {
  const place = usePlace()
  const { figure: names, format } = useMessages()
  const texts = names.page
  const { figure, asOf, kabupaten } = answer
  const codes = codesInArea(area, kabupaten)
  const sum = rollUp(answer.figures, figure, { codes, asOf })
  const name = texts.area(area, (code) => kabupaten.find((row) => row.code === code)?.shortName ?? code, place)
  const isShown = codes.join() === codesInArea(shown, kabupaten).join()
  const link = (content: ReactNode) => (isShown ? content : <Link {...figurePath(figure, area)}>{content}</Link>)
  return (
    <tr data-level={level} aria-current={isShown ? 'true' : undefined}>
      <th scope="row">{link(name)}</th>
      <td className={sum ? undefined : styles['missing']}>{sum ? format.interval(sum) : names.noRecord}</td>
      <td className={styles['fine']}>{sum?.lastDay && format.shortDay(sum.lastDay)}</td>
    </tr>
  )
}
