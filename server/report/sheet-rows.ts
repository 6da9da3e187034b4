import { randomUUID } from 'node:crypto'
import type { SheetReader } from '#server/command/sheet-part.ts'
import { inScope } from '#server/db/in-scope.ts'
import { listReportable } from '#server/product/launch-queries.ts'
import { listProductsByKey } from '#server/product/shelf-queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { isMonth, type Month } from '#shared/day/day.ts'
import { reportContentColumns } from '#shared/exchange/datasets/reports.ts'
import { ID_KEY, VERSION_KEY, type ParsedRow, type RowValues } from '#shared/exchange/dataset.ts'
import type { RecordedRow } from '#shared/exchange/plan.ts'
import { textValue } from '#shared/exchange/text-value.ts'
import type { ReportableProduct } from '#shared/report/answers.ts'
import { productKeysIn, productNamesOf, readProductNames } from '#shared/report/product-names.ts'
import { isLocked, reportableMonths } from '#shared/report/report.ts'
import { spanOf } from '#shared/target/launch.ts'
import { readKabupatenCode, type KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { StoredReport } from './report-content.ts'
import { monthlyReport } from './table.ts'

type Reader = Pick<SheetReader, 'db' | 'scope' | 'today'>
/** A report with the products that its cell may name. */
export type SheetReport = { stored: StoredReport; products: readonly ReportableProduct[] }

export function placeKey(kabupatenCode: string, month: string): string {
  return `${kabupatenCode}|${month}`
}

/** The reports in scope by place, those that were taken back too: one each month, so all are read where some are meant. */
export async function loadReports({ db, scope }: Reader): Promise<Map<string, StoredReport>> {
  const rows = await db
    .select()
    .from(monthlyReport)
    .where(inScope(monthlyReport.kabupatenCode, scope))
    .orderBy(monthlyReport.kabupatenCode, monthlyReport.month)
  return new Map(rows.map((row) => [placeKey(row.kabupatenCode, row.month), row]))
}

type Place = { kabupatenCode: KabupatenCode; month: Month }

/** What the report of a month may name: those of some ids and names, and those launched in the month. */
export async function productsFor(
  { db }: Pick<Reader, 'db'>,
  { kabupatenCode, month }: Place,
  { ids, text }: { ids: readonly string[]; text: RowValues[string] | undefined },
): Promise<ReportableProduct[]> {
  const keys = productKeysIn(textValue(text))
  const found = await listProductsByKey(db, { kabupaten: [kabupatenCode] }, keys)
  return listReportable(db, { kabupatenCode, span: spanOf(month), named: [...ids, ...found.map(({ id }) => id)] })
}

/** A row for each month that can be reported, begun or not, by kabupaten. */
export async function listReportRows(reader: Reader): Promise<RecordedRow[]> {
  const reports = await loadReports(reader)
  const codes = (await listKabupaten(reader.db, reader.scope)).map(({ code }) => code)
  const rows: RecordedRow[] = []
  for (const kabupatenCode of codes) {
    for (const month of reportableMonths(reader.today)) {
      const stored = reports.get(placeKey(kabupatenCode, month))
      rows.push(
        stored && !stored.isWithdrawn
          ? toRecorded(await withProducts(reader, stored))
          : { id: '', version: 0, label: month, values: { kabupatenCode, month, state: 'missing' } },
      )
    }
  }
  return rows
}

async function withProducts(reader: Reader, stored: StoredReport, told?: RowValues): Promise<SheetReport> {
  const [ids, text] = [stored.productIds, told?.['products']]
  const isBare = ids.length === 0 && (text ?? null) === null
  return { stored, products: isBare ? [] : await productsFor(reader, stored, { ids, text }) }
}

/**
 * What is on record, as the rows of a file meet it. A status is not read; products in another order, a step that was taken and
 * a month of which nothing is told are nothing new: so the same file twice changes nothing.
 */
export async function findReportRows(reader: Reader, rows: readonly ParsedRow[]): Promise<RecordedRow[]> {
  const reports = [...(await loadReports(reader)).values()].filter(({ isWithdrawn }) => !isWithdrawn)
  const toldById = new Map(rows.map(({ values }) => [textValue(values[ID_KEY]), values]))
  const toldByPlace = new Map(rows.map(({ values }) => [placeOf(values), values]))
  const found: RecordedRow[] = []
  for (const stored of reports) {
    const place = placeKey(stored.kabupatenCode, stored.month)
    const told = toldById.get(stored.id) ?? toldByPlace.get(place)
    if (told) found.push(toRecorded(await withProducts(reader, stored, told), told))
  }
  const begun = new Set(reports.map(({ kabupatenCode, month }) => placeKey(kabupatenCode, month)))
  const silent = rows.flatMap(({ values }): RecordedRow[] => {
    const isSilent = [...reportContentColumns, 'step'].every((key) => (values[key] ?? null) === null)
    if (!isSilent || textValue(values[ID_KEY]) !== '' || begun.has(placeOf(values))) return []
    return [{ id: randomUUID(), version: 0, label: textValue(values['month']), values }]
  })
  return [...found, ...silent]
}

function placeOf(values: RowValues): string {
  return placeKey(textValue(values['kabupatenCode']), textValue(values['month']))
}

function toRecorded({ stored, products }: SheetReport, told: RowValues = {}): RecordedRow {
  const { id, version, kabupatenCode, month, state, productIds } = stored
  const named = productNamesOf(productIds, products)
  const isTaken = told['step'] === 'submit' ? isLocked(state) : told['step'] === 'save' && !isLocked(state)
  return {
    ...{ id, version, label: month },
    values: {
      ...{ [ID_KEY]: id, [VERSION_KEY]: version, kabupatenCode, month, state: told['state'] ?? state },
      isNihil: stored.isNihil || told['isNihil'] === false ? stored.isNihil : null,
      products: namesSame(told['products'], productIds, products) ? (told['products'] ?? null) : named,
      ...{ shelfRemark: stored.shelfRemark, obstacles: stored.obstacles, note: stored.note },
      step: isTaken ? (told['step'] ?? null) : null,
    },
  }
}

function namesSame(told: RowValues[string] | undefined, ids: readonly string[], products: SheetReport['products']) {
  const read = readProductNames(textValue(told), products)
  return (
    'productIds' in read && read.productIds.length === ids.length && read.productIds.every((id) => ids.includes(id))
  )
}

/** Where a row belongs. */
export function readPlace(values: RowValues): Place | undefined {
  const kabupatenCode = readKabupatenCode(textValue(values['kabupatenCode']))
  const month = textValue(values['month'])
  return kabupatenCode && isMonth(month) ? { kabupatenCode, month } : undefined
}
