import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Actor } from '#shared/access/role.ts'
import { bestOf } from '#shared/search/best-of.ts'
import { LONGEST_SEARCH, MOST_FOUND, SHORTEST_SEARCH, type Found } from '#shared/search/found.ts'
import { searchPagesOf } from '#shared/search/search-page.ts'
import { nameKeys } from '#shared/text/name-rank.ts'
import { useKabupatenList } from '../../kabupaten-list.ts'
import { trpc } from '../../trpc.ts'
import { useRested } from '../../ui/form/use-rested.ts'
import { useSearchMessages } from '../../ui/use-search-messages.ts'
import type { Choice } from './choice.ts'

const REST_MS = 150

type Choices = {
  choices: readonly Choice[]
  /** `partial`: the server cannot be reached, so that only what is known here was searched. */
  state: 'asking' | 'ready' | 'partial'
}

/** What fits the text typed so far: pages and kabupaten at once and without a network, the rest from the server. */
export function useChoices(typed: string, actor: Actor | undefined): Choices {
  const { inKecamatan } = useSearchMessages()
  const { shortNameOf } = useKabupatenList()
  const known = useKnownChoices(typed, actor)
  const text = typed.trim().slice(0, LONGEST_SEARCH)
  const asked = useRested(text, REST_MS)
  const isLongEnough = Math.min(text.length, asked.length) >= SHORTEST_SEARCH
  const { data, isError, isFetching } = useQuery({
    ...trpc.search.find.queryOptions({ text: asked }),
    enabled: isLongEnough,
    placeholderData: keepPreviousData,
    retry: false,
  })
  const detailOf = ({ kind, detail, kabupatenCode }: Found) => {
    const place = kind === 'desa' && detail !== null ? inKecamatan(detail) : detail
    return [place, shortNameOf(kabupatenCode)].filter((part) => part !== null).join(' · ')
  }
  const remote = isLongEnough && data ? data.map((found): Choice => ({ ...found, detail: detailOf(found) })) : []
  const isAsking = text.length >= SHORTEST_SEARCH && (isFetching || asked !== text)
  return { choices: [...known, ...remote], state: isAsking ? 'asking' : isError ? 'partial' : 'ready' }
}

function useKnownChoices(typed: string, actor: Actor | undefined): Choice[] {
  const { pages } = useSearchMessages()
  const { rows } = useKabupatenList()
  const named = rows.map(({ code, name, capital }) => ({ id: code, name, ...nameKeys(name, capital) }))
  const ownPages = searchPagesOf(actor).map((id) => ({ id, name: pages[id][0], ...nameKeys(...pages[id]) }))
  return [
    ...bestOf(named, typed, MOST_FOUND).map(({ id, name }) => ({ kind: 'kabupaten' as const, id, name })),
    ...bestOf(ownPages, typed, MOST_FOUND).map(({ id, name }) => ({ kind: 'page' as const, id, name })),
  ]
}
