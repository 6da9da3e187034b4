import { appendAudit } from '#server/audit/append-audit.ts'
import type { SheetReader } from '#server/command/sheet-part.ts'
import type { Db } from '#server/db/database.ts'
import { withSnapshot } from '#server/db/snapshot.ts'
import { DomainError } from '#server/errors.ts'
import { areMoreProductsThan } from '#server/product/count-queries.ts'
import { areMoreUmkmThan } from '#server/umkm/queries.ts'
import { listDesa } from '#server/wilayah/desa-queries.ts'
import { listProvinces } from '#server/wilayah/province-queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { isInScope, type Scope } from '#shared/access/scope.ts'
import type { DatasetName } from '#shared/exchange/dataset-name.ts'
import type { WorkbookQuestion } from '#shared/exchange/schema.ts'
import { format } from '#shared/messages/id/format.ts'
import { isNational } from '#shared/wilayah/province.ts'
import { withTurn } from './read/read-turns.ts'
import { importScope, sheetOf } from './sheets.ts'
import { UploadProblem } from './upload-problem.ts'
import { bookPlaces } from './workbook/book-places.ts'
import { makeWorkbook, type Book } from './workbook/make-workbook.ts'

const MOST_BOOK_ROWS = 20_000
/** Whether there are too many, of what there is a row of for every product or UMKM. */
const long: Partial<Record<DatasetName, typeof areMoreUmkmThan>> = {
  ...{ products: areMoreProductsThan, mentoring: areMoreProductsThan, umkm: areMoreUmkmThan },
}

export type Downloading = Omit<SheetReader, 'scope'> & {
  now: Date
  address?: string | undefined
  userAgent?: string | undefined
}

/**
 * The workbook of a dataset, for all that the actor may import to or one kabupaten of it; the trail tells who took it.
 * @throws DomainError forbidden, not-found for a kabupaten elsewhere or a dataset that has no workbook, or invalid-input for too much;
 *   UploadProblem when too many files are being read or written
 */
export async function makeBook(
  downloading: Downloading,
  dataset: DatasetName,
  { kabupaten }: WorkbookQuestion,
): Promise<{ name: string; content: Uint8Array }> {
  const { db, actor, today, now, address, userAgent } = downloading
  const part = sheetOf(dataset)
  if (!part) throw new DomainError('not-found', (say) => say.noWorkbook)
  const reach = importScope(actor, part)
  if (!reach) throw new DomainError('forbidden', (say) => say.workbookForbidden)
  if (kabupaten && !isInScope(reach, kabupaten)) throw new DomainError('not-found', (say) => say.noKabupaten(kabupaten))
  const scope: Scope = kabupaten ? { kabupaten: [kabupaten] } : reach
  const { rows, places, names, whole, dataVersion, isSimulated } = await withSnapshot(db, async (snapshot) => {
    await refuseTooLong(snapshot.db, dataset, scope)
    const found = await part.list({ db: snapshot.db, actor, scope, today })
    const areas = await listKabupaten(snapshot.db, scope)
    if (kabupaten && areas.length === 0) throw new DomainError('not-found', (say) => say.noKabupaten(kabupaten))
    const hasDesa = part.spec.columns.some((column) => column.kind === 'desa')
    const desa = hasDesa ? await listDesa(snapshot.db, scope) : []
    const { dataVersion: version, simulated } = snapshot
    return {
      rows: found,
      places: bookPlaces(areas, desa),
      names: areas.map((row) => row.name),
      whole: isNational(await listProvinces(snapshot.db)) ? 'Seluruh Indonesia' : 'Seluruh Nusa Tenggara Timur',
      dataVersion: version,
      isSimulated: simulated,
    }
  })
  const scopeText = scope.kabupaten === 'all' ? whole : format.list(names)
  const book: Book = {
    ...{ spec: part.spec, rows, places, takesNewRows: part.takesNewRows },
    marks: {
      dataset,
      scope: scope.kabupaten === 'all' ? 'all' : scope.kabupaten.join(' '),
      madeAt: now.toISOString(),
      dataVersion: String(dataVersion),
      format: '1',
    },
    instructions: {
      ...{ scopeText, takesNewRows: part.takesNewRows, isSimulated },
      madeText: `Dibuat ${format.day(today)} untuk ${actor.name}, ${format.number(rows.length)} baris.`,
    },
  }
  const content = await withTurn(() => makeWorkbook(book))
  if (!content) throw new UploadProblem('unreadable', { reason: 'busy' })
  await db.transaction(async (tx) => {
    const only = kabupaten && { kabupatenCode: kabupaten }
    const subject = { subjectKind: 'workbook', subjectId: dataset, subjectLabel: part.spec.title.id, ...only }
    const notes = [{ action: 'exchange.download', ...subject, after: { rows: rows.length } }]
    await appendAudit(tx, { doer: { actor, address, userAgent }, at: now, notes })
  })
  const place = kabupaten ? `-${kabupaten}` : ''
  return { name: `pantau-ovop-${dataset}${place}-${today}.xlsx`, content }
}

/** A workbook is made whole before it is sent, with the history of every row: no province had so many in one place. */
async function refuseTooLong(db: Db, dataset: DatasetName, scope: Scope): Promise<void> {
  if (await long[dataset]?.(db, scope, MOST_BOOK_ROWS)) {
    throw new DomainError('invalid-input', (say) => say.workbookTooLong(MOST_BOOK_ROWS))
  }
}
