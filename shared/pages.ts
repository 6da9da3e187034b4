import { changeQuestion } from './change/change-question.ts'
import { isMonth } from './day/day.ts'
import { isFigureName } from './figure/figure.ts'
import { briefingQuestion } from './report/briefing/briefing-question.ts'
import { factsOfTab, readOutletTab } from './outlet/outlet-tab.ts'
import { targetQuestion } from './target/target-question.ts'
import { readKabupatenCode } from './wilayah/kabupaten.ts'
import { findProvince, isNational, provinceOf, type Province, type ProvinceCode } from './wilayah/province.ts'

/** The client's pages. Each is built as one entry of its own and asks the server one question. */
export type PageName =
  | 'overview'
  | 'country'
  | 'province'
  | 'kabupaten'
  | 'outlets'
  | 'outlet'
  | 'newOutlet'
  | 'outletChannels'
  | 'shelves'
  | 'shelf'
  | 'target'
  | 'figure'
  | 'changes'
  | 'meeting'
  | 'claims'
  | 'claimImport'
  | 'signIn'
  | 'account'
  | 'people'
  | 'reports'
  | 'report'
  | 'briefing'
  | 'imports'
  | 'outbox'
  | 'inbox'
  | 'system'
  | RegistryPage
type RegistryPage = 'queue' | 'products' | 'product' | 'newProduct' | 'umkmList' | 'umkm' | 'newUmkm' | 'audit'
/** What signed-in people ask is answered to them alone, so their pages come without a question. */
export type Page = { name: PageName; question?: string }

const pagesWithoutQuestion: Readonly<Record<string, PageName>> = {
  masuk: 'signIn',
  akun: 'account',
  pengguna: 'people',
  pendampingan: 'queue',
  laporan: 'reports',
  produk: 'products',
  umkm: 'umkmList',
  'jejak-audit': 'audit',
  impor: 'imports',
  kiriman: 'outbox',
  'kotak-masuk': 'inbox',
  sistem: 'system',
}

/** Pages below another page: a word of its own, else the id of what it shows. */
const pagesBelow: Readonly<Record<string, { one: PageName; baru: PageName }>> = {
  produk: { one: 'product', baru: 'newProduct' },
  umkm: { one: 'umkm', baru: 'newUmkm' },
}

const UUID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/

type Search = {
  provinsi?: string | undefined
  asOf?: string | undefined
  knownAt?: string | undefined
  area?: string | undefined
  month?: string | undefined
  year?: string | undefined
  tab?: string | undefined
  from?: string | undefined
  to?: string | undefined
  by?: string | undefined
  about?: string | undefined
}

/**
 * Which page a path is, with the address of its question to the server; undefined when no page has the path. The
 * rollout of outlets holds every day, so its question names none. A question is spelled just as the client spells it, so that an answer sent along with the page is recognised.
 */
export function pageAt(path: string, search: Search, provinces: readonly Province[] = []): Page | undefined {
  const { asOf, knownAt } = search
  const province = findProvince(search.provinsi, provinces)?.code
  const known = { ...(knownAt && { knownAt }), ...(province && { province }) }
  const time = { ...(asOf && { asOf }), ...known }
  const page = pageOf(path, search, { time, known })
  if (!page?.question || province || !isNational(provinces) || canStandAlone.has(page.name)) return page
  if (page.name === 'overview') return { name: 'country', question: toQuestion('overview.country', time) }
  return { name: 'province', question: toQuestion('wilayah.provinces') }
}

/** Pages of one kabupaten or outlet, which tells its province. */
const canStandAlone: ReadonlySet<PageName> = new Set(['kabupaten', 'outlet'])

/** The province of the kabupaten that a page or its area is; undefined where neither is one. */
export function impliedProvince(path: string, area: string | undefined): ProvinceCode | undefined {
  const [, first, second] = path.split('/')
  const code = readKabupatenCode((first === 'kabupaten' ? second : area) ?? '')
  return code && provinceOf(code)
}

type Times = { time: Readonly<Record<string, string>>; known: Readonly<Record<string, string>> }

function pageOf(path: string, search: Search, { time, known }: Times): Page | undefined {
  const { area, year, tab } = search
  const [, first = '', second, ...rest] = path.replace(/\/$/, '').split('/')
  const [third] = rest
  if (first === 'gerai' && second !== undefined && third === 'rak') {
    const [, month = '', ...more] = rest
    return UUID.test(second) && isMonth(month) && more.length === 0 ? { name: 'shelf' } : undefined
  }
  if (first === 'laporan' && second !== undefined && rest.length === 1) {
    return readKabupatenCode(second) && third !== undefined && isMonth(third) ? { name: 'report' } : undefined
  }
  if (rest.length > 0) return undefined
  if (first === 'laporan' && second === 'lembar')
    return {
      name: 'briefing',
      question: toQuestion('briefing.get', { ...briefingQuestion({ area, month: search.month, ...time }) }),
    }
  if (first === '' && second === undefined) return { name: 'overview', question: toQuestion('overview.get', time) }
  if (first === 'gerai' && second === undefined) {
    const { page, procedure, hasEveryDay } = factsOfTab(readOutletTab(tab))
    return { name: page, question: toQuestion(procedure, hasEveryDay ? known : time) }
  }
  if (first === 'gerai' && second !== undefined) {
    if (second === 'baru') return { name: 'newOutlet' }
    return UUID.test(second)
      ? { name: 'outlet', question: toQuestion('outlet.page', { id: second, ...time }) }
      : undefined
  }
  if (first === 'target' && second === undefined)
    return { name: 'target', question: toQuestion('target.page', targetQuestion({ year, ...time })) }
  if (first === 'rapat' && second === undefined) return { name: 'meeting', question: toQuestion('overview.get', time) }
  if (first === 'perubahan' && second === undefined)
    return { name: 'changes', question: toQuestion('change.page', changeQuestion({ ...search, ...time })) }
  if (first === 'pernyataan') {
    if (second === undefined) return { name: 'claims', question: toQuestion('claim.page', time) }
    return second === 'impor' ? { name: 'claimImport' } : undefined
  }
  if (second === undefined && Object.hasOwn(pagesWithoutQuestion, first)) return toPlainPage(first)
  if (first === 'kabupaten' && second !== undefined && readKabupatenCode(second)) {
    return { name: 'kabupaten', question: toQuestion('overview.kabupaten', { code: second, ...time }) }
  }
  if (first === 'angka' && second !== undefined && isFigureName(second)) {
    return {
      name: 'figure',
      question: toQuestion('figure.items', { figure: second, area: area ?? 'province', ...time }),
    }
  }
  return second === undefined ? undefined : pageBelow(first, second)
}

function pageBelow(first: string, second: string): Page | undefined {
  const pages = Object.hasOwn(pagesBelow, first) ? pagesBelow[first] : undefined
  if (!pages) return undefined
  if (second === 'baru') return { name: pages.baru }
  return UUID.test(second) ? { name: pages.one } : undefined
}

function toPlainPage(path: string): Page | undefined {
  const name = pagesWithoutQuestion[path]
  return name && { name }
}

function toQuestion(procedure: string, input?: Readonly<Record<string, string | number>>): string {
  if (!input) return `/api/trpc/${procedure}`
  return `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`
}
