import type { Page } from '@playwright/test'
import { slideKeys } from '#shared/meeting/slides.ts'
import { expect, expectNoAxeViolations, test } from './journey.ts'
import { expectNoSidewaysScroll, expectReadableText } from './page-checks.ts'

const DAY = '2026-02-05'
/** 32px is read from five metres on a projector of this size; on a smaller one the same share of the picture. */
const PROJECTORS = [
  { width: 1920, height: 1080, leastText: 32 },
  { width: 1280, height: 720, leastText: 21.3 },
]

const shown = (page: Page) => page.getByRole('main').getByRole('heading', { level: 1 })
const isSlide = (page: Page, number: number) => expect(page.getByText(`${number} dari 7`)).toBeVisible()

test('a meeting is led by keys, by a clicker and by links, and the address tells the slide', async ({ page }) => {
  await page.goto(`/rapat?asOf=${DAY}`)
  await expect(shown(page)).toContainText('NTT Mart')
  for (const [key, slide] of [
    ['ArrowRight', 2],
    ['PageDown', 3],
    ['Space', 4],
    ['PageUp', 3],
    ['End', 7],
    ['ArrowRight', 7],
    ['5', 5],
    ['Home', 1],
  ] as const) {
    await page.keyboard.press(key)
    await isSlide(page, slide)
  }
  await page.getByRole('link', { name: 'Berikutnya' }).click()
  await isSlide(page, 2)
  expect(new URL(page.url()).searchParams.get('slide')).toBe('2')
  await page.goto(page.url())
  await isSlide(page, 2)
  await page.keyboard.press('b')
  const blank = page.getByRole('button', { name: /Layar dikosongkan/ })
  await expect(blank).toBeVisible()
  await page.keyboard.press('b')
  await expect(blank).toBeHidden()
  await page.keyboard.press('Escape')
  await expect(page).toHaveURL(`/?asOf=${DAY}`)
  await expect(page.getByRole('link', { name: 'Ringkasan' })).toBeVisible()
})

test('a swipe turns to the next slide, and the meeting of a kabupaten leads back to it', async ({ page }) => {
  await page.goto(`/rapat?area=53.71&asOf=${DAY}`)
  await expect(shown(page)).toContainText('gerai dibuka')
  await page.getByRole('main').evaluate((main) => {
    const at = (x: number) => [new Touch({ identifier: 1, target: main, clientX: x, clientY: 200 })]
    const stage = main.firstElementChild?.nextElementSibling ?? main.firstElementChild
    stage?.dispatchEvent(new TouchEvent('touchstart', { bubbles: true, touches: at(300), changedTouches: at(300) }))
    stage?.dispatchEvent(new TouchEvent('touchend', { bubbles: true, touches: [], changedTouches: at(120) }))
  })
  await isSlide(page, 2)
  await page.getByRole('link', { name: 'Keluar' }).click()
  await expect(page).toHaveURL(`/kabupaten/53.71?asOf=${DAY}`)
})

test('every slide is read from five metres and needs no scrolling', async ({ page }) => {
  for (const { width, height, leastText } of PROJECTORS) {
    await page.setViewportSize({ width, height })
    await page.goto(`/rapat?asOf=${DAY}`)
    for (const [index] of slideKeys.entries()) {
      await page.keyboard.press(String(index + 1))
      await isSlide(page, index + 1)
      await expect(shown(page)).toBeVisible()
      const found = await page.evaluate(measure, leastText)
      expect(found, `slide ${index + 1} at ${width} × ${height}`).toEqual({ small: [], scrolls: false })
    }
  }
})

test('every slide is accessible in the light and in the dark, and fits the width', async ({ page }) => {
  for (const [index] of slideKeys.entries()) {
    await page.goto(`/rapat?asOf=${DAY}&slide=${index + 1}`)
    await expect(shown(page)).toBeVisible()
    await page.waitForLoadState('networkidle')
    await expectNoAxeViolations(page)
    await expectNoSidewaysScroll(page)
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectReadableText(page)
})

function measure(leastText: number): { small: string[]; scrolls: boolean } {
  const hasText = (each: Element) =>
    [...each.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim())
  const small = [...document.querySelectorAll('#isi *')]
    .filter((each) => hasText(each) && !each.closest('.visually-hidden'))
    .filter((each) => Number.parseFloat(getComputedStyle(each).fontSize) < leastText)
  const { scrollHeight, scrollWidth } = document.documentElement
  return {
    small: small.map((each) => each.outerHTML.slice(0, 80)),
    scrolls: scrollHeight > innerHeight || scrollWidth > innerWidth,
  }
}
