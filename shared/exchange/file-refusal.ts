/** How a file is written, told by its bytes. */
export type FileFormat = 'csv' | 'xlsx' | 'ods'

/** Why a file is not read at all. The sentence is in the catalogue of signed-in pages, under `sheet.file`. */
export type FileRefusal =
  | { reason: PlainFileRefusal }
  | { reason: 'tooLarge'; bytes: number; max: number }
  | { reason: CountRefusal; max: number }
  | { reason: 'tooLongCell'; sheet: string; line: number; max: number }
  /** A quotation mark of a CSV that opens on the line and never closes. */
  | { reason: 'openQuote'; line: number }
  | { reason: 'wrongExtension'; extension: string; format: FileFormat }
  | { reason: 'tookTooLong'; seconds: number }

type CountRefusal =
  | 'unpacksTooLarge'
  | 'tooManyRows'
  | 'tooManyColumns'
  | 'tooManyCells'
  | 'tooManySheets'
  /** All cells together; a text that many cells share counts in each. */
  | 'tooMuchText'

export const plainFileRefusals = [
  'empty',
  'notASpreadsheet',
  /** `.xls`, as Excel wrote it until 2003. */
  'oldExcel',
  /** `.xlsb`. */
  'binaryExcel',
  /** A page or an XML document with the name of a spreadsheet, as some programs export it. */
  'webPage',
  'encrypted',
  /** Programs inside, Excel's or LibreOffice's. */
  'macros',
  /** The file ends too early, or its parts contradict each other. */
  'damaged',
  'externalEntities',
  'tooDeep',
  'tooMuchMemory',
  /** Too many files are being read at this moment. */
  'busy',
] as const
export type PlainFileRefusal = (typeof plainFileRefusals)[number]

/** Limits of a file. More than the largest dataset of the province needs; less than can hurt the server. */
export const fileLimits = {
  bytes: 20 * 1024 * 1024,
  unpackedBytes: 200 * 1024 * 1024,
  sheets: 60,
  rows: 100_000,
  columns: 256,
  cells: 2_000_000,
  cellCharacters: 32_767,
  characters: 20_000_000,
  seconds: 60,
  /** Of the thread that reads it; a file within the other limits needs about half. */
  memoryMb: 384,
} as const
export type FileLimits = { [Limit in keyof typeof fileLimits]: number }
