/** Pages that are drawn for everybody keep the place of what only somebody who is signed in sees above them. */
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
