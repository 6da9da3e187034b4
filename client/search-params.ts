import { useSearch } from '@tanstack/react-router'
import { isMonth, toDay, type Day, type Month } from '#shared/day/day.ts'
import { isLocale, type Locale } from '#shared/format/locale.ts'
import { isCountrySort, type CountrySort } from '#shared/overview/country.ts'
import { viewProblemOf } from '#shared/overview/view-problem.ts'
import { readNextPath } from '#shared/people/next-path.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'
import { isMapLayerKey, type MapLayerKey } from '#shared/wilayah/map-layers.ts'
import { hasProvinces, readProvince } from './provinces.ts'

/**
 * A search as it stands in the address: parameters are plain text. What cannot be used must be returned as undefined: the
 * router lays what a page reads over the raw search, and a missing key would let the raw word through.
 */
type RawSearch = Record<string, unknown>

/**
 * What every page's address may carry. `asOf` and `knownAt` stay text here, so that an impossible day gets an honest page
 * instead of being dropped; the shell renders pages only once it is a day.
 */
export type ViewSearch = {
  asOf?: string | undefined
  knownAt?: string | undefined
  lang?: Locale | undefined
  /** In a national registry, the province that the page is of. */
  provinsi?: string | undefined
}

// Written by hand: zod would cost every first visit on 3G 22 KB to read three words.
export function readViewSearch(raw: RawSearch): ViewSearch {
  const { asOf, knownAt, lang, provinsi } = raw
  return {
    asOf: textOf(asOf),
    knownAt: textOf(knownAt),
    lang: isLocale(lang) ? lang : undefined,
    provinsi: hasProvinces() ? textOf(provinsi) : undefined,
  }
}

/** What of Ringkasan lives in its address: the layer of the map, map or table, and the last month of the board. */
export type OverviewSearch = {
  layer?: MapLayerKey | undefined
  view?: 'table' | undefined
  until?: Month | undefined
  /** Of the provinces, on the page of the country. */
  urut?: CountrySort | undefined
}

export function readOverviewSearch({ layer, view, until, urut }: RawSearch): OverviewSearch {
  return {
    layer: typeof layer === 'string' && isMapLayerKey(layer) ? layer : undefined,
    view: view === 'table' ? view : undefined,
    until: typeof until === 'string' && isMonth(until) ? until : undefined,
    urut: isCountrySort(urut) ? urut : undefined,
  }
}

type MeetingSearch = { area?: string | undefined; slide?: string | undefined; layer?: MapLayerKey | undefined }

/** What of the meeting lives in its address: area and slide as text, and the layer of its map. */
export function readMeetingSearch({ area, slide, layer }: RawSearch): MeetingSearch {
  return { area: textOf(area), slide: textOf(slide), layer: readOverviewSearch({ layer }).layer }
}

/** The area whose rows are asked for, as text: the page that shows them says what is wrong with it. */
export function readFigureSearch({ area }: RawSearch): { area?: string | undefined } {
  return { area: textOf(area) }
}

/** Where to go when a sign-in, or what must be done first, is over. */
export function readNextSearch({ next }: RawSearch): { next?: string | undefined } {
  return { next: readNextPath(next) }
}

/** The account that is open on the page of accounts, by its id, or `new`. */
export function readPeopleSearch({ person }: RawSearch): { person?: string | undefined } {
  return { person: textOf(person) }
}

/**
 * Reads the named parameters as plain text. Pages for signed-in people read the words themselves, so that their lists of
 * words stay out of what every visitor loads.
 */
export function readTexts<Name extends string>(...names: readonly Name[]) {
  return (raw: RawSearch): { [N in Name]?: string | undefined } =>
    Object.fromEntries(names.map((name) => [name, textOf(raw[name])])) as { [N in Name]?: string | undefined }
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** What every question to the server carries: the day, what was recorded up to when, and, in a national registry, the province. */
export type ViewTime = { asOf?: Day; knownAt?: string; province?: ProvinceCode }

function viewTimeOf({ asOf, knownAt, provinsi }: ViewSearch): ViewTime {
  const province = readProvince(provinsi)?.code
  return { ...(asOf && { asOf: toDay(asOf) }), ...(knownAt && { knownAt }), ...(province && { province }) }
}

/** The question that an address asks; no input when its day cannot be shown. */
export function answerInputOf(search: ViewSearch): { input?: ViewTime } {
  return viewProblemOf(search, undefined) ? {} : { input: viewTimeOf(search) }
}

/** The same for pages of one province: none either while the reader has to choose one. */
export function provinceInputOf(search: ViewSearch): { input?: ViewTime } {
  return mustChooseProvince(search) ? {} : answerInputOf(search)
}

/** Whether an address names none of the provinces of a national registry. */
export function mustChooseProvince({ provinsi }: ViewSearch): boolean {
  return hasProvinces() && !readProvince(provinsi)
}

/** The day and the state of knowledge that the address asks for. Only below the shell, which lets no bad day through. */
export function useViewTime(): ViewTime {
  const { asOf, knownAt, provinsi } = useSearch({ strict: false })
  return viewTimeOf({ asOf, knownAt, provinsi })
}
