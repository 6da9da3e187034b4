/** What every page must keep at every width, measured in the page. A failure names the elements. */
import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page } from '@playwright/test'
import { expectNoAxeViolations } from './journey.ts'

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
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().withRules(['color-contrast']).analyze()
  expect(
    violations.flatMap(({ nodes }) => nodes.map(({ html }) => html)),
    'every text should stand out',
  ).toEqual([])
}

/** A page enlarged to 400 % on a desk has the width of the smallest phone (WCAG 2.2, 1.4.10). */
const REFLOW = 320
const widths = [360, 820, 1440]

/**
 * A page or one of its states, as it stands: accessible and without sideways scroll at every width, on a screen that is
 * enlarged to 400 %, and readable in the dark. Quicker than a visit at each width; leaves the page at the widest.
 */
export async function expectGoodState(page: Page, height = 900): Promise<void> {
  for (const width of [REFLOW, ...widths]) {
    await page.setViewportSize({ width, height })
    await expectNoSidewaysScroll(page)
    // A bar that stays on the screen would halve what lies under it.
    await page.evaluate(() => scrollTo(0, 0))
    if (width !== REFLOW) await expectNoAxeViolations(page)
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectReadableText(page)
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Tabs through the whole page, from its top or, backwards, from its end: each stop shows where it is, on the screen, marked, and not hidden by a bar. */
export async function expectVisibleFocus(page: Page, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const problems: string[] = []
  const stops = new Set<number>()
  // Between the last stop and the first the focus leaves the page or its dialog once.
  for (let left = 0, before = -1; left < 2;) {
    await page.keyboard.press(key)
    const stop = await page.evaluate(describeFocus)
    if (!stop) left += 1
    // A field for a day is one stop of several parts.
    if (!stop || stop.place === before) continue
    if (stops.has(stop.place)) break
    stops.add(stop.place)
    before = stop.place
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
  // A choice is marked as a whole, with its words.
  const isOutlined = [focused, focused.closest('label')].some((each) => {
    const { outlineStyle, outlineWidth } = each ? getComputedStyle(each) : { outlineStyle: 'none', outlineWidth: '0' }
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1
  })
  // The map rings the whole kabupaten, and says its name, in place of an outline.
  const isRinged =
    focused.matches('[role="link"][data-code]') && document.querySelector('[class*="focusRing"]') !== null
  const isHidden = [0.1, 0.5, 0.9].every((share) => {
    const seen = document.elementFromPoint(left + (right - left) * share, top + (bottom - top) * share)
    if (!seen || seen.contains(focused) || focused.contains(seen)) return false
    for (let each: Element | null = seen; each; each = each.parentElement)
      if (/sticky|fixed/.test(getComputedStyle(each).position)) return !each.contains(focused)
    return false
  })
  const mark = isHidden ? 'hidden by a bar' : isOutlined || isRinged ? undefined : 'not marked'
  const problem = isOnScreen ? mark : 'off the screen'
  return { place: [...document.querySelectorAll('*')].indexOf(focused), html: focused.outerHTML.slice(0, 120), problem }
}
