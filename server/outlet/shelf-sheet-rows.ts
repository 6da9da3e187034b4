import { createHash, randomUUID } from 'node:crypto'
import { and, asc, eq } from 'drizzle-orm'
import type { SheetReader } from '#server/command/sheet-part.ts'
import { inScope } from '#server/db/in-scope.ts'
import { listRecordedEvents } from '#server/figure/event-queries.ts'
import { ALL_GOODS, type ShelfRowKind } from '#shared/exchange/datasets/shelf.ts'
import { ID_KEY, VERSION_KEY, type ParsedRow, type RowValues } from '#shared/exchange/dataset.ts'
import { nameKey } from '#shared/exchange/name-key.ts'
import type { RecordedRow } from '#shared/exchange/plan.ts'
import { textValue } from '#shared/exchange/text-value.ts'
import type { Month } from '#shared/day/day.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { ShelfContent, ShelfLine } from '#shared/outlet/shelf/answers.ts'
import { shelfReports } from '#shared/outlet/shelf/lines.ts'
import { searchKey } from '#shared/text/search-key.ts'
import { readShelfContents } from './shelf-queries/lines.ts'
import { shelfVersion, type ShelfHistory } from './shelf-queries/report.ts'
import { outlet } from './table.ts'

/** An outlet with the reports that count. */
export type SheetOutlet = ShelfHistory & { reports: Map<Month, SheetReport> }
export type SheetReport = { version: number; content: ShelfContent; personName: string; recordedAt: string }

type Reader = Pick<SheetReader, 'db' | 'scope'>

/** All outlets in scope with their shelf reports: there are some dozens, each with one a month. */
export async function loadSheetOutlets({ db, scope }: Reader): Promise<SheetOutlet[]> {
  const stored = await db
    .select()
    .from(outlet)
    .where(and(eq(outlet.kind, 'outlet'), inScope(outlet.kabupatenCode, scope)))
    .orderBy(asc(outlet.kabupatenCode), asc(outlet.label), asc(outlet.id))
  const recorded = await listRecordedEvents(db, scope, { kind: 'outlet' })
  const events = recorded.map((event) => ({
    ...event,
    window: { notBefore: event.notBefore, notAfter: event.notAfter },
  }))
  const ofOutlet = Map.groupBy(events, (event) => event.subjectId)
  const told = stored.map((row) => {
    const own = ofOutlet.get(row.id) ?? []
    return { stored: row, events: own, told: shelfReports(effectiveEvents(own)) }
  })
  const contents = await readShelfContents(
    db,
    told.flatMap((each) => each.told.map(({ event }) => event.id)),
  )
  return told.map(({ stored: row, events: own, told: reports }) => ({
    ...{ stored: row, events: own },
    reports: new Map(
      reports.flatMap(({ month, event }) => {
        const kept = contents.get(event.id)
        const version = shelfVersion(own, month)
        return kept ? [[month, { ...kept, version, recordedAt: event.recordedAt }] as const] : []
      }),
    ),
  }))
}

/** Tells the goods of one report apart, however often it is corrected. */
export function goodsKey({ productId, name }: { productId?: string | null; name?: string | null }): string {
  return productId ?? `outside ${searchKey(name ?? '')}`
}

export const ALL_KEY = 'all'

/** The id of a row: the same goods in the report of the same outlet and month have the same. */
export function shelfRowId(outletId: string, month: Month, key: string): string {
  const hex = createHash('sha256').update(`${outletId} ${month} ${key}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The rows of all reports, that of the month's sales after its goods. */
export function recordedRows(outlets: readonly SheetOutlet[], told?: ToldRows): RecordedRow[] {
  return outlets.flatMap(({ stored, reports }) =>
    [...reports].flatMap(([month, { version, content, personName, recordedAt }]) => {
      const row = (key: string, name: string, values: RowValues): RecordedRow => {
        const id = shelfRowId(stored.id, month, key)
        const { kabupatenCode, label: outletLabel } = stored
        const place = { kabupatenCode, outlet: outletLabel, month, name }
        const kind =
          told?.kindOf(id, place) === 'finding' && values['kind'] === 'programme' ? 'finding' : values['kind']
        return {
          ...{ id, version, label: name, changedBy: personName, changedAt: recordedAt },
          values: { [ID_KEY]: id, [VERSION_KEY]: version, ...place, ...values, kind: kind ?? null },
        }
      }
      const all: ShelfRowKind = 'all'
      const nothing = { standing: null, quantity: null, priceRupiah: null, supplier: null }
      return [
        ...content.lines.map((line) => row(goodsKey(line), line.name, goodsValues(line))),
        row(ALL_KEY, ALL_GOODS, { kind: all, ...nothing, salesRupiah: content.salesRupiah }),
      ]
    }),
  )
}

function goodsValues({ kind, ranOut, quantity, priceRupiah, salesRupiah, supplier }: ShelfLine): RowValues {
  return { kind, standing: ranOut ? 'ranOut' : 'there', quantity, priceRupiah, salesRupiah, supplier }
}

type Place = { kabupatenCode: string; outlet: string; month: string; name: string }
type ToldRows = { kindOf: (id: string, place: Place) => string | undefined }

function placeKey(values: RowValues): string {
  return ['kabupatenCode', 'outlet', 'month', 'name'].map((key) => nameKey(textValue(values[key]))).join('|')
}

/**
 * What is on record, as the rows of a file meet it. What is to leave and is not there has left, and what is called a finding
 * is one or has become ready since: so the same file twice changes nothing.
 */
export function rowsAsTold(outlets: readonly SheetOutlet[], rows: readonly ParsedRow[]): RecordedRow[] {
  const byId = new Map(rows.map(({ values }) => [textValue(values[ID_KEY]), values]))
  const byPlace = new Map(rows.map(({ values }) => [placeKey(values), values]))
  const kindOf = (id: string, place: Place) => textValue((byId.get(id) ?? byPlace.get(placeKey(place)))?.['kind'])
  const recorded = recordedRows(outlets, { kindOf })
  const ids = new Set(recorded.map((row) => row.id))
  const places = new Set(recorded.map((row) => placeKey(row.values)))
  const gone = rows.flatMap(({ values }): RecordedRow[] => {
    const told = textValue(values[ID_KEY])
    const isThere = told === '' ? places.has(placeKey(values)) : ids.has(told)
    if (values['standing'] !== 'gone' || isThere) return []
    const id = told === '' ? randomUUID() : told
    return [{ id, version: 1, label: textValue(values['name']), values }]
  })
  return [...recorded, ...gone]
}
