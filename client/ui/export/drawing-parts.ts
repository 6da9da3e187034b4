/** What a browser draws an SVG with; a file of its own has no style sheet to ask. */
const PROPERTIES = [
  'fill',
  'fill-opacity',
  'fill-rule',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'opacity',
  'visibility',
  'display',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'text-anchor',
  'dominant-baseline',
  'letter-spacing',
  'paint-order',
]

/** A copy that looks the same without the style sheets of the page. */
export function withStyles<Drawn extends SVGElement>(drawn: Drawn): Drawn {
  const copy = drawn.cloneNode(true) as Drawn
  const originals = [drawn, ...drawn.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  originals.forEach((original, index) => {
    const target = copies[index]
    if (!(target instanceof SVGElement)) return
    const style = getComputedStyle(original)
    target.removeAttribute('style')
    for (const name of PROPERTIES) target.style.setProperty(name, style.getPropertyValue(name))
    target.removeAttribute('class')
    target.removeAttribute('tabindex')
  })
  // A file for others: nothing in it runs, and nothing is asked from elsewhere.
  for (const foreign of copy.querySelectorAll('script, foreignObject, image')) foreign.remove()
  return copy
}

type DrawnText = { text: string; box: DOMRect; style: CSSStyleDeclaration }

/** Words that are laid over a drawing or explain its marks: the names of islands on the map, its legend. */
export function drawnTexts(drawing: Element): DrawnText[] {
  const walker = document.createTreeWalker(drawing, NodeFilter.SHOW_TEXT)
  const found: DrawnText[] = []
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement
    const text = node.textContent?.trim() ?? ''
    if (
      text === '' ||
      !parent?.closest('li, .leaflet-container') ||
      parent.closest('svg, button, p, .visually-hidden')
    ) {
      continue
    }
    const range = document.createRange()
    range.selectNodeContents(node)
    const box = range.getBoundingClientRect()
    if (box.width > 0) found.push({ text, box, style: getComputedStyle(parent) })
  }
  return found
}
