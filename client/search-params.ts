import { useSearch } from '@tanstack/react-router'
import { isMonth, toDay, type Day, type Month } from '#shared/day/day.ts'
import { isLocale, type Locale } from '#shared/format/locale.ts'
import { viewProblemOf } from '#shared/overview/view-problem.ts'
import { readNextPath } from '#shared/people/next-path.ts'
import { isMapLayerKey, type MapLayerKey } from '#shared/wilayah/map-layers.ts'

/**
 * A search as it stands in the address: parameters are plain text. What cannot be used must be returned as undefined: the
 * router lays what a page reads over the raw search, and a missing key would let the raw word through.
 */
type RawSearch = Record<string, unknown>

/**
 * What every page's address may carry. `asOf` and `knownAt` stay text here, so that an impossible day gets an honest page
 * instead of being dropped; the shell renders pages only once it is a day.
 */
export type ViewSearch = { asOf?: string | undefined; knownAt?: string | undefined; lang?: Locale | undefined }

// Written by hand: zod would cost every first visit on 3G 22 KB to read three words.
export function readViewSearch(raw: RawSearch): ViewSearch {
  const { asOf, knownAt, lang } = raw
  return {
    asOf: textOf(asOf),
    knownAt: textOf(knownAt),
    lang: isLocale(lang) ? lang : undefined,
  }
}

/** What of Ringkasan lives in its address: the layer of the map, map or table, and the last month of the board. */
export type OverviewSearch = { layer?: MapLayerKey | undefined; view?: 'table' | undefined; until?: Month | undefined }

export function readOverviewSearch({ layer, view, until }: RawSearch): OverviewSearch {
  return {
    layer: typeof layer === 'string' && isMapLayerKey(layer) ? layer : undefined,
    view: view === 'table' ? view : undefined,
    until: typeof until === 'string' && isMonth(until) ? until : undefined,
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

/** What every question to the server carries: the day, and what was recorded up to when. */
export type ViewTime = { asOf?: Day; knownAt?: string }

function viewTimeOf({ asOf, knownAt }: ViewSearch): ViewTime {
  return { ...(asOf && { asOf: toDay(asOf) }), ...(knownAt && { knownAt }) }
}

/** The question that an address asks; no input when its day cannot be shown. */
export function answerInputOf(search: ViewSearch): { input?: ViewTime } {
  return viewProblemOf(search, undefined) ? {} : { input: viewTimeOf(search) }
}

/** The day and the state of knowledge that the address asks for. Only below the shell, which lets no bad day through. */
export function useViewTime(): ViewTime {
  const { asOf, knownAt } = useSearch({ strict: false })
  return viewTimeOf({ asOf, knownAt })
}
