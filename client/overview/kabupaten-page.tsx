import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { kabupatenHeadlineOf } from '#shared/overview/kabupaten-headline.ts'
import { readKabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { KabupatenOverview } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { ClaimList } from '#client/features/claim/claim-list.tsx'
import { Chronicle } from '#client/features/programme/chronicle.tsx'
import { PaceSection } from '#client/features/target/pace/pace-section.tsx'
import { AnnouncedTargets } from '#client/features/target/announced-targets.tsx'
import { Sentence } from '#client/ui/sentence.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useKeptAnswer } from '#client/ui/use-kept-answer.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useViewTime } from '../search-params.ts'
import { NoAnswer, OlderAnswer } from '../shell/answer-state.tsx'
import { statusOf, trpc } from '../trpc.ts'
import { CompareTable } from './compare-table.tsx'
import { FreshnessTable } from './freshness-table.tsx'
import { KabupatenMapSection } from './kabupaten-map-section.tsx'
import { KabupatenNav } from './kabupaten-nav.tsx'
import { KabupatenOutlets } from './kabupaten-outlets.tsx'
import { KabupatenMonths } from './kabupaten-months.tsx'
import { KabupatenProducts } from './kabupaten-products.tsx'
import { KabupatenReadiness } from './kabupaten-readiness.tsx'
import styles from './kabupaten-page.module.css'
import { KabupatenSkeleton } from './kabupaten-skeleton.tsx'
import { UnknownKabupaten } from './unknown-kabupaten.tsx'
import { WaysOn } from './ways-on.tsx'

export function KabupatenPage() {
  const { code: asked } = useParams({ from: '/kabupaten/$code' })
  const code = readKabupatenCode(asked)
  return code ? <KnownKabupaten code={code} /> : <UnknownKabupaten code={asked} />
}

function KnownKabupaten({ code }: { code: KabupatenCode }) {
  const query = useQuery(trpc.overview.kabupaten.queryOptions({ code, ...useViewTime() }))
  const overview = useKeptAnswer(query.data, code)
  if (statusOf(query.error) === 404) return <UnknownKabupaten code={code} />
  if (!overview) return query.isError ? <NoAnswer query={query} /> : <KabupatenSkeleton />
  return (
    <>
      <OlderAnswer query={query} shown={overview} />
      <KabupatenBody overview={overview} />
    </>
  )
}

function KabupatenBody({ overview }: { overview: KabupatenOverview }) {
  const { kabupaten: texts, overview: overviewTexts } = useMessages()
  const { kabupaten } = overview
  useDocumentTitle(kabupaten.name)
  return (
    <div className={styles['page']}>
      <KabupatenNav kabupaten={kabupaten} rows={overview.neighbours} />
      <div className={styles['opening']}>
        <h1>{kabupaten.name}</h1>
        <p className={styles['headline']}>
          <Sentence parts={texts.headline(kabupatenHeadlineOf(overview))} />
        </p>
        <p className={styles['facts']}>
          {texts.facts({
            capital: kabupaten.capital,
            population: kabupaten.population,
            desa: kabupaten.desaCount,
            kelurahan: kabupaten.kelurahanCount,
          })}
        </p>
        <p className={styles['facts']}>{overviewTexts.englishData}</p>
        <WaysOn area={{ kind: 'kabupaten', code: kabupaten.code }} />
      </div>
      <div className={styles['columns']}>
        <div className={styles['main']}>
          <KabupatenMonths overview={overview} />
          {overview.pace && <PaceSection pace={overview.pace} />}
          <KabupatenProducts overview={overview} />
          <KabupatenReadiness overview={overview} />
          <KabupatenOutlets overview={overview} />
          <section aria-labelledby="pernyataan">
            <h2 id="pernyataan">{texts.claimsTitle}</h2>
            <ClaimList claims={overview.claims} kabupaten={overview.neighbours} compared={{ scope: kabupaten.code }} />
          </section>
          <section aria-labelledby="target">
            <h2 id="target">{texts.targetsTitle}</h2>
            <AnnouncedTargets targets={overview.targets} />
          </section>
          <section aria-labelledby="kronik">
            <h2 id="kronik">{texts.chronicleTitle}</h2>
            <Chronicle events={overview.chronicle} />
          </section>
        </div>
        <div className={styles['aside']}>
          <KabupatenMapSection overview={overview} />
          <CompareTable overview={overview} />
          <FreshnessTable overview={overview} />
        </div>
      </div>
    </div>
  )
}
