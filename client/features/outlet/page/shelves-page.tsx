import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import type { ShelfOverview } from '#shared/outlet/shelf/overview.ts'
import { shelfHeadline } from '#shared/outlet/shelf/headline.ts'
import { useViewTime } from '#client/search-params.ts'
import { NoAnswer, OlderAnswer } from '#client/shell/answer-state.tsx'
import { trpc } from '#client/trpc.ts'
import { Sentence } from '#client/ui/sentence.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useKeptAnswer } from '#client/ui/use-kept-answer.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useShelfMessages } from '#client/ui/use-shelf-messages.ts'
import { FindingsPart } from '../work/shelf/findings-part.tsx'
import { readOutletSearch } from '../outlet-search.ts'
import { OwnOutlets } from './own-outlets.tsx'
import { ShelfFilters } from './shelf-filters.tsx'
import { ShelfProducts } from './shelf-products.tsx'
import { ShelfSales } from './shelf-sales.tsx'
import { ShelfTable } from './shelf-table.tsx'
import styles from './shelves-page.module.css'

/** The tab of shelves: which outlets have goods, which sell, which send no reports, and what stays on the shelf. */
export function ShelvesPage() {
  const texts = useShelfMessages()
  useDocumentTitle(texts.title)
  const query = useQuery(trpc.shelf.overview.queryOptions(useViewTime(), { placeholderData: keepPreviousData }))
  const answer = useKeptAnswer(query.data)
  if (!answer) return query.isError ? <NoAnswer query={query} /> : <ShelvesSkeleton />
  return (
    <>
      <OlderAnswer query={query} shown={answer} />
      <ShelvesBody answer={answer} />
    </>
  )
}

function ShelvesBody({ answer }: { answer: ShelfOverview }) {
  const texts = useShelfMessages()
  const { rows, months, asOf, kabupaten } = answer
  const { island, silent } = readOutletSearch(useSearch({ strict: false }))
  const codes = new Set(kabupaten.filter((row) => !island || row.island === island).map((row) => row.code))
  const ofIsland = rows.filter((row) => codes.has(row.kabupatenCode))
  const shown = silent ? ofIsland.filter((row) => row.isSilent) : ofIsland
  const [first, last] = [months[0], months.at(-1)]
  return (
    <div className={styles['page']}>
      <div className={styles['opening']}>
        <p className={styles['eyebrow']}>{texts.titleOf(island)}</p>
        <h1>
          <Sentence parts={texts.headline(shelfHeadline(ofIsland, asOf))} />
        </h1>
        {first && last && <p className={styles['lead']}>{texts.lead(asOf, first, last)}</p>}
      </div>
      <OwnOutlets answer={answer} />
      <section aria-labelledby="gerai-enam-bulan">
        <h2 id="gerai-enam-bulan">{silent ? texts.outletsTitleSilent : texts.outletsTitle}</h2>
        <ShelfFilters silentCount={ofIsland.filter((row) => row.isSilent).length} kabupaten={answer.kabupaten} />
        <ShelfTable rows={shown} answer={answer} />
      </section>
      {!silent && <ShelfSales answer={answer} codes={codes} />}
      {!silent && <ShelfProducts answer={answer} shown={ofIsland} />}
      {!silent && <FindingsPart codes={codes} />}
    </div>
  )
}

function ShelvesSkeleton() {
  const { shell } = useMessages()
  return (
    <div className={`${styles['page']} ${styles['blank']}`} aria-busy="true">
      <p className="visually-hidden" role="status">
        {shell.loading}
      </p>
      <Skeleton height={96} />
      <Skeleton height={560} />
    </div>
  )
}
