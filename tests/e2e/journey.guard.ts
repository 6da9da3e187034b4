import { expectNoAxeViolations, test } from './journey.ts'

test.use({ screenshot: 'off' })

test.describe('a journey fails', () => {
  test.fail('when the page writes an error to the console', async ({ page }) => {
    await page.goto('/')
    await page.evaluate(() => console.error('on purpose'))
  })

  test.fail('when the page throws', async ({ page }) => {
    await page.goto('/')
    const thrown = page.waitForEvent('pageerror')
    await page.evaluate(() => {
      setTimeout(() => {
        throw new Error('on purpose')
      })
    })
    await thrown
  })

  test.fail('when the page asks another host', async ({ page }) => {
    await page.goto('/')
    await page.goto('http://another.invalid/').catch(() => undefined)
  })

  test.fail('when axe finds something', async ({ page }) => {
    await page.goto('/')
    await page.evaluate(() => document.body.append(document.createElement('button')))
    await expectNoAxeViolations(page)
  })
})
