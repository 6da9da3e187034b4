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

/** The notes of a product as the server has them. */
async function storedNotes(page: Page, { id }: MadeProduct): Promise<string[]> {
  const answer = await page.request.get(`/api/trpc/product.get?input=${encodeURIComponent(JSON.stringify({ id }))}`)
  const told = (await answer.json()) as { result: { data: { events: { detail: { note?: string } }[] } } }
  return told.result.data.events.flatMap(({ detail }) => detail.note ?? [])
}

/** The names that the entries of the queue tell, in order. */
function namesKept(page: Page): Promise<unknown[]> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        const asked = indexedDB.open('pantau-outbox')
        asked.addEventListener('success', () => {
          const reading = asked.result.transaction('entry').objectStore('entry').index('order').getAll()
          reading.addEventListener('success', () => {
            asked.result.close()
            resolve(reading.result.map(({ input }: { input: { name?: string } }) => input.name))
          })
        })
      }),
  )
}

test(
  'a later note of the same product does not take the place of one whose page was left before its answer',
  { tag: '@once' },
  async ({ page, own }) => {
    const product = await openNewProduct(page, `Tenun Ditinggal ${own}`)
    // Nothing answers, and nothing says that nothing will.
    await page.route('**/api/trpc/certification.note', () => {})
    await note(page, 'QRIS', 'catatan pertama')
    await expect(shown(page, 'catatan pertama')).toBeVisible()
    await page.reload()
    await expect(shown(page, 'catatan pertama')).toBeVisible()
    await note(page, 'QRIS', 'catatan kedua')
    await expect(shown(page, 'catatan kedua')).toBeVisible()
    await expect(shown(page, 'catatan pertama')).toBeVisible()
    await page.unroute('**/api/trpc/certification.note')
    await page.reload()
    await expect.poll(() => storedNotes(page, product)).toEqual(['catatan pertama', 'catatan kedua'])
  },
)

test(
  'a registration whose page was left does not become the next one',
  { tag: '@once' },
  async ({ page, own, expectedErrors }) => {
    // A form that has waited long enough goes on to what the server does not know yet.
    expectedErrors.push(/404/)
    await signInAs(page, 'belu', '/umkm')
    await page.route('**/api/trpc/umkm.register', () => {})
    const register = async (name: string) => {
      await page.goto('/umkm/baru')
      await page.getByRole('textbox', { name: 'Nama UMKM' }).fill(name)
      await page.getByText('kelompok', { exact: true }).click()
      await page.getByRole('button', { name: 'Daftarkan' }).click()
    }
    const names = [`Kelompok Dahulu ${own}`, `Kelompok Kemudian ${own}`]
    for (const name of names) {
      await register(name)
      await expect.poll(() => namesKept(page)).toContain(name)
    }
    expect(await namesKept(page)).toEqual(names)
  },
)

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
