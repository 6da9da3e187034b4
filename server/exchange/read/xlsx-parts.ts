import type { FileLimits } from '#shared/exchange/file-refusal.ts'
import { damaged, FileRefused } from './file-refused.ts'
import { scanPart, type OpenZip } from './unpack-text.ts'
import { attributeOf } from './xml-scanner.ts'

export type SheetPart = { name: string; isHidden: boolean; part: string }

export type XlsxParts = {
  sheets: readonly SheetPart[]
  /** Days are counted from 1904, as old Excel for Mac did. */
  isFrom1904: boolean
  stringsPart: string | undefined
  stylesPart: string | undefined
}

const ignore = () => {}

/** Which part of the zip is what. Sheets of charts have no cells and are left out. */
export async function readXlsxParts(zip: OpenZip): Promise<XlsxParts> {
  const root = await readRelations(zip, '_rels/.rels', '')
  const workbook = [...root.values()].find(({ type }) => type === 'officeDocument')?.target
  if (workbook === undefined) throw damaged()
  const folder = workbook.slice(0, workbook.lastIndexOf('/') + 1)
  const relations = await readRelations(zip, `${folder}_rels/${workbook.slice(folder.length)}.rels`, folder)
  const partOf = (wanted: string) => [...relations.values()].find(({ type }) => type === wanted)?.target
  const sheets: SheetPart[] = []
  let isFrom1904 = false
  await scanPart(zip, workbook, {
    open: (name, attributes) => {
      if (name === 'workbookPr') isFrom1904 = ['1', 'true'].includes(attributeOf(attributes, 'date1904') ?? '')
      if (name !== 'sheet') return
      const relation = relations.get(relationId(attributes))
      if (!relation) throw damaged()
      const isHidden = (attributeOf(attributes, 'state') ?? 'visible') !== 'visible'
      if (relation.type !== 'worksheet') return
      if (sheets.length > MOST_RELATIONS) throw damaged()
      sheets.push({ name: attributeOf(attributes, 'name') ?? '', isHidden, part: relation.target })
    },
    close: ignore,
    text: ignore,
  })
  return { sheets, isFrom1904, stringsPart: partOf('sharedStrings'), stylesPart: partOf('styles') }
}

/** The prefix of the namespace is the writer's choice; `r` is the usual one. */
function relationId(attributes: string): string {
  const prefix = /\s([\w.-]+):id\s*=/u.exec(attributes)?.[1]
  return (prefix !== undefined && attributeOf(attributes, `${prefix}:id`)) || ''
}

const MOST_RELATIONS = 5000
type Relation = { type: string; target: string }

async function readRelations(zip: OpenZip, part: string, folder: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>()
  await scanPart(zip, part, {
    open: (name, attributes) => {
      if (name !== 'Relationship' || attributeOf(attributes, 'TargetMode') === 'External') return
      const type = (attributeOf(attributes, 'Type') ?? '').split('/').at(-1) ?? ''
      const target = pathOf(folder, attributeOf(attributes, 'Target') ?? '')
      relations.set(attributeOf(attributes, 'Id') ?? '', { type, target })
      if (relations.size > MOST_RELATIONS) throw damaged()
    },
    close: ignore,
    text: ignore,
  })
  return relations
}

/** Where a target lies that is written from a folder: `worksheets/sheet1.xml`, `/xl/styles.xml`, `../x.xml`. */
function pathOf(folder: string, target: string): string {
  const path: string[] = []
  for (const name of (target.startsWith('/') ? target : `${folder}${target}`).split('/')) {
    if (name === '..') path.pop()
    else if (name !== '' && name !== '.') path.push(name)
  }
  return path.join('/')
}

/** The texts that cells name by number. Readings of Chinese characters (`rPh`) belong to no text. */
export async function readSharedStrings(
  zip: OpenZip,
  part: string | undefined,
  { cells, cellCharacters, characters }: FileLimits,
): Promise<string[]> {
  const strings: string[] = []
  if (part === undefined || !zip.entries.has(part)) return strings
  let current = ''
  let isText = false
  let isReading = false
  let kept = 0
  const keep = (text: string) => {
    kept += text.length
    if (kept > characters) throw new FileRefused({ reason: 'tooMuchText', max: characters })
    if (strings.push(text) > cells) throw new FileRefused({ reason: 'tooManyCells', max: cells })
  }
  await scanPart(zip, part, {
    open: (name) => {
      if (name === 'si') current = ''
      else if (name === 'rPh') isReading = true
      else if (name === 't') isText = !isReading
    },
    close: (name) => {
      if (name === 'si') keep(withoutEscapes(current))
      else if (name === 'rPh') isReading = false
      else if (name === 't') isText = false
    },
    text: (text) => {
      // One character more than allowed is enough to refuse the cell that shows it.
      if (isText && current.length <= cellCharacters) current += text
    },
  })
  return strings
}

/** Excel writes what XML cannot hold as `_x000D_`. */
export function withoutEscapes(text: string): string {
  if (!text.includes('_x')) return text
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Which numbers of cell formats show a number as a day. */
export async function readDayStyles(zip: OpenZip, part: string | undefined): Promise<ReadonlySet<number>> {
  const dayStyles = new Set<number>()
  if (part === undefined || !zip.entries.has(part)) return dayStyles
  const dayFormats = new Set<number>(builtInDayFormats)
  let isInCells = false
  let count = 0
  await scanPart(zip, part, {
    open: (name, attributes) => {
      if (name === 'cellXfs') isInCells = true
      else if (name === 'numFmt' && isDayFormat(attributeOf(attributes, 'formatCode') ?? '')) {
        dayFormats.add(Number(attributeOf(attributes, 'numFmtId')))
      } else if (name === 'xf' && isInCells) {
        if (dayFormats.has(Number(attributeOf(attributes, 'numFmtId') ?? 0))) dayStyles.add(count)
        count++
        if (count > MOST_STYLES) throw damaged()
      }
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false
    },
    text: ignore,
  })
  return dayStyles
}

/** Excel has 65,490. */
const MOST_STYLES = 66_000

/** ECMA-376 part 1, 18.8.30: formats that every program knows by number; 27–36 and 50–58 are days in East Asia. */
const builtInDayFormats = [14, 15, 16, 17, 22, ...range(27, 36), ...range(50, 58)]

function range(from: number, to: number): number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index)
}

/** Excel takes 255. */
const LONGEST_FORMAT = 300

/** True for a format with a day or a year in it; one with only hours is a time. Texts and colours in it say nothing. */
function isDayFormat(code: string): boolean {
  if (code.length > LONGEST_FORMAT) return false
  const letters = code.replaceAll(/"[^"]*"|\\.|_.|\*.|\[(?!\$-)[^\]]*\]|\[\$[^\]]*\]/gu, '')
  const [first = ''] = letters.split(';')
  if (/general/iu.test(first)) return false
  return /[dy]/iu.test(first) || /m{3,}/iu.test(first)
}
