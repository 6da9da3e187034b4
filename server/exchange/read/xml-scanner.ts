import { damaged, FileRefused } from './file-refused.ts'

/** Names come without their namespace prefix. Attributes come as they stand; `attributeOf` reads one. */
export type XmlHandlers = {
  open: (name: string, attributes: string) => void
  close: (name: string) => void
  /** Long texts come in several calls. */
  text: (text: string) => void
}

const DEEPEST = 100
const LONGEST_TAG = 65_536

/**
 * Reads the XML of a spreadsheet in pieces, strictly: what is not closed, closes in the wrong order or ends too early is
 * damaged, a document type (where entities are declared) is refused whatever it says, and so is deep nesting. Libraries
 * read over these things; a file from outside that is cut off would then seem to have fewer rows.
 */
export class XmlScanner {
  #buffer = ''
  readonly #open: string[] = []
  #hasRoot = false
  readonly #handlers: XmlHandlers

  constructor(handlers: XmlHandlers) {
    this.#handlers = handlers
  }

  write(piece: string): void {
    const text = this.#buffer + piece
    let at = 0
    while (at < text.length) {
      const next = text.charCodeAt(at) === 60 ? this.#readMarkup(text, at) : this.#readText(text, at)
      if (next === undefined) break
      at = next
    }
    this.#buffer = text.slice(at)
    if (this.#buffer.length > LONGEST_TAG) throw damaged()
  }

  /** To be called after the last piece. */
  end(): void {
    if (this.#buffer.trim() !== '' || this.#open.length > 0 || !this.#hasRoot) throw damaged()
  }

  /** Up to the next `<`, or as much as there is without cutting an entity. Undefined: more is needed. */
  #readText(text: string, at: number): number | undefined {
    const found = text.indexOf('<', at)
    const upTo = found < 0 ? text.length : found
    const ampersand = found < 0 ? text.lastIndexOf('&') : -1
    const end = ampersand >= at && text.indexOf(';', ampersand) < 0 ? ampersand : upTo
    if (end === at) return undefined
    const part = text.slice(at, end)
    if (this.#open.length > 0) this.#handlers.text(decodeEntities(part))
    else if (part.replace('\uFEFF', '').trim() !== '') throw damaged()
    return end
  }

  #readMarkup(text: string, at: number): number | undefined {
    switch (text.charCodeAt(at + 1)) {
      case 47:
        return this.#readEnd(text, at)
      case 63:
        return after(text, '?>', at)
      case 33:
        return this.#readDeclaration(text, at)
      default:
        return this.#readStart(text, at)
    }
  }

  #readDeclaration(text: string, at: number): number | undefined {
    if (text.startsWith('<!--', at)) return after(text, '-->', at + 4)
    if (text.startsWith('<![CDATA[', at)) {
      const end = after(text, ']]>', at + 9)
      if (end !== undefined) this.#handlers.text(text.slice(at + 9, end - 3))
      return end
    }
    if (text.length - at < 9) return undefined
    throw new FileRefused({ reason: 'externalEntities' })
  }

  #readStart(text: string, at: number): number | undefined {
    const end = endOfTag(text, at)
    if (end === undefined) return undefined
    const isEmpty = text.charCodeAt(end - 1) === 47
    const tag = text.slice(at + 1, isEmpty ? end - 1 : end)
    const space = tag.search(/\s/u)
    const name = localName(space < 0 ? tag : tag.slice(0, space))
    if (name === '') throw damaged()
    this.#hasRoot = true
    this.#handlers.open(name, space < 0 ? '' : tag.slice(space))
    if (isEmpty) this.#handlers.close(name)
    else if (this.#open.push(name) > DEEPEST) throw new FileRefused({ reason: 'tooDeep' })
    return end + 1
  }

  #readEnd(text: string, at: number): number | undefined {
    const end = text.indexOf('>', at)
    if (end < 0) return undefined
    const name = localName(text.slice(at + 2, end).trim())
    if (this.#open.pop() !== name) throw damaged()
    this.#handlers.close(name)
    return end + 1
  }
}

function after(text: string, mark: string, from: number): number | undefined {
  const at = text.indexOf(mark, from)
  return at < 0 ? undefined : at + mark.length
}

/** A `>` inside a quoted value does not end a tag. */
function endOfTag(text: string, at: number): number | undefined {
  let quote = 0
  for (let index = at + 1; index < text.length; index++) {
    const code = text.charCodeAt(index)
    if (quote !== 0) {
      if (code === quote) quote = 0
    } else if (code === 34 || code === 39) quote = code
    else if (code === 62) return index
  }
  return undefined
}

function localName(name: string): string {
  const colon = name.indexOf(':')
  return colon < 0 ? name : name.slice(colon + 1)
}

/** The value of an attribute by its full name, as it is written: `r`, `table:name`. */
export function attributeOf(attributes: string, wanted: string): string | undefined {
  let at = 0
  while (at < attributes.length) {
    while (isSpace(attributes.charCodeAt(at))) at++
    const equals = attributes.indexOf('=', at)
    if (equals < 0) return undefined
    const name = attributes.slice(at, equals).trimEnd()
    let quote = equals + 1
    while (isSpace(attributes.charCodeAt(quote))) quote++
    const mark = attributes[quote]
    const end = mark === '"' || mark === "'" ? attributes.indexOf(mark, quote + 1) : -1
    if (end < 0) throw damaged()
    if (name === wanted) return decodeEntities(attributes.slice(quote + 1, end))
    at = end + 1
  }
  return undefined
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text
  return text.replaceAll(/&([^;&]*)(;?)/gu, (_, name: string, end: string) => {
    const known = Object.hasOwn(entities, name) ? entities[name] : characterOf(name)
    if (known === undefined || end === '') throw damaged()
    return known
  })
}

function characterOf(name: string): string | undefined {
  const digits = /^#(?:x([0-9a-f]{1,6})|(\d{1,7}))$/iu.exec(name)
  if (!digits) return undefined
  const code = digits[1] === undefined ? Number(digits[2]) : Number.parseInt(digits[1], 16)
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
