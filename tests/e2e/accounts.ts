/**
 * The accounts of the program that journeys run against, made by `prepare-accounts.ts` before it starts. Those of
 * `accounts` are ready to work and shared by all journeys, so no journey changes them; each of `newAdmins` is for one journey and width at one try.
 */
import { expect, type Page } from '@playwright/test'

export const PASSWORD = 'tenun ikat merah'

export const accounts = {
  governorOffice: { username: 'gubernur', name: 'Gita Gubernur', role: 'governorOffice', kabupaten: [] },
  pmdStaff: { username: 'pmd', name: 'Petrus Manek', role: 'pmdStaff', kabupaten: [] },
  belu: { username: 'belu', name: 'Olivia Belu', role: 'kabupatenOfficial', kabupaten: ['53.04'] },
  malaka: { username: 'malaka', name: 'Magdalena Malaka', role: 'kabupatenOfficial', kabupaten: ['53.21'] },
  sikka: { username: 'sikka', name: 'Simon Sikka', role: 'kabupatenOfficial', kabupaten: ['53.07'] },
  ende: { username: 'ende', name: 'Fransiska Ende', role: 'kabupatenOfficial', kabupaten: ['53.08'] },
} as const
export type AccountName = keyof typeof accounts

/** Admins at their first sign-in: a password to change, and no second factor yet. */
export const newAdmins = ['admin', 'operator'].flatMap((word) =>
  ['360', '820', '1440', 'keyboard'].flatMap((width) => ['', '.1', '.2'].map((again) => `${word}.${width}${again}`)),
)

/** Signs in by the sign-in page, and goes on to `next`. */
export async function signInAs(page: Page, account: AccountName, next = '/'): Promise<void> {
  const { username, name } = accounts[account]
  await page.goto(`/masuk?next=${encodeURIComponent(next)}`)
  await page.getByLabel('Nama pengguna atau surel').fill(username)
  await page.getByRole('textbox', { name: 'Kata sandi', exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page.getByRole('button', { name: `Menu akun ${name}` })).toBeVisible()
}
