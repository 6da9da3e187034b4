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

/** Words that are laid over a drawing, such as the names of islands on the map. */
export function drawnTexts(drawing: Element): DrawnText[] {
  return [...drawing.querySelectorAll('span')].flatMap((span) => {
    const text = span.textContent?.trim() ?? ''
    const box = span.getBoundingClientRect()
    if (text === '' || box.width === 0 || span.querySelector('*') || span.closest('button, a, .visually-hidden'))
      return []
    return [{ text, box, style: getComputedStyle(span) }]
  })
}
