import type { OpenItem } from '#shared/certification/requirements.ts'
import type { EvidenceRef } from '#shared/evidence/answers.ts'
import { parseRupiah, rupiahDigits } from '#shared/money/rupiah.ts'
import type { ShelfCandidate, ShelfContent, ShelfDetail, ShelfLine } from '#shared/outlet/shelf/answers.ts'
import { copyLines } from '#shared/outlet/shelf/copy-lines.ts'
import type { ShelfPreviewRow } from '#shared/outlet/shelf/preview.ts'
import { lineRefusals, type LineRefusal } from '#shared/outlet/shelf/refusal.ts'
import { summaryOf, type ShelfSummary } from '#shared/outlet/shelf/summary.ts'
import { searchKey } from '#shared/text/search-key.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** One line as its controls hold it; what was left empty is an empty text. */
export type LineValues = {
  /** Tells the line from the others: the product, or the name of goods from outside. */
  key: string
  kind: 'programme' | 'outside'
  productId: string
  name: string
  kabupatenCode: KabupatenCode | null
  isReady: boolean
  missing: readonly OpenItem[]
  asFinding: boolean
  quantity: string
  price: string
  sales: string
  ranOut: boolean
  supplier: string
  /** The UMKM of the registry that `supplier` names, as long as nobody writes another one. */
  supplierOnRecord: { id: string; name: string } | null
}

export type ShelfValues = {
  lines: readonly LineValues[]
  salesRupiah: string
  note: string
  evidence: readonly EvidenceRef[]
  /** The version that the writing began with; a draft keeps it, so that nothing newer is overwritten unseen. */
  baseVersion: number
}

/** A report as it is stored, or the empty form of one that nobody has sent. */
export function shelfValuesOf({ content, candidates, evidence, version }: ShelfDetail): ShelfValues {
  return { ...contentValues(content, candidates), evidence: [...evidence], baseVersion: version }
}

/** What a report says, in controls. */
function contentValues(
  { lines, salesRupiah, note }: ShelfContent,
  candidates: readonly ShelfCandidate[],
): Omit<ShelfValues, 'evidence' | 'baseVersion'> {
  return { lines: linesOf(lines, candidates), salesRupiah: moneyText(salesRupiah), note: note ?? '' }
}

/** The lines of an earlier report as the start of this one. */
export function copiedLines(lines: readonly ShelfLine[], candidates: readonly ShelfCandidate[]): LineValues[] {
  return linesOf(copyLines(lines), candidates)
}

function linesOf(lines: readonly ShelfLine[], candidates: readonly ShelfCandidate[]): LineValues[] {
  return lines.map((line) => {
    const product = candidates.find((candidate) => candidate.id === line.productId)
    const { productId, name, supplier, supplierId, quantity, ranOut } = line
    return {
      ...{ key: productId ?? keyOfOutside(name), productId: productId ?? '', name, ranOut },
      kind: line.kind === 'outside' ? 'outside' : 'programme',
      kabupatenCode: product?.kabupatenCode ?? line.kabupatenCode,
      isReady: product?.isReady ?? false,
      missing: product?.missing ?? line.missing,
      asFinding: line.kind === 'finding',
      quantity: quantity === null ? '' : String(quantity),
      ...{ price: moneyText(line.priceRupiah), sales: moneyText(line.salesRupiah) },
      supplier: supplier ?? '',
      supplierOnRecord: supplierId !== null && supplier !== null ? { id: supplierId, name: supplier } : null,
    }
  })
}

const emptyLine = {
  ...{ asFinding: false, quantity: '', price: '', sales: '', ranOut: false, supplier: '', supplierOnRecord: null },
}

