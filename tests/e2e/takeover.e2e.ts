/** A reader on a slow phone is quicker than the program: they follow links while it takes the drawn page over. */
import { signInAs } from './accounts.ts'
import { expect, test } from './journey.ts'

/** How many times slower than here the phone is. */
const SLOWNESS = 6

test('links that are followed at any moment of the takeover lead where they say @once', async ({ page }) => {
  await signInAs(page, 'pmdStaff')
  const phone = await page.context().newCDPSession(page)
  await phone.send('Emulation.setCPUThrottlingRate', { rate: SLOWNESS })
  const follow = (name: string) =>
    page.evaluate((text) => {
      const links = [...document.querySelectorAll<HTMLAnchorElement>('nav a')]
      links.find(({ textContent }) => textContent === text)?.click()
    }, name)
  for (const path of ['/', '/gerai', '/target']) {
    // Not `page.goto`, which waits until the page has been taken over.
    await page.evaluate((to) => location.assign(to), path)
    await page.waitForURL(path)
    await page.locator('#first-answer').waitFor({ state: 'attached' })
    await follow('Pernyataan')
    // The next page is being drawn, in slices, when another one is asked for.
    await page.waitForURL(/pernyataan/)
    await follow('Gerai')
    await expect(page.getByRole('navigation', { name: 'Bagian halaman gerai' })).toBeVisible()
    await follow('Rak')
    await page.waitForURL(/tab=rak/)
  }
})
