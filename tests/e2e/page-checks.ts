/** What every page must keep at every width, measured in the page. A failure names the elements. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'

/** Nothing reaches past the right edge, so that no page scrolls sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const wide = await page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const isPast = (each: Element) => {
      const { left, right } = each.getBoundingClientRect()
      const reach = getComputedStyle(each).overflowX === 'visible' ? left + each.scrollWidth : right
      return Math.max(reach, right) > clientWidth
    }
    const past = [...document.body.querySelectorAll('*')].filter(isPast)
    return [`${scrollWidth} > ${clientWidth}`, ...past.map((each) => each.outerHTML.slice(0, 120))]
  })
  expect(wide, 'the page should not scroll sideways').toEqual([])
}

/** The part of what axe checks that another scheme of colours can change. */
export async function expectReadableText(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze()
  expect(
    violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)),
    'every text should stand out',
  ).toEqual([])
}

/** Tabs from the top of the page to its end: each stop shows where it is, on the screen and marked. */
export async function expectVisibleFocus(page: Page): Promise<void> {
  const problems: string[] = []
  const stops = new Set<number>()
  for (;;) {
    await page.keyboard.press('Tab')
    const stop = await page.evaluate(describeFocus)
    if (!stop || stops.has(stop.place)) break
    stops.add(stop.place)
    if (stop.problem) problems.push(`${stop.problem}: ${stop.html}`)
  }
  expect(stops.size, 'the page should have places to tab to').toBeGreaterThan(5)
  expect(problems, 'the focus should be seen at every stop').toEqual([])
}

type FocusStop = { place: number; html: string; problem: string | undefined }

function describeFocus(): FocusStop | undefined {
  const focused = document.activeElement
  if (!focused || focused === document.body) return undefined
  const { top, bottom, left, right } = focused.getBoundingClientRect()
  const isOnScreen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth
  const { outlineStyle, outlineWidth } = getComputedStyle(focused)
  const isOutlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
  // The map rings the whole kabupaten, and says its name, in place of an outline.
  const isRinged =
    focused.matches('[role="link"][data-code]') && document.querySelector('[class*="focusRing"]') !== null
  const problem = isOnScreen ? (isOutlined || isRinged ? undefined : 'not marked') : 'off the screen'
  return { place: [...document.querySelectorAll('*')].indexOf(focused), html: focused.outerHTML.slice(0, 120), problem }
}
