import type { FileFormat, FileLimits } from '#shared/exchange/file-refusal.ts'
import {
  markNames,
  MARK_SHEET,
  type BookMarks,
  type MarkName,
  type RawBook,
  type RawSheet,
} from '#shared/exchange/raw.ts'
import { isDatasetName } from '#shared/exchange/dataset-name.ts'
import { isZip, requireEnding, zipFormat } from './file-kind.ts'
import { FileRefused } from './file-refused.ts'
import { readCsvFile } from './read-csv-file.ts'
import { readOds } from './read-ods.ts'
import { readXlsx } from './read-xlsx.ts'
import { SheetCollector } from './sheet-collector.ts'
import { readZipDirectory } from './zip.ts'

/** Reads a spreadsheet. Throws FileRefused; what else it throws is to be taken as a damaged file. Runs in a worker. */
export async function readBytes(bytes: Buffer, fileName: string, limits: FileLimits): Promise<RawBook> {
  if (bytes.length > limits.bytes) {
    throw new FileRefused({ reason: 'tooLarge', bytes: bytes.length, max: limits.bytes })
  }
  const collector = new SheetCollector(limits)
  await (isZip(bytes) ? readZip : readText)({ bytes, fileName, collector })
  const sheets = collector.finish()
  if (sheets.every(({ rows }) => rows.length === 0)) throw new FileRefused({ reason: 'empty' })
  return { sheets: sheets.filter(({ name }) => name !== MARK_SHEET), marks: marksOf(sheets) }
}

type File = { bytes: Buffer; fileName: string; collector: SheetCollector }

async function readText({ bytes, fileName, collector }: File): Promise<void> {
  requireEnding(fileName, 'csv')
  await readCsvFile(bytes, collector)
}

async function readZip({ bytes, fileName, collector }: File): Promise<void> {
  const max = collector.limits.unpackedBytes
  const entries = readZipDirectory(bytes, max)
  const format: FileFormat = zipFormat(entries)
  requireEnding(fileName, format)
  const zip = { bytes, entries, budget: { left: max, max } }
  await (format === 'xlsx' ? readXlsx(zip, collector) : readOds(zip, collector))
}

function marksOf(sheets: readonly RawSheet[]): BookMarks {
  const marks: Partial<Record<MarkName, string>> = {}
  for (const { cells } of sheets.find(({ name }) => name === MARK_SHEET)?.rows ?? []) {
    const [name, value] = cells
    const known = markNames.find((mark) => mark === name)
    if (known && value !== null && value !== undefined && typeof value !== 'object') marks[known] = String(value)
  }
  const { dataset, ...others } = marks
  return { ...others, ...(dataset !== undefined && isDatasetName(dataset) && { dataset }) }
}
