import type { Role } from '#shared/access/role.ts'
import { checklistItems, type ChecklistItem } from '#shared/certification/checklist-item.ts'
import { mentoringStatuses, type MentoringStatus } from '#shared/mentoring/mentoring-status.ts'
import { productCategories, type ProductCategory } from '#shared/product/category.ts'
import { allIslands, readKabupatenCode, type Island, type KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'

export const queueTabs = ['papan', 'tabel', 'sertifikat'] as const
export type QueueTab = (typeof queueTabs)[number]

/** Longer in one status than so many days. */
export const queueAges = [30, 90, 180] as const
export type QueueAge = (typeof queueAges)[number]

export const queueSorts = ['since', 'name', 'kabupaten'] as const
export type QueueSort = (typeof queueSorts)[number]

export const expirySpans = ['expired', 30, 60, 90] as const
export type ExpirySpan = (typeof expirySpans)[number]

/** Which products the queue shows. */
export type QueueFilter = {
  /** That of the page, in a national registry: no filter of its own, so it is neither counted nor kept. */
  province?: ProvinceCode | undefined
  kabupaten?: KabupatenCode | undefined
  island?: Island | undefined
  /** Of the table; the board shows every status. Undefined: what waits for the reader; `all`: every status. */
  status?: MentoringStatus | 'waiting' | 'all' | undefined
  category?: ProductCategory | undefined
  missing?: ChecklistItem | undefined
  age?: QueueAge | undefined
  q?: string | undefined
}

/** What of the queue lives in its address. */
export type QueueSearch = QueueFilter & {
  tab?: QueueTab | undefined
  /** The column of the board on a narrow window. */
  column?: MentoringStatus | undefined
  sort?: QueueSort | undefined
  page?: number | undefined
  within?: ExpirySpan | undefined
}

const statusFilters = [...mentoringStatuses, 'waiting', 'all'] as const

export function readQueueSearch(raw: Record<string, unknown>): QueueSearch {
  // Undefined, not missing: see client/search-params.ts.
  return {
    tab: oneOf(queueTabs, raw['tab']),
    column: oneOf(mentoringStatuses, raw['column']),
    kabupaten: typeof raw['kabupaten'] === 'string' ? readKabupatenCode(raw['kabupaten']) : undefined,
    island: oneOf(allIslands, raw['island']),
    status: oneOf(statusFilters, raw['status']),
    category: oneOf(productCategories, raw['category']),
    missing: oneOf(checklistItems, raw['missing']),
    age: oneOf(queueAges, raw['age']),
    q: typeof raw['q'] === 'string' && raw['q'].trim() !== '' ? raw['q'].slice(0, LONGEST_SEARCH) : undefined,
    sort: oneOf(queueSorts, raw['sort']),
    page: pageOf(raw['page']),
    within: oneOf(expirySpans, raw['within']),
  }
}

const LONGEST_SEARCH = 100

/** Parameters of an address are text, those that a link sets are not. */
function oneOf<T extends string | number>(values: readonly T[], raw: unknown): T | undefined {
  return values.find((value) => value === raw || String(value) === raw)
}

function pageOf(raw: unknown): number | undefined {
  const page = Number(raw)
  return Number.isInteger(page) && page > 1 && page < 100_000 ? page : undefined
}

/** What the server is asked for one column of the board: what stands there longest comes first. */
export function columnInput(filter: QueueFilter, status: MentoringStatus) {
  return { ...listInputOf(filter, [status]), sort: 'since' as const }
}

/** What the server is asked for one page of the table. */
export function tableInput(filter: QueueFilter, sort: QueueSort, page: number) {
  return { ...listInputOf(filter), sort, page }
}
/** Of the board on a narrow window: what waits, and where nothing waits, what nobody has recorded yet. */
export function firstColumn(counts: Readonly<Record<MentoringStatus, number>> | undefined): MentoringStatus {
  return columnsByNeed.find((status) => counts && counts[status] > 0) ?? 'pending'
}
const columnsByNeed = ['pending', 'transferred', 'ongoing', 'unrecorded', 'completed', 'stopped'] as const

/** What the queue shows to who has chosen nothing: what waits for them. */
export function defaultFilter({ role }: { role: Role }): QueueFilter {
  return { status: role === 'pmdStaff' ? 'waiting' : 'all' }
}

export type ListInput = ReturnType<typeof columnInput> | ReturnType<typeof tableInput>

/** What of a filter the server is asked for. Statuses given win over its own. */
export function listInputOf(filter: QueueFilter, statuses = statusesOf(filter.status)) {
  const { province, kabupaten, island, category, missing, age, q } = filter
  return {
    // A kabupaten tells its own province.
    ...(kabupaten && { kabupaten }),
    ...(!kabupaten && province && { province }),
    ...(island && { island }),
    ...(category && { category }),
    ...(missing && { missing }),
    ...(age && { olderThanDays: age }),
    ...(q && { search: q }),
    ...(statuses && { mentoring: statuses }),
  }
}

function statusesOf(status: QueueFilter['status']): MentoringStatus[] | undefined {
  if (status === 'waiting') return ['pending', 'transferred']
  return status === undefined || status === 'all' ? undefined : [status]
}

const filterKeys = [
  'kabupaten',
  'island',
  'status',
  'category',
  'missing',
  'age',
  'q',
] as const satisfies (keyof QueueFilter)[]

/** How many filters narrow the list; showing every status narrows nothing. */
export function countFilters(filter: QueueFilter): number {
  return filterKeys.filter((key) => filter[key] !== undefined && filter[key] !== 'all').length
}

/** The filter of an address; undefined when it names none. */
export function filterOf(search: QueueSearch): QueueFilter | undefined {
  const named = Object.fromEntries(filterKeys.map((key) => [key, search[key]])) as QueueFilter
  return Object.values(named).some((value) => value !== undefined) ? named : undefined
}
