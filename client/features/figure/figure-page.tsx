import { useQuery } from '@tanstack/react-query'
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { figureNames, isFigureName, type FigureName } from '#shared/figure/figure.ts'
import type { FigureItems } from '#shared/overview/overview.ts'
import { formatArea, parseArea, type Area } from '#shared/wilayah/area.ts'
import { figurePath } from '#client/paths.ts'
import { useViewTime } from '#client/search-params.ts'
import { NoAnswer, OlderAnswer } from '#client/shell/answer-state.tsx'
import { statusOf, trpc } from '#client/trpc.ts'
import { Problem } from '#client/ui/problem.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useKeptAnswer } from '#client/ui/use-kept-answer.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { usePlace } from '#client/ui/use-place.ts'
import { FigureBreakdown } from './figure-breakdown.tsx'
import { FigureClaims } from './figure-claims.tsx'
import { FigureNumber } from './figure-number.tsx'
import styles from './figure-page.module.css'
import { FigureRows } from './figure-rows.tsx'

/** What stands behind a number: its meaning, its parts, the rows it counts, and what was said of it. */
export function FigurePage() {
  const { figure } = useParams({ from: '/angka/$figure' })
  const { area: text = 'province' } = useSearch({ strict: false })
  const area = parseArea(text)
  if (!isFigureName(figure)) return <UnknownFigure text={figure} />
  return area ? <KnownFigure figure={figure} area={area} /> : <UnknownArea figure={figure} text={text} />
}

function KnownFigure({ figure, area }: { figure: FigureName; area: Area }) {
  const text = formatArea(area)
  const query = useQuery(trpc.figure.items.queryOptions({ figure, area: text, ...useViewTime() }))
  const answer = useKeptAnswer(query.data, `${figure} ${text}`)
  if (statusOf(query.error) === 404) return <UnknownArea figure={figure} text={text} />
  if (!answer || answer.figure !== figure || answer.area !== text) {
    return query.isError ? <NoAnswer query={query} /> : <FigureSkeleton />
  }
  return (
    <>
      <OlderAnswer query={query} shown={answer} />
      <FigureBody answer={answer} area={area} />
    </>
  )
}

function FigureBody({ answer, area }: { answer: FigureItems; area: Area }) {
  const place = usePlace()
  const { figure: names } = useMessages()
  const texts = names.page
  const nameOf = (code: string) => answer.kabupaten.find((row) => row.code === code)?.name ?? code
  const where = texts.area(area, nameOf, place)
  const title = `${names.name(answer.figure)}, ${where}`
  useDocumentTitle(title)
  return (
    <div className={styles['page']}>
      <div>
        <h1>{title}</h1>
        <p className={styles['definition']}>{texts.definition(answer.figure)}</p>
        <FigureNumber answer={answer} area={area} />
      </div>
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <FigureRows answer={answer} />
          <FigureClaims answer={answer} area={area} />
        </div>
        <FigureBreakdown answer={answer} area={area} />
      </div>
    </div>
  )
}

function UnknownFigure({ text }: { text: string }) {
  const { figure: names } = useMessages()
  const texts = names.page
  return (
    <Problem title={texts.unknownFigureTitle} text={texts.unknownFigure(text.slice(0, 60))}>
      {figureNames.map((name) => (
        <Link key={name} {...figurePath(name)}>
          {names.name(name)}
        </Link>
      ))}
    </Problem>
  )
}

function UnknownArea({ figure, text }: { figure: FigureName; text: string }) {
  const place = usePlace()
  const { figure: names } = useMessages()
  const texts = names.page
  return (
    <Problem title={texts.unknownAreaTitle} text={texts.unknownArea(text.slice(0, 60), place)}>
      <Link {...figurePath(figure)}>{names.name(figure)}</Link>
    </Problem>
  )
}

function FigureSkeleton() {
  const { shell } = useMessages()
  return (
    <div className={`${styles['page']} ${styles['blank']}`}>
      <div role="status" className="visually-hidden">
        {shell.loading}
      </div>
      <Skeleton height={120} />
      <Skeleton height={320} />
    </div>
  )
}
