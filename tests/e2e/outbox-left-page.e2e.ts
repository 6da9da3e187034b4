/** A page that is left as soon as it has shown a change: what it showed stays on the device, and reaches the server. */
import type { Page } from '@playwright/test'
import { signInAs } from './accounts.ts'
import { expect, test } from './journey.ts'
import { registerProduct, type MadeProduct } from './product-maker.ts'

async function openNewProduct(page: Page, name: string): Promise<MadeProduct> {
  await signInAs(page, 'belu', '/produk')
  const product = await registerProduct(page, { name, kabupatenCode: '53.04' })
  await page.goto(`/produk/${product.id}`)
  return product
}

async function note(page: Page, item: string, words: string): Promise<void> {
  await page.getByRole('button', { name: `Catat: ${item}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('sedang diurus').click()
  await dialog.getByRole('textbox', { name: 'Catatan' }).fill(words)
  await dialog.getByRole('button', { name: 'Simpan' }).click()
}

const shown = (page: Page, words: string) => page.getByRole('main').getByText(words)

test('a note is on its page only once this device keeps it', { tag: '@once' }, async ({ page, own }) => {
  await openNewProduct(page, `Tenun Tertahan ${own}`)
  // By then everything that a note needs has been loaded.
  await note(page, 'QRIS', 'catatan pertama')
  await expect(shown(page, 'catatan pertama')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Catat: QRIS' })).toBeEnabled()
  await page.evaluate(holdStore)
  await note(page, 'QRIS', 'catatan kedua')
  await expect(page.getByRole('button', { name: 'Catat: QRIS' })).toHaveText('Menyimpan…')
  await page.evaluate(twoFrames)
  await expect(shown(page, 'catatan kedua')).toHaveCount(0)
  await page.evaluate(() => dispatchEvent(new Event('letstorego')))
  await expect(shown(page, 'catatan kedua')).toBeVisible()
})

/** Lets nobody else write to the queue until it is told to let go, as a device does that is slow at writing. */
function holdStore(): Promise<void> {
  return new Promise((resolve) => {
    const asked = indexedDB.open('pantau-outbox')
    asked.addEventListener('success', () => {
      let isHeld = true
      addEventListener('letstorego', () => {
        isHeld = false
      })
      const held = asked.result.transaction(['entry'], 'readwrite').objectStore('entry')
      const goOn = () => {
        if (isHeld) held.count().addEventListener('success', goOn)
        resolve()
      }
      goOn()
    })
  })
}

function twoFrames(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()))
  })
}
