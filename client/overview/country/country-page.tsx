import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { daysBetween } from '#shared/day/day.ts'
import { sortProvinces, sumProvinces, type CountryOverview } from '#shared/overview/country.ts'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { Sentence } from '#client/ui/sentence.tsx'
import { useCountryMessages } from '#client/ui/use-country-messages.ts'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useKeptAnswer } from '#client/ui/use-kept-answer.ts'
import { useViewTime } from '../../search-params.ts'
import { NoAnswer, OlderAnswer } from '../../shell/answer-state.tsx'
import { trpc } from '../../trpc.ts'
import page from '../overview-page.module.css'
import { OverviewSkeleton } from '../overview-skeleton.tsx'
import { CountryMap } from './country-map.tsx'
import { CountryNumbers } from './country-numbers.tsx'
import { ProvinceTable } from './province-table.tsx'

/** Every province beside the others: what a reader of a national registry begins with. */
export function CountryPage() {
  const texts = useCountryMessages()
  useDocumentTitle(texts.title)
  const query = useQuery(trpc.overview.country.queryOptions(useViewTime(), { placeholderData: keepPreviousData }))
  const country = useKeptAnswer(query.data)
  if (!country) return query.isError ? <NoAnswer query={query} /> : <OverviewSkeleton />
  return (
    <>
      <OlderAnswer query={query} shown={country} />
      <CountryBody country={country} />
    </>
  )
}

function CountryBody({ country }: { country: CountryOverview }) {
  const texts = useCountryMessages()
  const { urut: sort = 'target' } = useSearch({ strict: false })
  const { month, provinces, asOf } = country
  const sums = sumProvinces(provinces)
  const { lastDay } = sums
  return (
    <div className={page['page']}>
      <div className={page['opening']}>
        <h1>
          <Sentence parts={texts.headline(month, sums)} />
        </h1>
        <p className={page['lead']}>{texts.lead(lastDay, lastDay ? daysBetween(lastDay, asOf) : 0)}</p>
        <CountryNumbers sums={sums} of={provinces.length} asOf={asOf} />
      </div>
      <section aria-labelledby="peta">
        <SectionTitle id="peta">{texts.mapTitle(month)}</SectionTitle>
        <CountryMap country={country} />
      </section>
      <section aria-labelledby="provinsi">
        <SectionTitle id="provinsi">{texts.tableTitle(provinces.length)}</SectionTitle>
        <ProvinceTable country={country} rows={sortProvinces(provinces, sort)} sums={sums} sort={sort} />
      </section>
    </div>
  )
}
