/** A reader of a national registry begins with the country, and goes on in one province. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { nodeFlags } from '#server/start/node-flags.mjs'
import { startProgram } from '#tests/program.ts'
import { signInAs } from './accounts.ts'
import { expect, test as base } from './journey.ts'
import { expectGoodState } from './page-checks.ts'

const test = base.extend<object, { country: string }>({
  country: [
    async ({ browserName: _browserName }, use) => {
      const home = await mkdtemp(path.join(tmpdir(), 'pantau-country-'))
      const environment = { PANTAU_HOME: home, DATABASE_URL: '' }
      await promisify(execFile)(process.execPath, [...nodeFlags, 'tests/e2e/prepare-country.ts'], {
        env: { ...process.env, ...environment },
      })
      const program = await startProgram(home, environment)
      await use(program.address)
      await program.stop()
      await rm(home, { recursive: true })
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ country }, use) => use(country),
})

test('from the country to a province and back', { tag: '@once' }, async ({ page }) => {
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('dari 23 kabupaten/kota')
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows.filter({ hasText: 'Bali' })).toContainText('1 kabupaten/kota belum lapor')
  await expect(rows.filter({ hasText: 'Nusa Tenggara Timur' })).toContainText('22')
  await expectGoodState(page)
  await page.getByRole('link', { name: 'Gerai beroperasi' }).click()
  await expect(page).toHaveURL(/urut=outlets/)

  await page.getByRole('table').getByRole('link', { name: 'Bali', exact: true }).click()
  await expect(page).toHaveURL(/provinsi=51/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('NTT Mart')
  await expect(page.getByText('Belum ada peristiwa sampai hari itu.')).toBeVisible()
  await expect(page.getByText('Kupang')).toHaveCount(0)
  await expectGoodState(page)

  await page.getByRole('button', { name: 'Bali', exact: true }).click()
  await page.getByRole('searchbox', { name: 'Cari provinsi' }).fill('timur')
  await page.getByRole('link', { name: 'Nusa Tenggara Timur', exact: true }).click()
  await expect(page).toHaveURL(/provinsi=53/)
  await expect(page.getByText('Belum ada peristiwa sampai hari itu.')).toHaveCount(0)
  await page.getByRole('link', { name: 'Seluruh Indonesia' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('dari 23 kabupaten/kota')
})

test('a page of one province asks for it first', { tag: '@once' }, async ({ page }) => {
  await page.goto('/gerai')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Pilih provinsi')
  await expectGoodState(page)
  await page.getByRole('link', { name: 'Bali', exact: true }).click()
  await expect(page).toHaveURL(/\/gerai\?provinsi=51/)
  await expect(page.getByRole('link', { name: 'Gerai Denpasar' })).toBeVisible()
  await page.goto('/target?provinsi=99')
  await expect(page.getByText('Tidak ada provinsi dengan kode “99”')).toBeVisible()
})

test('a kabupaten names its province, also without scripts', { tag: '@once' }, async ({ page, request }) => {
  await page.goto('/kabupaten/51.71')
  await expect(page).toHaveURL(/provinsi=51/)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Kota Denpasar')
  const country = await (await request.get('/')).text()
  expect(country).toContain('href="/?provinsi=51"')
  expect(await (await request.get('/target')).text()).toContain('href="/target?provinsi=51"')
})

test('staff who read all of it work in a province', { tag: '@once' }, async ({ page }) => {
  await signInAs(page, 'pmdStaff', '/laporan?tab=late')
  await expect(page.getByRole('heading', { name: '23 kabupaten/kota terlambat melapor' })).toBeVisible()
  await expect(page.getByText('Dan 13 kabupaten/kota lain: buka provinsinya untuk melihat semuanya.')).toBeVisible()
  await expectGoodState(page)
  const rows = page.getByRole('table').getByRole('row')
  await expect(rows.filter({ hasText: 'Nusa Tenggara Timur' })).toContainText('22 kabupaten/kota')
  await page.getByRole('table').getByRole('link', { name: 'Bali', exact: true }).click()
  await expect(page).toHaveURL(/tab=late&provinsi=51/)
  await expect(page.getByRole('heading', { name: '1 kabupaten/kota terlambat melapor' })).toBeVisible()

  await page.getByRole('link', { name: 'Laporan', exact: true }).last().click()
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2)
  await page.goto('/laporan')
  await page.getByRole('region', { name: 'Pilih provinsi' }).getByRole('link', { name: 'Bali', exact: true }).click()
  await expect(page).toHaveURL(/\/laporan\?provinsi=51/)
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(2)

  await page.goto('/kotak-masuk')
  const outlets = page.getByRole('table').getByRole('row').filter({ hasText: 'Bali' })
  await expect(outlets).toContainText('1 kabupaten/kota')
  await expectGoodState(page)
  await outlets.getByRole('link', { name: 'Bali' }).click()
  await expect(page).toHaveURL(/\/kotak-masuk\?provinsi=51/)
  await expect(page.getByText('Kota Denpasar: 1 gerai (Gerai Denpasar)')).toBeVisible()
  await page.getByRole('link', { name: 'Lihat rak gerai' }).click()
  await expect(page).toHaveURL(/provinsi=51/)
})

test('staff who read all of it list the products of a province', { tag: '@once' }, async ({ page }) => {
  await signInAs(page, 'pmdStaff', '/produk')
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toContainText('produk tercatat')
  await expect(title).not.toHaveText('1 produk tercatat')
  const choice = page.getByRole('navigation', { name: 'Provinsi' })
  await choice.getByRole('button', { name: 'Pilih provinsi' }).click()
  await choice.getByRole('link', { name: 'Bali', exact: true }).click()
  await expect(page).toHaveURL(/\/produk\?provinsi=51/)
  await expect(title).toHaveText('1 produk tercatat')
  await expect(page.getByRole('link', { name: 'Arak Denpasar' })).toBeVisible()
  await expectGoodState(page)
  await page.getByRole('link', { name: 'Pendampingan', exact: true }).click()
  await expect(page).toHaveURL(/provinsi=51/)
  await expect(page.getByRole('combobox', { name: 'Kabupaten/kota' })).toBeVisible()
})
