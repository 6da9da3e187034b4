/** An official works without a line, decides about what waits, and settles with somebody who was earlier. */
import { readFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { newCommandId } from '#client/command-id.ts'
import { accounts, signInAs, type AccountName } from './accounts.ts'
import { expect, expectNoAxeViolations, test } from './journey.ts'

type Registered = { id: string; version: number; name: string }

test.beforeEach(({ expectedErrors }) => {
  expectedErrors.push(/ERR_INTERNET_DISCONNECTED/, /Failed to fetch/, /409|412/)
})

/** A command in the name of who is signed in on a page. */
async function send<Answer>(page: Page, path: string, fields: object): Promise<Answer> {
  const answer = await page.request.post(`/api/trpc/${path}`, { data: { commandId: newCommandId(), ...fields } })
  if (!answer.ok()) throw new Error(`${path}: ${await answer.text()}`)
  const { result } = (await answer.json()) as { result: { data: Answer } }
  return result.data
}

const describe = (name: string, note?: string) => ({
  name,
  kind: 'group' as const,
  ...(note !== undefined && { note }),
})

async function registerUmkm(page: Page, name: string): Promise<Registered> {
  const fields = { ...describe(name), kabupatenCode: '53.04' }
  return { ...(await send<{ id: string; version: number }>(page, 'umkm.register', fields)), name }
}

/** Somebody of another office, at another device. */
async function other(browser: Browser, account: AccountName, next: string): Promise<Page> {
  const page = await (await browser.newContext({ serviceWorkers: 'block' })).newPage()
  await signInAs(page, account, next)
  return page
}

/** Opens the form of a UMKM with a line, and saves another note without one. */
async function noteOffline(page: Page, umkm: Registered, note: string): Promise<void> {
  await page.goto(`/umkm/${umkm.id}?edit=description`)
  // What the list is made of has been on this device before.
  await page.getByRole('button', { name: `Menu akun ${accounts.belu.name}` }).click()
  await page.getByRole('link', { name: 'Kiriman', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tidak ada yang menunggu dikirim' })).toBeVisible()
  await page.goBack()
  await page.getByLabel('Catatan').fill(note)
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Simpan perubahan' }).click()
  await expect(page.getByRole('link', { name: 'Kiriman: 1 belum terkirim' })).toBeVisible()
}

type Clash = { name: string; mine: string; theirs: { name?: string; note: string } }

/** An official writes without a line, somebody of the province is earlier, and the line is back. */
async function meetConflict(page: Page, browser: Browser, { name, mine, theirs }: Clash) {
  await signInAs(page, 'belu', '/umkm')
  const umkm = await registerUmkm(page, name)
  const staff = await other(browser, 'pmdStaff', '/umkm')
  await noteOffline(page, umkm, mine)
  const change = { id: umkm.id, baseVersion: umkm.version }
  await send(staff, 'umkm.update', { ...describe(theirs.name ?? name, theirs.note), ...change })
  await page.context().setOffline(false)
  return { umkm, staff }
}

const openOutbox = async (page: Page) => {
  await page.getByRole('link', { name: 'Kiriman: 1 belum terkirim' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '1 menunggu dikirim' })).toBeVisible()
}

test('what was saved without a line waits in a list, is changed there, and arrives once', async ({
  page,
  context,
  own,
}) => {
  await signInAs(page, 'belu', '/umkm')
  const umkm = await registerUmkm(page, `Kelompok Tunggu ${own}`)
  await noteOffline(page, umkm, 'Tanpa sambungan')
  await expect(page.getByText('Satu perubahan Anda menunggu dikirim.')).toBeVisible()
  await openOutbox(page)
  const card = page.getByRole('listitem', { name: `Ubah keterangan UMKM, ${umkm.name}` })
  await expect(card.getByText('menunggu', { exact: true })).toBeVisible()
  await expectNoAxeViolations(page)
  await card.getByText('Isinya').click()
  await expect(card.getByText('Tanpa sambungan')).toBeVisible()
  await card.getByRole('button', { name: /^Ubah:/ }).click()
  const editor = page.getByRole('dialog')
  await expectNoAxeViolations(page)
  await editor.getByLabel('Nama', { exact: true }).fill('')
  await editor.getByRole('button', { name: 'Simpan kiriman' }).click()
  await expect(editor.getByLabel('Nama', { exact: true })).toBeFocused()
  await editor.getByLabel('Nama', { exact: true }).fill(umkm.name)
  await editor.getByLabel('Catatan').fill('Ditulis ulang di kiriman')
  await editor.getByRole('button', { name: 'Simpan kiriman' }).click()
  await expect(page.getByText('Perubahan kiriman tersimpan di perangkat ini.')).toBeVisible()
  await context.setOffline(false)
  await expect(page.getByRole('heading', { level: 1, name: 'Tidak ada yang menunggu dikirim' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 2, name: 'Baru terkirim' })).toBeVisible()
  await page.goto(`/umkm/${umkm.id}`)
  await expect(page.getByText('Ditulis ulang di kiriman')).toBeVisible()
})

test('two people on one record: both versions are shown, and one is made of them', async ({ page, browser, own }) => {
  const name = `Kelompok Bentrok ${own}`
  const renamed = `${name} Jaya`
  const theirs = { name: renamed, note: 'Kata Petrus' }
  const { umkm, staff } = await meetConflict(page, browser, { name, mine: 'Kata Olivia', theirs })
  await page.getByRole('link', { name: 'Kiriman: 1 belum terkirim' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '1 menunggu keputusan Anda' })).toBeVisible()
  const card = page.getByRole('listitem', { name: `Ubah keterangan UMKM, ${umkm.name}` })
  await expect(card.getByText(/Lebih dahulu diubah oleh Petrus Manek/)).toBeVisible()
  await expect(card.getByRole('row', { name: /Catatan/ })).toContainText('Kata Olivia')
  await expect(card.getByRole('row', { name: /Catatan/ })).toContainText('Kata Petrus')
  await expectNoAxeViolations(page)

  // The other person sees that there was one.
  await staff.goto(`/umkm/${umkm.id}`)
  await expect(staff.getByRole('heading', { name: 'Ada versi lain yang tidak diterapkan' })).toBeVisible()
  await expect(staff.getByRole('row', { name: /Catatan/ })).toContainText('Kata Olivia')

  await card.getByRole('button', { name: /^Gabungkan:/ }).click()
  const dialog = page.getByRole('dialog')
  await expectNoAxeViolations(page)
  await dialog.getByRole('radio', { name: `Nama: ${renamed}` }).check()
  await dialog.getByRole('button', { name: 'Simpan pilihan ini' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tidak ada yang menunggu dikirim' })).toBeVisible()
  await page.goto(`/umkm/${umkm.id}`)
  await expect(page.getByRole('heading', { level: 1, name: renamed })).toBeVisible()
  await expect(page.getByText('Kata Olivia')).toBeVisible()
  await expect(page.getByText('tidak diterapkan')).toHaveCount(0)
  await staff.context().close()
})

test('who was earlier takes the words over that were given up, and nobody’s vanish', async ({ page, browser, own }) => {
  const clash = { name: `Kelompok Alih ${own}`, mine: 'Alamat baru di Haliwen', theirs: { note: 'Pindah' } }
  const { umkm, staff } = await meetConflict(page, browser, clash)
  await expect(page.getByRole('link', { name: 'Kiriman: 1 belum terkirim' })).toContainText('!')
  await staff.goto(`/umkm/${umkm.id}`)
  const late = staff.getByRole('region', { name: 'Ada versi lain yang tidak diterapkan' })
  await expect(late).toBeVisible()
  await expectNoAxeViolations(staff)
  await late.getByRole('button', { name: /^Ambil alih:/ }).click()
  const editor = staff.getByRole('dialog')
  await expect(editor.getByLabel('Catatan')).toHaveValue('Alamat baru di Haliwen')
  await editor.getByLabel('Catatan').fill('Pindah ke Haliwen')
  await editor.getByRole('button', { name: 'Simpan sebagai yang berlaku' }).click()
  await expect(late).toHaveCount(0)
  await expect(staff.getByText('Pindah ke Haliwen')).toBeVisible()

  await page.goto('/kiriman')
  await page.getByRole('button', { name: /^Pakai yang tersimpan:/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tidak ada yang menunggu dikirim' })).toBeVisible()
  await staff.context().close()
})

test('what waits goes to another device of the same person, and acts once', async ({ page, context, browser, own }) => {
  await signInAs(page, 'belu', '/umkm')
  const umkm = await registerUmkm(page, `Kelompok Pindah ${own}`)
  await noteOffline(page, umkm, 'Dari perangkat lama')
  await openOutbox(page)
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: 'Simpan sebagai berkas' }).click()
  const file = await (await saving).path()

  const stranger = await other(browser, 'malaka', '/kiriman')
  await stranger.getByLabel('Buka berkas kiriman').setInputFiles(file)
  await expect(stranger.getByText('Berkas ini kiriman akun lain.', { exact: false })).toBeVisible()
  await stranger.getByLabel('Buka berkas kiriman').setInputFiles({
    ...{ name: 'x.json', mimeType: 'application/json' },
    buffer: Buffer.from('{"kind":"lain"}'),
  })
  await expect(stranger.getByText(/Ini bukan berkas kiriman/)).toBeVisible()
  await stranger.context().close()

  const second = await other(browser, 'belu', '/kiriman')
  await second.getByLabel('Buka berkas kiriman').setInputFiles(file)
  await expect(second.getByText('1 kiriman dibawa masuk.')).toBeVisible()
  await expect(second.getByRole('heading', { level: 2, name: 'Baru terkirim' })).toBeVisible()
  await second.getByLabel('Buka berkas kiriman').setInputFiles(file)
  await expect(second.getByText(/Tidak ada kiriman baru di berkas itu\./)).toBeVisible()
  await second.context().close()

  await context.setOffline(false)
  await expect(page.getByRole('heading', { level: 1, name: 'Tidak ada yang menunggu dikirim' })).toBeVisible()
  await page.goto(`/umkm/${umkm.id}`)
  await expect(page.getByText('Dari perangkat lama')).toBeVisible()
  const { version } = await read(page, umkm.id)
  expect(version).toBe(umkm.version + 1)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ kind: 'pantau-ovop-kiriman' })
})

test('taking back and signing out ask first', async ({ page, context, own }) => {
  await signInAs(page, 'belu', '/umkm')
  const umkm = await registerUmkm(page, `Kelompok Keluar ${own}`)
  await noteOffline(page, umkm, 'Belum terkirim')
  await page.getByRole('button', { name: `Menu akun ${accounts.belu.name}` }).click()
  await page.getByRole('button', { name: 'Keluar', exact: true }).click()
  await expect(page.getByRole('dialog')).toContainText('1 perubahan Anda belum ada di server.')
  await expectNoAxeViolations(page)
  await page.getByRole('dialog').getByRole('link', { name: 'Lihat kiriman' }).click()
  await page.getByRole('button', { name: /^Hapus:/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Jangan dihapus' }).click()
  await page.getByRole('button', { name: /^Hapus:/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Ya, hapus' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Tidak ada yang menunggu dikirim' })).toBeVisible()
  await context.setOffline(false)
  expect((await read(page, umkm.id)).version).toBe(umkm.version)
})

async function read(page: Page, id: string): Promise<{ version: number }> {
  const answer = await page.request.get(`/api/trpc/umkm.get?input=${encodeURIComponent(JSON.stringify({ id }))}`)
  return ((await answer.json()) as { result: { data: { version: number } } }).result.data
}
