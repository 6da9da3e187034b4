import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { contrastOf, distanceOf, readColour, seenBy, sights } from './colour-sight.ts'

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8')
const [lightCss = '', darkCss = '', printCss = ''] = css.split(/@media (?:screen and|print)/)
const light = tokensIn(lightCss)
const schemes = {
  light,
  dark: { ...light, ...tokensIn(darkCss) },
  print: { ...light, ...tokensIn(printCss) },
}

function tokensIn(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/--([\w-]+): (#[\da-f]+);/gi)].map(([, name = '', hex = '']) => [name, hex]),
  )
}

/** Words, 4.5 : 1 (WCAG 2.2, 1.4.3). */
const words = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['ink', 'attention-paper'],
  ['quiet', 'paper'],
  ['quiet', 'raised'],
  ['accent', 'paper'],
  ['accent', 'raised'],
  ['on-accent', 'accent'],
  ['attention-ink', 'paper'],
  ['attention-ink', 'raised'],
  ['attention-ink', 'attention-paper'],
] as const

/** Shapes, borders of controls and the focus, 3 : 1 (1.4.11, 2.4.13). */
const shapes = [
  ['accent', 'paper'],
  ['attention', 'paper'],
  ['hatch', 'paper'],
  ['outline', 'paper'],
  ['outline', 'raised'],
  ['focus', 'paper'],
  ['focus', 'raised'],
  ['attention', 'map-nothing'],
] as const

/** What stands side by side and means different things: states of a month, and steps of the map. */
const neighbours = [
  ['accent', 'attention'],
  ['accent', 'paper'],
  ['attention', 'paper'],
  ['hatch', 'paper'],
  ['hatch', 'accent'],
  ['hatch', 'attention'],
  ['band', 'paper'],
  ['band', 'accent'],
  ['map-1', 'map-2'],
  ['map-2', 'map-3'],
  ['map-3', 'map-4'],
  ['map-4', 'map-5'],
  ['map-nothing', 'map-2'],
  ['attention-ink', 'ink'],
  ['attention-ink', 'quiet'],
] as const
/** Five times what is just seen, less a rounding. */
const FAR = 0.099

describe.each(Object.entries(schemes))('the %s scheme', (scheme, tokens) => {
  describe.each(sights)('seen with %s', (sight) => {
    const see = (name: string) => seenBy(sight, readColour(tokens[name] ?? ''))

    test('words are read and shapes are found', () => {
      const weak = [...words.map((pair) => [pair, 4.5] as const), ...shapes.map((pair) => [pair, 3] as const)]
        .map(([[front, back], least]) => ({ front, back, least, contrast: contrastOf(see(front), see(back)) }))
        .filter(({ contrast, least }) => contrast < least)
      expect(weak).toEqual([])
    })

    test('what means different things looks different', () => {
      const alike = neighbours
        .map(([one, other]) => ({ one, other, distance: distanceOf(see(one), see(other)) }))
        .filter(({ distance }) => distance < FAR)
      expect(alike).toEqual([])
    })

    test('the steps of the map go one way', () => {
      const steps = [1, 2, 3, 4, 5].map((step) => contrastOf(see(`map-${step}`), readColour('#000')))
      expect(steps).toEqual(steps.toSorted((a, b) => (scheme === 'dark' ? a - b : b - a)))
    })
  })
})

describe('the measures themselves', () => {
  test('black on white is the greatest contrast and the greatest distance', () => {
    expect(contrastOf(readColour('#000'), readColour('#ffffff'))).toBeCloseTo(21, 6)
    expect(distanceOf(readColour('#000'), readColour('#fff'))).toBeCloseTo(1, 3)
  })

  test.each(sights)('greys stay grey with %s', (sight) => {
    const [red, green, blue] = seenBy(sight, readColour('#808080'))
    expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(0.001)
  })

  test('red and green, told apart by most people, are alike without the cones of green', () => {
    const [red, green] = [readColour('#b35a3c'), readColour('#7c7a33')]
    expect(distanceOf(red, green)).toBeGreaterThan(FAR)
    expect(distanceOf(seenBy('deuteranopia', red), seenBy('deuteranopia', green))).toBeLessThan(FAR)
  })
})
