import { drawnTexts, withStyles } from './drawing-parts.ts'

const MARGIN = 16
const LINE = 18
const NAMESPACE = 'http://www.w3.org/2000/svg'
const PNG_SCALE = 2

/** What stands above and below a saved drawing. */
export type Caption = { title: string; lines: readonly string[] }
type Box = { x: number; y: number; width: number; height: number }

/** A chart or map as an SVG file, with its colours as they are now, its title above and its source below. */
export function toSvgFile(drawing: Element, caption: Caption): Blob {
  return new Blob([toSvg(drawing, caption).text], { type: 'image/svg+xml' })
}

/** The same as a picture, twice as fine as it is shown. */
export async function toPngFile(drawing: Element, caption: Caption): Promise<Blob> {
  const { text, width, height } = toSvg(drawing, caption)
  const picture = new Image()
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`
  await picture.decode()
  const canvas = document.createElement('canvas')
  canvas.width = Math.ceil(width * PNG_SCALE)
  canvas.height = Math.ceil(height * PNG_SCALE)
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve, reject) => {
    canvas.toBlob((file) => (file ? resolve(file) : reject(new Error('the picture was not made'))), 'image/png')
  })
}

function toSvg(drawing: Element, { title, lines }: Caption): { text: string; width: number; height: number } {
  const { width, height } = drawing.getBoundingClientRect()
  const all = { width: width + 2 * MARGIN, height: height + 2 * MARGIN + LINE * (lines.length + 1) }
  const colour = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()
  const say = (text: string, y: number, look: { size: number; weight: number; fill: string }) =>
    element('text', {
      ...{ x: MARGIN, y, fill: look.fill, 'font-family': 'system-ui, sans-serif' },
      ...{ 'font-size': look.size, 'font-weight': look.weight },
      text,
    })
  const sheet = element('svg', { xmlns: NAMESPACE, ...all, viewBox: `0 0 ${all.width} ${all.height}` })
  const content = toContent(drawing, { x: MARGIN, y: MARGIN + LINE, width, height })
  const quiet = { size: 12, weight: 400, fill: colour('--quiet') }
  const below = MARGIN + LINE + height + LINE
  sheet.append(
    element('title', { text: title }),
    element('rect', { width: '100%', height: '100%', fill: colour('--paper') }),
    say(title, MARGIN + 4, { size: 15, weight: 650, fill: colour('--ink') }),
    definitionsFor(content),
    content,
    ...lines.map((line, index) => say(line, below + index * LINE, quiet)),
  )
  return { text: new XMLSerializer().serializeToString(sheet), ...all }
}

/** All that is drawn inside an element, each part where it stands there: a map has its areas, points and names apart. */
function toContent(drawing: Element, { x, y, width, height }: Box): SVGElement {
  const content = element('svg', { x, y, width, height, viewBox: `0 0 ${width} ${height}` })
  const origin = drawing.getBoundingClientRect()
  const roots = drawing instanceof SVGSVGElement ? [drawing] : outermost(drawing)
  for (const root of roots) {
    const box = root.getBoundingClientRect()
    if (box.width === 0 || box.height === 0) continue
    const copy = withStyles(root)
    place(copy, { x: box.x - origin.x, y: box.y - origin.y, width: box.width, height: box.height })
    content.append(copy)
  }
  for (const { text, box, style } of drawing instanceof SVGSVGElement ? [] : drawnTexts(drawing)) {
    content.append(
      element('text', {
        ...{ x: box.x - origin.x, y: box.y - origin.y + box.height * 0.76 },
        ...{ fill: style.color, 'font-family': 'system-ui, sans-serif', 'font-size': style.fontSize },
        ...{ 'font-weight': style.fontWeight, 'letter-spacing': style.letterSpacing },
        text,
      }),
    )
  }
  return content
}

/** Without controls: the buttons of a map are not part of it. */
function outermost(drawing: Element): SVGSVGElement[] {
  return [...drawing.querySelectorAll('svg')].filter(
    (svg) => !svg.parentElement?.closest('svg') && !svg.closest('button, a'),
  )
}

function place(copy: SVGElement, box: Box): void {
  if (!copy.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${box.width} ${box.height}`)
  for (const [name, value] of Object.entries(box)) copy.setAttribute(name, String(value))
}

/** Patterns and the like that stand elsewhere on the page and are used here. */
function definitionsFor(content: SVGElement): SVGElement {
  const markup = new XMLSerializer().serializeToString(content)
  const names = new Set([...markup.matchAll(/url\((?:"|&quot;|')?#([^"')&]+)/g)].map(([, name = '']) => name))
  const found = [...names].flatMap((name) => document.getElementById(name) ?? [])
  const definitions = element('defs', {})
  definitions.append(...found.flatMap((each) => (each instanceof SVGElement ? [withStyles(each)] : [])))
  return definitions
}

function element(name: string, { text, ...attributes }: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(NAMESPACE, name)
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value))
  if (text !== undefined) made.textContent = String(text)
  return made
}
