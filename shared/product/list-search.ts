import { checklistItems } from '#shared/certification/checklist-item.ts'
import { mentoringStatuses } from '#shared/mentoring/mentoring-status.ts'
import { productCategories } from '#shared/product/category.ts'
import { curationStages } from '#shared/product/curation-stage.ts'
import { allIslands, readKabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'
import type { productSearchNames } from './list-search-names.ts'

/** What of the product list lives in its address, as text. */
export type ProductSearch = { [Name in (typeof productSearchNames)[number]]?: string | undefined }

export const expirySpans = [30, 60, 90] as const
export const productSorts = ['name', 'kabupaten', 'since'] as const

const LONGEST_SEARCH = 100
const LAST_PAGE = 100_000

/**
 * The question that an address asks; words that mean nothing are left out.
 * @param province that of the page, in a national registry; a kabupaten tells its own
 */
export function productQuestion(search: ProductSearch, province?: ProvinceCode) {
  const kabupaten = search.kabupaten === undefined ? undefined : readKabupatenCode(search.kabupaten)
  const island = oneOf(allIslands, search.island)
  const category = oneOf(productCategories, search.category)
  const stage = oneOf(curationStages, search.stage)
  const mentoring = oneOf(mentoringStatuses, search.mentoring)
  const missing = oneOf(checklistItems, search.missing)
  const ready = oneOf(['yes', 'no'] as const, search.ready)
  const expiringWithin = expirySpans.find((days) => String(days) === search.expiring)
  const sort = oneOf(productSorts, search.sort)
  const page = Number(search.page)
  const text = search.q?.trim().slice(0, LONGEST_SEARCH)
  return {
    ...(text && { search: text }),
    ...(kabupaten && { kabupaten }),
    ...(!kabupaten && province && { province }),
    ...(island && { island }),
    ...(category && { category }),
    ...(stage && { stage }),
    ...(mentoring && { mentoring: [mentoring] }),
    ...(missing && { missing }),
    ...(ready && { ready }),
    ...(expiringWithin && { expiringWithin }),
    ...(search.archived === 'yes' && { archived: true }),
    ...(sort && { sort }),
    ...(Number.isInteger(page) && page > 1 && page < LAST_PAGE && { page }),
  }
}

export type ProductQuestion = ReturnType<typeof productQuestion>

/** How many filters narrow the list; order and page narrow nothing, and the province is that of the page. */
export function countFilters(question: ProductQuestion): number {
  const { sort: _sort, page: _page, province: _province, ...filters } = question
  return Object.keys(filters).length
}

function oneOf<T extends string>(values: readonly T[], text: string | undefined): T | undefined {
  return values.find((value) => value === text)
}
