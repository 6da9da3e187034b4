/** Somebody asks who changed what: the governor's office, without personal data, and a neighbour, without anything. */
import { randomBytes } from 'node:crypto'
import type { Page } from '@playwright/test'
import { signInAs } from './accounts.ts'
import { expect, expectNoAxeViolations, test } from './journey.ts'
import { expectNoSidewaysScroll, expectReadableText } from './page-checks.ts'

const NIB = '7319731973197'

test('the governor’s office follows a UMKM through the trail and sees no personal data', async ({
  page,
  browser,
  own,
}) => {
  // Three people look at several pages.
  test.slow()
  const name = `Kelompok Jejak ${own}`
  const official = await browser.newPage({ locale: 'id-ID' })
  await signInAs(official, 'belu')
  const id = await command(official, 'umkm.register', { ...umkm(name), kabupatenCode: '53.04' })
  await command(official, 'umkm.update', { ...umkm(`${name} Baru`), ownerName: undefined, id, baseVersion: 1 })
  await official.goto(`/jejak-audit?subject=${id}`)
  await expect(official.getByText(`NIB${NIB}`)).toBeVisible()
  await official.close()

  await signInAs(page, 'governorOffice')
  await page.getByRole('button', { name: 'Menu akun Gita Gubernur' }).click()
  await page.getByRole('link', { name: 'Jejak audit' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Siapa mengubah apa' })).toBeVisible()
  await page.getByLabel('Perbuatan').selectOption('mengubah UMKM')
  await expect(page).toHaveURL(/action=umkm\.update/)
  const row = page.getByRole('row', { name: `${name} Baru` })
  await expect(row).toContainText(`${name} → menjadi ${name} Baru`)
  await expect(row).toContainText('disamarkan → menjadi kosong')
  await expectGoodPage(page)
  await row.getByRole('link', { name: 'riwayatnya' }).click()
  await page.getByRole('button', { name: 'Hapus saringan' }).waitFor()
  await page.goto(`/jejak-audit?subject=${id}`)
  await expect(page.getByRole('row', { name: 'mendaftarkan UMKM' })).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText(NIB)
  await expect(page.getByRole('main')).not.toContainText('Maria Bete')

  const neighbour = await browser.newPage({ locale: 'id-ID' })
  await signInAs(neighbour, 'ende', `/jejak-audit?subject=${id}`)
  await expect(neighbour.getByText('Tidak ada perubahan yang cocok')).toBeVisible()
  await neighbour.close()
})

test('who is not signed in is led to the sign-in and back', { tag: '@once' }, async ({ page }) => {
  await page.goto('/jejak-audit?action=umkm.update')
  const link = page.getByRole('main').getByRole('link', { name: 'Masuk' })
  await expect(link).toHaveAttribute('href', /next=%2Fjejak-audit%3Faction%3Dumkm\.update/)
})

const umkm = (name: string) => ({ name, kind: 'group', ownerName: 'Maria Bete', nib: NIB })

async function command(page: Page, procedure: string, input: Record<string, unknown>): Promise<string> {
  const hex = randomBytes(16).toString('hex')
  const commandId = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
  const answer = await page.request.post(`/api/trpc/${procedure}`, { data: { commandId, ...input } })
  expect(answer.status(), await answer.text()).toBe(200)
  const { result } = (await answer.json()) as { result: { data: { id: string } } }
  return result.data.id
}

async function expectGoodPage(page: Page): Promise<void> {
  await expectNoAxeViolations(page)
  await expectNoSidewaysScroll(page)
  await expectReadableText(page)
}
