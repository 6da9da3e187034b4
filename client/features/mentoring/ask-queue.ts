import { can } from '#shared/access/rights.ts'
import {
  columnInput,
  defaultFilter,
  filterOf,
  firstColumn,
  readQueueSearch,
  tableInput,
  type ListInput,
} from '#shared/mentoring/queue-search.ts'
import { readProvince } from '#client/provinces.ts'
import { queryClient, trpc } from '#client/trpc.ts'

/** Asks what the queue shows first, for who is signed in: before it is drawn, and again before the drawn page is taken over. */
export async function askQueue(search: Readonly<Record<string, unknown>>): Promise<void> {
  const session = await queryClient.fetchQuery(trpc.session.get.queryOptions())
  if (!session || !can(session.actor, 'registry.read')) return
  const kabupaten = queryClient.prefetchQuery(trpc.wilayah.kabupaten.queryOptions())
  const found = readQueueSearch(search)
  const { tab = 'papan', sort = 'since', page = 1 } = found
  const province = readProvince(search['provinsi'])?.code
  const filter = { ...(filterOf(found) ?? defaultFilter(session.actor)), province }
  const ask = (input: ListInput) => queryClient.fetchQuery(trpc.product.list.queryOptions(input))
  const { counts } = await ask(tab === 'tabel' ? tableInput(filter, sort, page) : columnInput(filter, 'pending'))
  if (tab === 'papan') await ask(columnInput(filter, found.column ?? firstColumn(counts ?? undefined)))
  await kabupaten
}
