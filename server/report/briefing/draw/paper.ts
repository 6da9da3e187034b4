import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { default as PDFDocument } from 'pdfkit'
import type { Sentence } from '#shared/messages/words.ts'

const resolve = createRequire(import.meta.url).resolve
const readFont = (weight: number) =>
  readFileSync(resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff`))
const fonts = { regular: readFont(400), bold: readFont(600) }

/** The colours of the interface (client/ui/tokens.css), on white paper. */
export const ink = {
  text: '#1B1F3B',
  quiet: '#5B6072',
  rule: '#DDD8CE',
  outline: '#847B69',
  hatch: '#8A8271',
  accent: '#2B3A7E',
  band: '#C3CCEB',
  pale: '#EFEBE1',
  ochre: '#B86E00',
  attention: '#8F5500',
  map4: '#566ABB',
  map1: '#EEF1FA',
  white: '#FFFFFF',
} as const

export const PAGE = { width: 595.28, height: 841.89, left: 34, right: 561.28 } as const

export type Doc = PDFKit.PDFDocument
export type Tag = PDFKit.PDFStructureElement
type Weight = 'regular' | 'bold'
export type Style = { size: number; weight?: Weight; color?: string; leading?: number }
type Run = { text: string; color: string }
type Line = { runs: Run[]; width: number }
/** Something of a known height that can be drawn at a place. */
export type Block = { height: number; draw: (parent: Tag, x: number, y: number) => void }

/** A line of words from the top of its tall letters to the foot of its deep ones. */
export type Box = { text: string; left: number; top: number; right: number; bottom: number }

type Facts = { title: string; lang: string; author: string; at: Date }

/** One sheet of A4, tagged for readers, and nothing in it that depends on when or where it is drawn. */
export class Paper {
  readonly doc: Doc
  readonly root: Tag
  /** Where words were put, so that it can be seen that none lies on another. */
  readonly boxes: Box[] = []

  constructor({ title, lang, author, at }: Facts) {
    this.doc = new PDFDocument({
      ...{ size: 'A4', margin: 0, pdfVersion: '1.7', lang, tagged: true, displayTitle: true },
      // None of its own: only the two that are registered below are embedded.
      font: '',
      info: { Title: title, Author: author, Creator: author, Producer: author, CreationDate: at, ModDate: at },
    })
    this.doc.registerFont('regular', fonts.regular)
    this.doc.registerFont('bold', fonts.bold)
    this.root = this.doc.struct('Document')
    this.doc.addStructure(this.root)
  }

  /** A part of the structure that holds others. */
  part(parent: Tag, type: string, options: PDFKit.Mixins.StructureElementOptions = {}): Tag {
    const tag = this.doc.struct(type, options)
    parent.add(tag)
    return tag
  }

  /** Draws what stands for itself, such as a mark, with the words that say it. */
  mark(parent: Tag, type: string, { alt, draw }: { alt?: string; draw: () => void }): void {
    parent.add(this.doc.struct(type, alt === undefined ? {} : { alt }, [draw]))
  }

  /** Draws what means nothing: rules, grounds, ornament. */
  ornament(draw: () => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' })
    this.doc.save()
    draw()
    this.doc.restore()
    this.doc.endMarkedContent()
  }

  rule(x: number, y: number, width: number): void {
    this.ornament(() => {
      this.doc
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(0.6)
        .strokeColor(ink.rule)
        .stroke()
    })
  }

  /** Text as a block: broken into lines of a width, in one tag. */
  text(content: string | Sentence, style: Style, { width, type = 'P' }: { width: number; type?: string }): Block {
    const lines = this.#break(toRuns(content, style), style, width)
    const leading = leadingOf(style)
    return {
      height: lines.length * leading,
      draw: (parent, x, y) => {
        parent.add(this.doc.struct(type, {}, [() => this.#drawLines(lines, { x, y, style })]))
      },
    }
  }

  countLines(content: string | Sentence, style: Style, width: number): number {
    return this.#break(toRuns(content, style), style, width).length
  }

  /** One line at a place inside of a tag that is being drawn; `align` right ends at x, centre is around it. */
  write(text: string, at: { x: number; y: number; style: Style; align?: 'right' | 'centre' }): void {
    const { x, y, style, align } = at
    const shown = this.#known(text, style)
    const width = this.width(shown, style)
    const left = align === 'right' ? x - width : align === 'centre' ? x - width / 2 : x
    this.#put(shown, { x: left, y, style, color: style.color ?? ink.text })
  }

  width(text: string, style: Style): number {
    this.#use(style)
    return this.doc.widthOfString(text)
  }

  async finish(): Promise<Buffer> {
    const parts: Buffer[] = []
    const { promise, resolve: done, reject } = Promise.withResolvers<void>()
    this.doc.on('data', (part: Buffer) => parts.push(part))
    this.doc.on('end', () => done())
    this.doc.on('error', reject)
    this.root.end()
    this.doc.end()
    await promise
    return Buffer.concat(parts)
  }

  #drawLines(lines: readonly Line[], { x, y, style }: { x: number; y: number; style: Style }): void {
    lines.forEach((line, index) => {
      const isLast = index === lines.length - 1
      let left = x
      line.runs.forEach(({ text, color }, at) => {
        // The space at the end of a line is not seen, and keeps words apart for who copies or hears the text.
        const ends = at === line.runs.length - 1 && !isLast ? `${text} ` : text
        this.#put(ends, { x: left, y: y + index * leadingOf(style), style, color })
        left += this.width(text, style)
      })
    })
  }

  #put(text: string, { x, y, style, color }: { x: number; y: number; style: Style; color: string }): void {
    this.#use(style)
    const { size } = style
    const baseline = y + leadingOf(style) / 2 + size * 0.33
    const right = x + this.width(text.trimEnd(), style)
    this.boxes.push({ text, left: x, top: baseline - size * 0.68, right, bottom: baseline + size * 0.2 })
    this.doc.fillColor(color).text(text, x, baseline, { lineBreak: false, baseline: 'alphabetic' })
  }

  #use({ size, weight = 'regular' }: Style): void {
    this.doc.font(weight).fontSize(size)
  }

  #break(runs: readonly Run[], style: Style, width: number): Line[] {
    const space = this.width(' ', style)
    const lines: Line[] = [{ runs: [], width: 0 }]
    let glued = true
    for (const { text, color } of runs) {
      const words = this.#known(text, style).split(/(?<= )/)
      for (const word of words) {
        const bare = word.trimEnd()
        const bareWidth = bare === '' ? 0 : this.width(bare, style)
        const line = lines.at(-1)
        if (!line) continue
        const isNew = !glued && line.width + bareWidth > width && line.runs.length > 0
        if (isNew && bare !== '') {
          trimEnd(line)
          lines.push({ runs: [], width: 0 })
        }
        append(lines.at(-1) ?? line, { text: word, color }, bareWidth + (word.endsWith(' ') ? space : 0))
        glued = !word.endsWith(' ')
      }
    }
    const last = lines.at(-1)
    if (last) trimEnd(last)
    return lines
  }

  /** What the font has no letter for is written plainer, or as a question mark: never as an empty box. */
  #known(text: string, style: Style): string {
    this.#use(style)
    const font = (this.doc as unknown as { _font: { font: { hasGlyphForCodePoint: (code: number) => boolean } } })._font
      .font
    const has = (letter: string) => font.hasGlyphForCodePoint(letter.codePointAt(0) ?? 0)
    return Array.from(text.normalize('NFC'))
      .map((letter) => {
        if (has(letter)) return letter
        const plain = letter.normalize('NFKD').replaceAll(/\p{M}/gu, '')
        return plain !== '' && Array.from(plain).every(has) ? plain : /\s/u.test(letter) ? ' ' : '?'
      })
      .join('')
  }
}

function leadingOf({ size, leading }: Style): number {
  return leading ?? size * 1.24
}

function toRuns(content: string | Sentence, style: Style): Run[] {
  const color = style.color ?? ink.text
  if (typeof content === 'string') return [{ text: content, color }]
  return content.map(({ text, attention }) => ({ text, color: attention ? ink.attention : color }))
}

function append(line: Line, run: Run, width: number): void {
  const last = line.runs.at(-1)
  if (last && last.color === run.color) last.text += run.text
  else line.runs.push({ ...run })
  line.width += width
}

function trimEnd(line: Line): void {
  const last = line.runs.at(-1)
  if (last) last.text = last.text.trimEnd()
}
