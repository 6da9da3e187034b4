import { expectNoAxeViolations, test } from './journey.ts'
import { expectGoodState, expectNoSidewaysScroll, expectReadableText, expectVisibleFocus } from './page-checks.ts'

test.use({ screenshot: 'off' })

test.beforeEach(async ({ page, expectedErrors }) => {
  expectedErrors.push(/404/)
  await page.goto('/nowhere')
  await page.getByRole('heading', { level: 1 }).waitFor()
})

test.describe('the check of a page fails', () => {
  test.fail('when something reaches past the right edge', async ({ page }) => {
    await page.getByRole('heading', { level: 1 }).evaluate(({ style }) => (style.width = '3000px'))
    await expectNoSidewaysScroll(page)
  })

  test.fail('when a target is too small to hit', async ({ page }) => {
    await page.getByRole('main').evaluate((main) => {
      for (const text of ['a', 'b']) {
        const button = main.appendChild(document.createElement('button'))
        button.textContent = text
        button.style.cssText = 'all: unset; display: block; width: 8px; height: 8px; overflow: hidden'
      }
    })
    await expectNoAxeViolations(page)
  })

  test.fail('when the focus cannot be seen', async ({ page }) => {
    await page.evaluate(() => {
      for (const link of document.querySelectorAll('a')) link.style.outline = 'none'
    })
    await expectVisibleFocus(page)
  })

  test.fail('when a bar hides the focus', async ({ page }) => {
    await page.getByRole('main').evaluate((main) => {
      const bar = main.appendChild(document.createElement('div'))
      bar.style.cssText = 'position: fixed; inset: 0 0 auto; height: 300px; background: white'
    })
    await expectVisibleFocus(page)
  })

  test.fail('when a state is too wide for a page at 400 %', async ({ page }) => {
    await page.getByRole('heading', { level: 1 }).evaluate(({ style }) => (style.minWidth = '340px'))
    await expectGoodState(page)
  })

  test.fail('when a text is too faint', async ({ page }) => {
    await page.getByRole('heading', { level: 1 }).evaluate(({ style }) => (style.color = '#ccc'))
    await expectReadableText(page)
  })
})
