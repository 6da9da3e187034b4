/** Pages that are drawn for everybody keep the place of what only somebody who is signed in sees above them. */
import type { Locator } from '@playwright/test'
import { PASSWORD } from './accounts.ts'
import { expect, test } from './journey.ts'
import { keepShifts, MOST_SHIFT, sumOfShifts } from './kept-shifts.ts'

test('no page jumps when the links of staff come', async ({ page, baseURL }) => {
  const data = { login: 'pmd', password: PASSWORD }
  const answer = await page.request.post('/api/auth/sign-in', { data, headers: { origin: baseURL ?? '' } })
  expect(answer.ok()).toBe(true)
  await keepShifts(page)
  for (const path of ['/', '/kabupaten/53.04', '/target', '/pendampingan', '/gerai']) {
    await page.goto(path)
    await expect(page.getByRole('button', { name: /Petrus Manek/ })).toBeVisible()
    await expect(page.getByRole('link', { name: 'UMKM', exact: true })).toBeVisible()
    expect(await sumOfShifts(page), path).toBeLessThanOrEqual(MOST_SHIFT)
  }
})

test('who signs out leaves no empty place above the page', async ({ page, baseURL }) => {
  const data = { login: 'pmd', password: PASSWORD }
  await page.request.post('/api/auth/sign-in', { data, headers: { origin: baseURL ?? '' } })
  await page.goto('/')
  await expect(page.locator('html')).toHaveAttribute('data-signed', '')
  await page.getByRole('button', { name: /Petrus Manek/ }).click()
  await page.getByRole('button', { name: 'Keluar' }).click()
  await expect(page.getByRole('link', { name: 'Masuk' })).toBeVisible()
  await expect(page.locator('html')).not.toHaveAttribute('data-signed')
})

test('the day and the account stand beside the name of the program on every day, however many reminders are new', async ({
  page,
  baseURL,
}) => {
  const data = { login: 'pmd', password: PASSWORD }
  await page.request.post('/api/auth/sign-in', { data, headers: { origin: baseURL ?? '' } })
  for (const day of ['2026-01-11', '2026-03-28', '2026-08-30', '2026-11-28']) {
    await page.goto(`/target?per=${day}`)
    const account = page.getByRole('button', { name: /Petrus Manek/ })
    await expect(account).toBeVisible()
    await page.waitForLoadState('networkidle')
    for (const count of ['1', '88', '99+']) {
      await account.locator('[data-count]').evaluateAll((badges, text) => {
        for (const badge of badges) badge.setAttribute('data-count', text)
      }, count)
      const lineOf = async (place: Locator) => {
        const box = await place.boundingBox()
        return box && box.y + box.height / 2
      }
      const brand = await lineOf(page.getByRole('banner').getByRole('link', { name: 'Pantau OVOP' }))
      expect(Math.abs(Number(await lineOf(account)) - Number(brand)), `${day}, ${count}`).toBeLessThan(8)
    }
  }
})
