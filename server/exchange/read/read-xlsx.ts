import { damaged } from './file-refused.ts'
import type { SheetCollector } from './sheet-collector.ts'
import type { OpenZip } from './unpack-text.ts'
import { readDayStyles, readSharedStrings, readXlsxParts } from './xlsx-parts.ts'
import { readXlsxSheet } from './xlsx-sheet.ts'

/** Reads every worksheet of an XLSX, hidden ones too. */
export async function readXlsx(zip: OpenZip, collector: SheetCollector): Promise<void> {
  const { sheets, isFrom1904, stringsPart, stylesPart } = await readXlsxParts(zip)
  if (sheets.length === 0) throw damaged()
  const dayStyles = await readDayStyles(zip, stylesPart)
  const strings = await readSharedStrings(zip, stringsPart, collector.limits)
  const meaning = { strings, dayStyles, isFrom1904 }
  for (const { name, isHidden, part } of sheets) {
    collector.startSheet(name, isHidden)
    await readXlsxSheet(zip, part, { meaning, collector })
  }
}
