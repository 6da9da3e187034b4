import { linkOptions } from '@tanstack/react-router'
import type { Month } from '#shared/day/day.ts'
import type { DatasetName } from '#shared/exchange/dataset-name.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import { factsOfTab, type OutletTab } from '#shared/outlet/outlet-tab.ts'
import { readNextPath } from '#shared/people/next-path.ts'
import { formatArea, type Area } from '#shared/wilayah/area.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { provinceOf, type ProvinceCode } from '#shared/wilayah/province.ts'
import { hasProvinces } from './provinces.ts'

/** Every address of the interface is made here; `asOf`, `knownAt`, `lang` and `provinsi` travel along by themselves. */
export const overviewPath = () => linkOptions({ to: '/' })
export const kabupatenPath = (code: KabupatenCode) =>
  linkOptions({ to: '/kabupaten/$code', params: { code }, search: provinceSearch(code) })
/** Ringkasan of a province, in a national registry; without one, the whole country. */
export const provincePath = (code?: ProvinceCode) => linkOptions({ to: '/', search: { provinsi: code } })
/** A kabupaten names its province, so that whoever comes from elsewhere goes on there. */
const provinceSearch = (code: KabupatenCode) => (hasProvinces() ? { provinsi: provinceOf(code) } : {})
/** The outlets: the rollout, or another tab; filters are set by `search` of the link. */
export const outletsPath = (tab?: OutletTab) =>
  linkOptions({ to: '/gerai', search: { tab: tab && factsOfTab(tab).word } })
/** The outlets that sent no shelf report for two months. */
export const silentOutletsPath = () =>
  linkOptions({ to: '/gerai', search: { tab: factsOfTab('shelf').word, silent: 'ya' } })
/** One outlet. */
export const outletPath = (id: string) => linkOptions({ to: '/gerai/$id', params: { id } })
export const newOutletPath = (kabupaten?: string) => linkOptions({ to: '/gerai/baru', search: { kabupaten } })
/** The shelf of one outlet in one month: reported, corrected, read. */
export const shelfReportPath = (id: string, month: Month) =>
  linkOptions({ to: '/gerai/$id/rak/$month', params: { id, month } })
/** Two products a month; year, island and order of the board are set by `search` of the link. */
export const targetPath = () => linkOptions({ to: '/target' })
/** The rows behind a figure of an area, of the province when none is named. */
export const figurePath = (figure: FigureName, area: Area = { kind: 'province' }) =>
  linkOptions({ to: '/angka/$figure', params: { figure }, search: { area: formatArea(area) } })

/** What changed between two days, by default in the month before the day of the view; days and area are set by `search` of the link. */
export const changesPath = () => linkOptions({ to: '/perubahan' })

/** The programme on a projector; area, slide and layer of the map are set by `search` of the link. */
export const meetingPath = () => linkOptions({ to: '/rapat' })

/** What was said beside what is recorded; one matter and one claim of it. Filters are set by `search` of the link. */
export const claimsPath = ({ matter, claim }: { matter?: string; claim?: string } = {}) =>
  linkOptions({
    to: '/pernyataan',
    search: { matter },
    ...(matter !== undefined && { hash: claim === undefined ? 'perkara' : `pernyataan-${claim}` }),
  })
/** One claim, wherever its matter is: for a record that was made of it. */
export const claimPath = (claim: string) => claimsPath({ matter: claim, claim })
export const claimImportPath = () => linkOptions({ to: '/pernyataan/impor' })

/** Where staff sign in, and then come back to `next`. */
export const signInPath = (next?: string) => linkOptions({ to: '/masuk', search: { next: readNextPath(next) } })
/** One's own account; `next` is where what had to be done first is over. */
export const accountPath = (next?: string) => linkOptions({ to: '/akun', search: { next: readNextPath(next) } })
/** The accounts of everybody; with one of them open, or `new`. */
export const peoplePath = (person?: string) => linkOptions({ to: '/pengguna', search: { person } })

/** The mentoring queue; filters and tab are set by `search` of the link. */
export const queuePath = () => linkOptions({ to: '/pendampingan' })

/** The monthly reports; filters and tab are set by `search` of the link. */
export const reportsPath = () => linkOptions({ to: '/laporan' })
/** One page to carry into a meeting; area and month are set by `search` of the link. */
export const briefingPath = () => linkOptions({ to: '/laporan/lembar' })
/** The report of one kabupaten and month. */
export const reportPath = (kabupaten: KabupatenCode, month: Month) =>
  linkOptions({ to: '/laporan/$kabupaten/$month', params: { kabupaten, month } })

/** The registry of products; a filter is set by `search` of the link. */
export const productsPath = () => linkOptions({ to: '/produk' })
export const newProductPath = (begin: { kabupaten?: string; umkm?: string } = {}) =>
  linkOptions({ to: '/produk/baru', search: begin })
/** A product; with `edit` its description is open for change, or a launch slot for its name. */
export const productPath = (id: string, edit?: 'description' | 'name') =>
  linkOptions({ to: '/produk/$id', params: { id }, search: { edit } })
export const umkmListPath = () => linkOptions({ to: '/umkm' })
export const newUmkmPath = (kabupaten?: string) => linkOptions({ to: '/umkm/baru', search: { kabupaten } })
export const umkmPath = (id: string, edit?: 'description') =>
  linkOptions({ to: '/umkm/$id', params: { id }, search: { edit } })

/** Workbooks out and spreadsheets in; one of the files that were sent. */
export const importPath = (id?: string) => linkOptions({ to: '/impor', search: { berkas: id } })
/** The same with the data chosen. */
export const importDataPath = (data: DatasetName) => linkOptions({ to: '/impor', search: { data } })

/** What waits for who is signed in. */
export const inboxPath = () => linkOptions({ to: '/kotak-masuk' })

/** What waits on this device to be sent. */
export const outboxPath = () => linkOptions({ to: '/kiriman' })

/** How the program itself is, for admins. */
export const systemPath = () => linkOptions({ to: '/sistem' })

/** Who changed what; filters are set by `search` of the link. */
export const auditPath = () => linkOptions({ to: '/jejak-audit' })

/** Pages that the server makes whole, so they are no routes of the client; a link to them is `useDocumentAddress(…)`. */
export const documentPages = { openData: '/data', api: '/api' } as const
