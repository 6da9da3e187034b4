import type { RawCell } from '#shared/exchange/raw.ts'
import { damaged, FileRefused } from './file-refused.ts'
import type { SheetCollector } from './sheet-collector.ts'
import { scanPart, type OpenZip } from './unpack-text.ts'
import { attributeOf, type XmlHandlers } from './xml-scanner.ts'
import { asShown, dayCell } from './xlsx-sheet.ts'

/** Reads every table of an ODS, hidden ones too. */
export async function readOds(zip: OpenZip, collector: SheetCollector): Promise<void> {
  await refuseEncrypted(zip)
  const reader = new OdsTables(collector)
  await scanPart(zip, 'content.xml', reader)
  if (reader.tables === 0) throw damaged()
}

async function refuseEncrypted(zip: OpenZip): Promise<void> {
  if (!zip.entries.has('META-INF/manifest.xml')) return
  await scanPart(zip, 'META-INF/manifest.xml', {
    open: (name) => {
      if (name === 'encryption-data') throw new FileRefused({ reason: 'encrypted' })
    },
    close: () => {},
    text: () => {},
  })
}

type CellInMaking = { attributes: string; repeat: number; paragraphs: string[] }

const MOST_PARAGRAPHS = 1000

/** What lies in a table and is none of its cells: comments, drawings, and cells of earlier versions. */
const ASIDE = new Set(['annotation', 'shapes', 'tracked-changes', 'frame', 'custom-shape', 'dde-links'])

class OdsTables implements XmlHandlers {
  tables = 0
  readonly #collector: SheetCollector
  readonly #hiddenStyles = new Set<string>()
  #style = ''
  #aside = 0
  #isTable = false
  #line = 0
  #column = 0
  #rowRepeat = 1
  #row: { column: number; cell: RawCell }[] = []
  #cell: CellInMaking | undefined
  #isParagraph = false

  constructor(collector: SheetCollector) {
    this.#collector = collector
  }

  open = (name: string, attributes: string): void => {
    if (ASIDE.has(name)) this.#aside++
    if (this.#aside > 0) return
    switch (name) {
      case 'style':
        this.#style = attributeOf(attributes, 'style:name') ?? ''
        break
      case 'table-properties':
        if (attributeOf(attributes, 'table:display') === 'false') this.#hiddenStyles.add(this.#style)
        break
      case 'table':
        this.#openTable(attributes)
        break
      case 'table-row':
        this.#rowRepeat = repeatOf(attributes, 'table:number-rows-repeated')
        this.#column = 0
        this.#row = []
        break
      case 'table-cell':
      case 'covered-table-cell':
        this.#openCell(attributes)
        break
      default:
        this.#openText(name, attributes)
    }
  }

  close = (name: string): void => {
    if (this.#aside > 0) {
      if (ASIDE.has(name)) this.#aside--
      return
    }
    if (name === 'p') this.#isParagraph = false
    else if (name === 'table-cell' || name === 'covered-table-cell') this.#closeCell()
    else if (name === 'table-row') this.#closeRow()
    else if (name === 'table') this.#isTable = false
  }

  text = (text: string): void => {
    if (!this.#cell || !this.#isParagraph || this.#aside > 0) return
    const { paragraphs } = this.#cell
    const grown = `${paragraphs.pop() ?? ''}${text}`
    if (grown.length > this.#collector.limits.cellCharacters) throw this.#collector.longCell(this.#line + 1)
    paragraphs.push(grown)
  }

  #openTable(attributes: string): void {
    this.tables++
    this.#isTable = true
    this.#line = 0
    const isHidden = this.#hiddenStyles.has(attributeOf(attributes, 'table:style-name') ?? '')
    this.#collector.startSheet(attributeOf(attributes, 'table:name') ?? '', isHidden)
  }

  #openCell(attributes: string): void {
    if (!this.#isTable) throw damaged()
    this.#cell = { attributes, repeat: repeatOf(attributes, 'table:number-columns-repeated'), paragraphs: [] }
    const down = Number(attributeOf(attributes, 'table:number-rows-spanned') ?? 1)
    const across = Number(attributeOf(attributes, 'table:number-columns-spanned') ?? 1)
    if (down > 1 || across > 1) this.#collector.addMerge({ line: this.#line + 1, column: this.#column, lines: down })
  }

  #openText(name: string, attributes: string): void {
    if (!this.#cell) return
    if (name === 'p') {
      this.#isParagraph = true
      if (this.#cell.paragraphs.push('') > MOST_PARAGRAPHS) throw this.#collector.longCell(this.#line + 1)
    } else if (name === 's') this.text(' '.repeat(Math.min(repeatOf(attributes, 'text:c'), 1000)))
    else if (name === 'tab') this.text('\t')
    else if (name === 'line-break') this.text('\n')
  }

  #closeCell(): void {
    const cell = this.#cell
    if (!cell) return
    this.#cell = undefined
    const value = toCell(cell)
    const end = this.#column + cell.repeat
    if (value === null) this.#column = end
    for (; this.#column < end; this.#column++) {
      this.#row.push({ column: this.#column, cell: value })
      if (this.#row.length > this.#collector.limits.columns) {
        throw new FileRefused({ reason: 'tooManyColumns', max: this.#collector.limits.columns })
      }
    }
  }

  #closeRow(): void {
    const end = this.#line + this.#rowRepeat
    if (this.#row.length === 0) this.#line = end
    for (; this.#line < end; this.#line++) {
      for (const { column, cell } of this.#row) this.#collector.add(this.#line + 1, column, cell)
    }
  }
}

function repeatOf(attributes: string, name: string): number {
  const repeat = Number(attributeOf(attributes, name) ?? 1)
  if (!Number.isInteger(repeat) || repeat < 1) throw damaged()
  return repeat
}

function toCell({ attributes, paragraphs }: CellInMaking): RawCell {
  const text = paragraphs.join('\n')
  if (attributeOf(attributes, 'calcext:value-type') === 'error') return { error: text }
  switch (attributeOf(attributes, 'office:value-type')) {
    case 'float':
    case 'currency':
    case 'percentage':
      return toNumber(attributeOf(attributes, 'office:value'))
    case 'boolean':
      return attributeOf(attributes, 'office:boolean-value') === 'true'
    case 'date':
      return dayCell(attributeOf(attributes, 'office:date-value') ?? text)
    default:
      return (attributeOf(attributes, 'office:string-value') ?? text) || null
  }
}

function toNumber(written: string | undefined): RawCell {
  const number = Number(written ?? Number.NaN)
  if (!Number.isFinite(number)) throw damaged()
  return asShown(number)
}