/** A product that was just put on the list. Its maker probably supplies it. */
export function lineOfProduct({
  id,
  name,
  kabupatenCode,
  umkmId,
  producer,
  isReady,
  missing,
}: ShelfCandidate): LineValues {
  return {
    ...emptyLine,
    ...{ key: id, kind: 'programme', productId: id, name, kabupatenCode, isReady, missing },
    supplier: producer ?? '',
    supplierOnRecord: umkmId !== null && producer !== null ? { id: umkmId, name: producer } : null,
  }
}

/** Goods from outside the programme, by name. */
export function lineOfOutside(name: string): LineValues {
  return {
    ...emptyLine,
    ...{ key: keyOfOutside(name), kind: 'outside', productId: '', name, kabupatenCode: null },
    ...{ isReady: true, missing: [] },
  }
}

/** A row of a spreadsheet; one that the registry does not know is goods from outside. */
export function lineOfRow({ candidate, name, quantity, supplier, ...row }: ShelfPreviewRow): LineValues {
  const line = candidate ? lineOfProduct(candidate) : lineOfOutside(name)
  return {
    ...line,
    quantity: quantity === null ? '' : String(quantity),
    ...{ price: moneyText(row.priceRupiah), sales: moneyText(row.salesRupiah), ranOut: row.ranOut },
    ...(supplier !== null && { supplier }),
  }
}

function keyOfOutside(name: string): string {
  return `outside ${searchKey(name)}`
}

function moneyText(rupiah: number | null): string {
  return rupiah === null ? '' : rupiahDigits(rupiah)
}

/** What `shelfInputSchema` reads. */
export function shelfInput({ lines, salesRupiah, note, evidence }: ShelfValues) {
  return {
    lines: lines.map(inputOfLine),
    ...(salesRupiah.trim() !== '' && { salesRupiah }),
    ...(note.trim() !== '' && { note }),
    ...(evidence.length > 0 && { evidence: evidence.map(({ id }) => id) }),
  }
}

function inputOfLine({ kind, productId, name, asFinding, ranOut, supplier, supplierOnRecord, ...line }: LineValues) {
  const isOnRecord = supplierOnRecord !== null && supplierOnRecord.name === supplier
  return {
    ...{ kind, ranOut },
    ...(kind === 'programme' ? { productId, ...(asFinding && { asFinding }) } : { name }),
    ...(line.quantity.trim() !== '' && { quantity: wholeNumber(line.quantity) }),
    ...(line.price.trim() !== '' && { priceRupiah: line.price }),
    ...(line.sales.trim() !== '' && { salesRupiah: line.sales }),
    ...(isOnRecord ? { supplierId: supplierOnRecord.id } : supplier.trim() !== '' && { supplier }),
  }
}

/** `1.200` is 1200; what is no number is left to the schema to refuse. */
function wholeNumber(typed: string): number | string {
  const text = typed.trim()
  return /^-?\d+$|^\d{1,3}(\.\d{3})+$/u.test(text) ? Number(text.replaceAll('.', '')) : text
}

/** What bars each line, as the gate of the server will say. */
export function barredLines(lines: readonly LineValues[]): LineRefusal[] {
  const products = lines.map(({ productId, isReady, missing }) => ({
    ...{ id: productId, isOnRecord: true, isReady, missing: [...missing] },
  }))
  const named = lines.map(({ kind, productId, asFinding }) => ({ kind, productId, asFinding }))
  return lineRefusals(named, { products, supplierIds: new Set() })
}

/** What the form amounts to so far. */
export function summaryOfValues({ lines, salesRupiah }: Pick<ShelfValues, 'lines' | 'salesRupiah'>): ShelfSummary {
  const money = (typed: string) => {
    const read = parseRupiah(typed)
    return 'rupiah' in read ? read.rupiah : null
  }
  const summed = lines.map(({ kind, isReady, ranOut, sales, supplier }) => ({
    kind: kind === 'outside' ? kind : isReady ? ('programme' as const) : ('finding' as const),
    ...{ ranOut, salesRupiah: money(sales), supplierId: null, supplier: supplier || null },
  }))
  return summaryOf(summed, money(salesRupiah))
}
