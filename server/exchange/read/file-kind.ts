import { extname } from 'node:path'
import type { FileFormat } from '#shared/exchange/file-refusal.ts'
import { FileRefused } from './file-refused.ts'
import type { ZipEntry } from './zip.ts'

/** What the first bytes say: a zip, which modern spreadsheets are, or a text. Throws FileRefused for anything else. */
export function isZip(bytes: Buffer): boolean {
  if (bytes.length === 0) throw new FileRefused({ reason: 'empty' })
  if (bytes.subarray(0, 8).equals(OLE)) throw oleRefusal(bytes)
  if (ZIP.some((start) => bytes.subarray(0, 4).equals(start))) return true
  const start = bytes.subarray(0, 1000).toString('latin1')
  if (start.startsWith('%PDF')) throw new FileRefused({ reason: 'notASpreadsheet' })
  if (PAGE.test(start.replaceAll('\0', ''))) throw new FileRefused({ reason: 'webPage' })
  return false
}

/** A zip, and an empty one. A text may well begin with PK, too: PKK is a women's movement. */
const ZIP = [Buffer.from('504b0304', 'hex'), Buffer.from('504b0506', 'hex')]
/** The container of old Office files, and of new ones with a password. */
const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const PAGE = /^(?:\xEF\xBB\xBF|\xFF\xFE|\xFE\xFF)?\s*<(?:!doctype|html|head|body|table|meta|\?xml|style|div)/iu

function oleRefusal(bytes: Buffer): FileRefused {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return new FileRefused({ reason: 'encrypted' })
  const isOldExcel = ['Workbook', 'Book'].some((name) => bytes.includes(Buffer.from(`${name}\0`, 'utf16le')))
  return new FileRefused({ reason: isOldExcel ? 'oldExcel' : 'notASpreadsheet' })
}

/** Which spreadsheet a zip is, told by its parts. Throws FileRefused for another one, or one with programs inside. */
export function zipFormat(entries: ReadonlyMap<string, ZipEntry>): Exclude<FileFormat, 'csv'> {
  const names = [...entries.keys()]
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name))
  if (has(/vbaProject\.bin$|^xl\/macrosheets\/|^Basic\/|^Scripts\//iu)) throw new FileRefused({ reason: 'macros' })
  if (has(/^xl\/workbook\.bin$/iu)) throw new FileRefused({ reason: 'binaryExcel' })
  if (entries.has('[Content_Types].xml') && has(/(?:^|\/)(?:worksheets\/|workbook\.xml$)/iu)) return 'xlsx'
  if (entries.has('content.xml') && entries.has('mimetype')) return 'ods'
  throw new FileRefused({ reason: 'notASpreadsheet' })
}

const endings: Readonly<Record<FileFormat, readonly string[]>> = {
  csv: ['.csv', '.tsv', '.txt', ''],
  xlsx: ['.xlsx', ''],
  ods: ['.ods', ''],
}

/** A file whose name promises something else was renamed, and whoever sends it does not know what it is. */
export function requireEnding(fileName: string, format: FileFormat): void {
  const extension = extname(fileName).toLowerCase()
  if (!endings[format].includes(extension)) throw new FileRefused({ reason: 'wrongExtension', extension, format })
}
