import type { Page } from '@playwright/test'

/** How far a page may jump while it comes, as the browser reckons layout shift. */
export const MOST_SHIFT = 0.02

/** Has every page from now on keep its layout shifts. */
export async function keepShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const kept: number[] = []
    Object.assign(globalThis, { shifts: kept })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) kept.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** How far the page has jumped since it began. */
export async function sumOfShifts(page: Page): Promise<number> {
  const shifts = await page.evaluate(() => (globalThis as unknown as { shifts: number[] }).shifts)
  return shifts.reduce((sum, shift) => sum + shift, 0)
}
