import { findAuditName, listAuditOrdinals, listAuditRows } from '#server/audit/queries.ts'
import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'
import { listProductIds, listProductRows } from '#server/product/work-queries.ts'
import { listUmkmIds, listUmkmRows } from '#server/umkm/registry-queries.ts'
import type { Right } from '#shared/access/rights.ts'
import type { Scope } from '#shared/access/scope.ts'
import { auditQuestion } from '#shared/audit/list-search.ts'
import { auditColumns, auditFilterWords } from '#shared/audit/list-sheet.ts'
import type { Day } from '#shared/day/day.ts'
import type { FilterWords, ListColumn, ListName } from '#shared/export/list.ts'
import type { SheetCell } from '#shared/export/sheet.ts'
import { readQueueSearch, tableInput } from '#shared/mentoring/queue-search.ts'
import type { DownloadMessages } from '#shared/messages/download/id.ts'
import type { WorkMessages } from '#shared/messages/work/id.ts'
import { productQuestion } from '#shared/product/list-search.ts'
import { productColumns, productFilterWords } from '#shared/product/list-sheet.ts'
import type { ProductFilter } from '#shared/product/schema.ts'
import { umkmQuestion } from '#shared/umkm/list-search.ts'
import { umkmColumns, umkmFilterWords } from '#shared/umkm/list-sheet.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'
import { provinceCodeSchema } from '#shared/wilayah/schema.ts'

export type ListQuestion = {
  db: Db
  reach: { rows: Scope; personal: Scope | undefined }
  search: Record<string, string>
  today: Day
  /** A file holds so many rows at most: their keys are held while it is written. */
  most: number
  texts: { work: WorkMessages; download: DownloadMessages; nameOf: (code: KabupatenCode | ProvinceCode) => string }
}

/** What is told of a list before its rows; `keys` are those of all of its rows, in order, one more than `most` of too many. */
type Opened<Key, Row> = {
  title: string
  definition: string
  filter: FilterWords
  order: string
  keys: readonly Key[]
  most: number
  columns: readonly ListColumn<Row>[]
  /** Rows may hold owners, telephones and NIB. */
  isPersonal: boolean
  read: (db: Db, keys: readonly Key[]) => Promise<readonly Row[]>
}

/** A list whose keys and rows only it knows: rows come as cells, some at a time. */
export type OpenedList = Pick<Opened<never, never>, 'title' | 'definition' | 'filter' | 'order' | 'isPersonal'> & {
  count: number
  header: readonly string[]
  batches: (db: Db) => AsyncGenerator<SheetCell[][], void>
}
type ListPart = { right: Right; open: (question: ListQuestion) => Promise<OpenedList> }

/** So many rows are read at a time: another question waits no longer than for these. */
const BATCH_ROWS = 500

/** Each list with the right, the filter and the order of its page. */
export const listParts: Record<ListName, ListPart> = {
  products: {
    right: 'registry.read',
    open: (question) =>
      openProducts(
        question,
        productQuestion(question.search, provinceIn(question)),
        question.texts.work.registry.productList,
      ),
  },
  mentoring: { right: 'registry.read', open: openMentoring },
  umkm: { right: 'registry.read', open: openUmkm },
  audit: { right: 'audit.read', open: openAudit },
}

/** The province of the page whose list it is; one that there is not is refused with the list. */
function provinceIn({ search }: ListQuestion): ProvinceCode | undefined {
  return provinceCodeSchema.safeParse(search['provinsi']).data
}

function openMentoring(question: ListQuestion): Promise<OpenedList> {
  const search = readQueueSearch(question.search)
  const { queue } = question.texts.work
  const filter = tableInput({ ...search, province: provinceIn(question) }, search.sort ?? 'since', 1)
  return openProducts(question, filter, { title: queue.title, alwaysToday: queue.table.caption })
}

async function openProducts(
  { db, reach, today, texts, most }: ListQuestion,
  filter: ProductFilter,
  { title, alwaysToday }: { title: string; alwaysToday: string },
): Promise<OpenedList> {
  const { sort = 'name' } = filter
  return close({
    ...{ title, definition: alwaysToday, order: texts.download.listOrder[sort], isPersonal: false },
    filter: productFilterWords(filter, texts),
    most,
    keys: await listProductIds(db, reach, { ...filter, today, most: most + 1 }),
    columns: productColumns({ ...texts, today }),
    read: (later, ids) => listProductRows(later, reach, { ids, today }),
  })
}

async function openUmkm(question: ListQuestion): Promise<OpenedList> {
  const { db, reach, texts, most } = question
  const filter = umkmQuestion(question.search, provinceIn(question))
  const { registry } = texts.work
  const isPersonal = reach.personal !== undefined
  return close({
    ...{ title: registry.umkm.title, definition: registry.productList.alwaysToday, isPersonal },
    order: `${texts.download.listOrder.kabupaten}, ${texts.download.listOrder.name}`,
    filter: umkmFilterWords(filter, texts),
    most,
    keys: await listUmkmIds(db, reach, { ...filter, most: most + 1 }),
    columns: umkmColumns(texts, isPersonal),
    read: (later, ids) => listUmkmRows(later, reach, ids),
  })
}

async function openAudit({ db, reach, search, texts, most }: ListQuestion): Promise<OpenedList> {
  const { before: _before, ...filter } = auditQuestion(search)
  const { audit } = texts.work
  const personName = filter.personId === undefined ? undefined : await findAuditName(db, reach, filter.personId)
  return close({
    ...{ title: audit.title, definition: audit.headline, order: texts.download.listOrder.newest, isPersonal: false },
    filter: auditFilterWords(filter, texts, personName),
    most,
    keys: await listAuditOrdinals(db, reach, { ...filter, most: most + 1 }),
    columns: auditColumns(texts),
    read: (later, ordinals) => listAuditRows(later, reach, ordinals),
  })
}

/** @throws DomainError invalid-input for a list that is too long for a file */
function close<Key, Row>({ keys, columns, read, most, ...told }: Opened<Key, Row>): OpenedList {
  if (keys.length > most) throw new DomainError('invalid-input', (say) => say.list.tooLong(most))
  return {
    ...told,
    count: keys.length,
    header: columns.map(([header]) => header),
    async *batches(db) {
      for (let start = 0; start < keys.length; start += BATCH_ROWS) {
        const rows = await read(db, keys.slice(start, start + BATCH_ROWS))
        yield rows.map((row) => columns.map(([, cell]) => cell(row)))
      }
    },
  }
}
