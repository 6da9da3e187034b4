/** The store of the queue, in the IndexedDB of a real browser: what the journeys of the queue rely on, step by step. */
import type { Page } from '@playwright/test'
import { build, type Rolldown } from 'vite'
import type * as Store from '#client/outbox/store.ts'
import type { NewEntry } from '#client/outbox/store.ts'
import { expect, test } from './journey.ts'

declare const outboxStore: typeof Store

const PERSON = 'person-a'
const FILE = '0190f0aa-0000-7000-8000-00000000f11e'

let program: string
test.beforeAll(async () => {
  const lib = { entry: 'client/outbox/store.ts', formats: ['iife' as const], name: 'outboxStore' }
  // Where browsers keep queues this file is one of many parts; by itself it has to be made.
  const built = await build({ configFile: false, logLevel: 'silent', publicDir: false, build: { write: false, lib } })
  const [output] = [built].flat() as Rolldown.RolldownOutput[]
  program = output?.output[0].code ?? ''
})

/** A page of the same address that has no queue of its own, with the store in it. */
async function openStore(page: Page): Promise<void> {
  await page.goto('/api')
  await page.evaluate(`${program};globalThis.outboxStore = outboxStore`)
}

const note = (commandId: string, text: string, more: Partial<NewEntry> = {}): NewEntry => ({
  ...{ commandId, personId: PERSON, procedure: 'umkm.update', label: { subject: 'Kelompok Contoh' } },
  ...{ madeAt: '2026-11-22T01:00:00Z', appVersion: 'test' },
  input: { id: 'u1', baseVersion: 3, name: 'Kelompok Contoh', kind: 'group', note: text },
  ...more,
})

const add = (page: Page, entry: NewEntry) => page.evaluate((told) => outboxStore.addEntry(told), entry)
const kept = (page: Page, person = PERSON) =>
  page.evaluate(async (id) => {
    const { entries } = await outboxStore.readKept(id)
    return entries.map(({ commandId, state, input }) => [commandId, state, 'note' in input ? input.note : ''].join(' '))
  }, person)

test('entries stand in the order in which they were made, once each, through a reload @once', async ({ page }) => {
  await openStore(page)
  // The clock of a phone may go backwards.
  await add(page, note('c2', 'dahulu', { madeAt: '2026-11-22T09:00:00Z' }))
  await add(page, note('c1', 'kemudian'))
  await add(page, note('c2', 'diulang'))
  await add(page, note('c3', 'orang lain', { personId: 'person-b' }))
  await openStore(page)
  expect(await kept(page)).toEqual(['c2 waiting dahulu', 'c1 waiting kemudian'])
  expect(await kept(page, 'person-b')).toEqual(['c3 waiting orang lain'])
})

test('what was on its way when the program ended waits again @once', async ({ page }) => {
  await openStore(page)
  await add(page, note('c1', 'di jalan'))
  await page.evaluate(() => outboxStore.changeEntry('c1', (entry) => ({ ...entry, state: 'sending', attempts: 1 })))
  await openStore(page)
  expect(await kept(page)).toEqual(['c1 sending di jalan'])
  await page.evaluate((person) => outboxStore.releaseSending(person), PERSON)
  expect(await kept(page)).toEqual(['c1 waiting di jalan'])
})

test('a receipt settles an entry once, and what was made on it follows its version @once', async ({ page }) => {
  await openStore(page)
  await add(page, note('c1', 'pertama'))
  await add(page, note('c2', 'atas yang pertama', { madeOn: ['c1'] }))
  const settle = (version: number) =>
    page.evaluate((answer) => outboxStore.settleSent('c1', { answer, at: '2026-11-22T02:00:00Z' }), {
      id: 'u1',
      version,
    })
  await settle(4)
  await settle(9)
  expect(await kept(page)).toEqual(['c1 sent pertama', 'c2 waiting atas yang pertama'])
  const follower = await page.evaluate(() => outboxStore.readOne('c2'))
  expect(follower?.input).toMatchObject({ baseVersion: 4 })
})

test('what takes the place of an entry says all of it: to the server, in lists and in its form @once', async ({
  page,
}) => {
  await openStore(page)
  const said = (text: string) => ({
    ...{ input: note('', text).input, label: { subject: text } },
    words: { form: 'umkm.update.u1', values: { note: text } },
  })
  await add(page, note('c1', 'lama', said('lama')))
  await add(page, note('c3', 'sesudahnya'))
  await page.evaluate(() => outboxStore.changeEntry('c1', (entry) => ({ ...entry, attempts: 1 })))
  await page.evaluate((now) => outboxStore.replaceEntry('c1', { commandId: 'c2', ...now }), said('baru'))
  expect(await kept(page)).toEqual(['c1 waiting lama', 'c2 waiting baru', 'c3 waiting sesudahnya'])
  expect(await page.evaluate(() => outboxStore.readOne('c2'))).toMatchObject({ ...said('baru'), follows: ['c1'] })
})

test('a file stays as long as an entry names it @once', async ({ page }) => {
  await openStore(page)
  await page.evaluate(
    ([id, personId]) =>
      outboxStore.keepFile({
        ...{ id, personId, kabupatenCode: '53.04' as never, name: 'surat.pdf', mediaType: 'application/pdf' },
        ...{ content: new Uint8Array([1, 2, 3]).buffer, keptAt: '2026-11-22T01:00:00Z', isStored: false },
      }),
    [FILE, PERSON] as const,
  )
  const sizeNow = () => page.evaluate(async (id) => (await outboxStore.readFile(id))?.content.byteLength, FILE)
  await add(page, note('c1', FILE))
  await add(page, note('c2', FILE))
  await page.evaluate(() => outboxStore.changeEntry('c1', () => undefined))
  expect(await sizeNow()).toBe(3)
  await page.evaluate(() => outboxStore.changeEntry('c2', () => undefined))
  expect(await sizeNow()).toBeUndefined()
  expect(await kept(page)).toEqual([])
})

test('a change that fails half way leaves everything as it was @once', async ({ page }) => {
  await openStore(page)
  await add(page, note('c1', 'utuh'))
  const said = await page.evaluate(() =>
    outboxStore
      .changeEntry('c1', () => {
        throw new Error('half way')
      })
      .catch((error: unknown) => String(error)),
  )
  expect(said).toContain('half way')
  expect(await kept(page)).toEqual(['c1 waiting utuh'])
})

test('what another device brings comes to the end, and what is known stays @once', async ({ page }) => {
  await openStore(page)
  await add(page, note('c1', 'di sini'))
  const brought = await page.evaluate(async () => {
    const own = await outboxStore.readOne('c1')
    if (!own) throw new Error('c1 is not there')
    const others = ['c9', 'c8'].map((commandId, order) => ({ ...own, commandId, order }))
    return outboxStore.addBrought([{ ...own, order: 7 }, ...others], [])
  })
  expect(brought).toBe(2)
  expect(await kept(page)).toEqual(['c1 waiting di sini', 'c9 waiting di sini', 'c8 waiting di sini'])
})
