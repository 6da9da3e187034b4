import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect as patient, type Page } from '@playwright/test'
import { nodeFlags } from '#server/start/node-flags.mjs'
import type { OutboxEntry } from '#shared/outbox/entry.ts'
import { accounts, PASSWORD } from '#tests/e2e/accounts.ts'
import { newCommandId } from '#client/command-id.ts'
import { startProgram, type RunningProgram } from '#tests/program.ts'
import { createRandom, type Random } from '#data/simulator/random.ts'
import { openLine, type Line, type LineState } from './flapping-line.ts'
import { takePhone, type Phone } from './phone.ts'

export type KillPlan = {
  edits: number
  products: number
  /** How often the browser is killed, half while edits are made and half while they are sent. */
  kills: number
  /** How often the program is killed while edits are sent. */
  restarts: number
  seed: string
}
export type KillResult = { made: number; confirmed: number; seconds: number }
type Tell = (line: string) => void

const PATIENCE_MS = 45_000
/** A busy machine is not a failure. */
const expect = patient.configure({ timeout: PATIENCE_MS })

type World = { plan: KillPlan; random: Random; phone: Phone; line: Line; tell: Tell }
type Edit = { productId: string; text: string; kind: 'note' | 'description' }

/**
 * Edits made without a line in a real browser that is killed at any moment, then sent over a line that comes and goes to a
 * program that is killed, too. Every edit that the page has shown as kept must arrive, exactly once, in its order.
 */
export async function outboxKill(plan: KillPlan, tell: Tell): Promise<KillResult> {
  const startedAt = performance.now()
  const folder = mkdtempSync(path.join(tmpdir(), 'pantau-kill-'))
  const home = path.join(folder, 'home')
  run(home, 'tests/e2e/prepare-accounts.ts')
  let program = await startProgram(home)
  const line = await openLine(program.address)
  const phone = takePhone(path.join(folder, 'profile'))
  const world: World = { plan, random: createRandom(plan.seed), phone, line, tell }
  try {
    const products = await begin(world)
    line.state = 'down'
    const confirmed = await makeEdits(world, products)
    const queue = await entriesOf(phone.page())
    const queued = queue.map(textOf)
    for (const edit of confirmed) expect(queued, 'an edit that the page showed was lost').toContain(edit.text)
    tell(`${confirmed.length} edits are shown as kept, ${queue.length} are`)
    program = await send(world, { program, home })
    line.state = 'up'
    await check(phone.page(), { products, queue })
    await phone.kill()
    await program.stop()
    run(home, 'server/figure/verify-ledger.ts')
    run(home, 'server/audit/verify-audit.ts')
    return { made: queued.length, confirmed: confirmed.length, seconds: secondsSince(startedAt) }
  } finally {
    await phone.kill()
    await line.close()
    await program.stop()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** Signs in, makes the products, and sees each once, so that it can be read without a line. */
async function begin({ plan, phone, line }: World): Promise<MadeProduct[]> {
  const page = await phone.start()
  await page.goto(`${line.address}/masuk`)
  await page.getByLabel('Nama pengguna atau surel').fill(accounts.belu.username)
  await page.getByRole('textbox', { name: 'Kata sandi', exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Masuk', exact: true }).click()
  await expect(page.getByRole('button', { name: `Menu akun ${accounts.belu.name}` })).toBeVisible()
  const products: MadeProduct[] = []
  for (let count = 1; count <= plan.products; count += 1) {
    products.push(await register(page, `Tenun Uji ${count}`))
  }
  for (const { id } of products) {
    await openProduct(page, line, id)
    await expect.poll(() => isKept(page, id), { timeout: PATIENCE_MS }).toBe(true)
  }
  await phone.close()
  await phone.start()
  return products
}

type MadeProduct = { id: string; version: number }

async function register(page: Page, name: string): Promise<MadeProduct> {
  const input = {
    commandId: newCommandId(),
    name,
    kabupatenCode: '53.04',
    category: 'textile',
    producer: 'Kelompok Uji',
  }
  const answer = await page.evaluate(async (body) => {
    const response = await fetch('/api/trpc/product.register', {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' }, body },
    })
    return (await response.json()) as { result: { data: unknown } }
  }, JSON.stringify(input))
  return answer.result.data as MadeProduct
}

async function openProduct(page: Page, line: Line, id: string): Promise<void> {
  await page.goto(`${line.address}/produk/${id}`)
  await expect(page.getByRole('button', { name: 'Catat: QRIS' })).toBeVisible()
}

/** Whether the device has a copy of the page, to be read without a line. */
async function isKept(page: Page, id: string): Promise<boolean> {
  return JSON.stringify(await readStore(page, ['pantau-answers', 'answer'])).includes(`"${id}"`)
}

async function makeEdits(world: World, products: readonly MadeProduct[]): Promise<Edit[]> {
  const { plan, random, phone, line, tell } = world
  const killsHere = Math.ceil(plan.kills / 2)
  const killAt = new Set(
    Array.from({ length: killsHere }, (_each, index) =>
      random.int(Math.floor((index * plan.edits) / killsHere), Math.ceil(((index + 1) * plan.edits) / killsHere) - 1),
    ),
  )
  const startedAt = performance.now()
  const confirmed: Edit[] = []
  let open: string | undefined
  for (let count = 0; count < plan.edits; count += 1) {
    // Some in a row on one product, as people work.
    const product = products[Math.floor(count / 8) % products.length]
    if (!product) throw new Error('no product')
    const page = phone.page()
    if (open !== product.id) await openProduct(page, line, product.id)
    open = product.id
    const kind = count % 10 === 9 ? 'description' : 'note'
    const edit: Edit = { productId: product.id, text: `luring ${String(count).padStart(4, '0')}.`, kind }
    const making = makeEdit(page, edit)
    if (count % 50 === 0) tell(`${count} edits made after ${secondsSince(startedAt)} s`)
    if (!killAt.has(count)) {
      await making
      confirmed.push(edit)
      continue
    }
    const wasShown = making.then(
      () => true,
      () => false,
    )
    const isShown = await Promise.race([wasShown, pause(random.int(0, 600)).then(() => false)])
    if (isShown) confirmed.push(edit)
    await phone.kill()
    await wasShown
    tell(`browser killed at edit ${count}`)
    await phone.start()
    open = undefined
  }
  return confirmed
}

/** Resolves when the page shows the edit as kept. */
async function makeEdit(page: Page, { text, kind }: Edit): Promise<void> {
  if (kind === 'description') {
    await page.getByRole('link', { name: 'Ubah keterangan' }).click()
    await page.getByRole('textbox', { name: 'Catatan' }).fill(text)
    await page.getByRole('button', { name: 'Simpan perubahan' }).click()
  } else {
    await page.getByRole('button', { name: 'Catat: QRIS' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('sedang diurus').click()
    await dialog.getByRole('textbox', { name: 'Catatan' }).fill(text)
    await dialog.getByRole('button', { name: 'Simpan' }).click()
  }
  await expect(page.getByRole('link', { name: 'Ubah keterangan' })).toBeVisible()
  await expect(page.getByRole('main').getByText(text)).toBeVisible()
  await expect(page.getByText('Tersimpan di perangkat ini')).toBeVisible()
}

type Sending = { program: RunningProgram; home: string }

/** Sends everything over a line that comes and goes, to a program that is killed, from a browser that is killed. */
async function send(world: World, sending: Sending): Promise<RunningProgram> {
  const { plan, random, phone, line, tell } = world
  let { program } = sending
  const total = await openCount(phone.page())
  const startedAt = performance.now()
  const acts = random.shuffled([
    ...Array.from({ length: Math.floor(plan.kills / 2) }, () => 'kill' as const),
    ...Array.from({ length: plan.restarts }, () => 'restart' as const),
  ])
  let left = total
  let share = 0
  while (left > 0) {
    line.state = random.pick<LineState>(['up', 'up', 'slow', 'losing', 'down'])
    // A line that is there stays for a few entries, or all the time goes into waiting for the next try.
    const isThere = line.state === 'up' || line.state === 'slow'
    await pause(isThere ? random.int(500, 3000) : random.int(200, 1000))
    left = await openCount(phone.page())
    const isDue = acts.length > 0 && (total - left) / total >= share
    if (!isDue) continue
    share += 1 / (plan.kills / 2 + plan.restarts + 1)
    const act = acts.pop()
    tell(`${act === 'kill' ? 'browser' : 'program'} killed with ${left} left after ${secondsSince(startedAt)} s`)
    if (act === 'kill') {
      await phone.kill()
      await (await phone.start()).goto(line.address)
    } else {
      program.child.kill('SIGKILL')
      await new Promise((resolve) => {
        program.child.once('exit', resolve)
      })
      program = await startProgram(sending.home)
      line.target = program.address
    }
  }
  return program
}

type Expected = { products: readonly MadeProduct[]; queue: readonly OutboxEntry[] }
type Stored = { version: number; note: string | null; events: { detail: { note?: string } }[] }

/** What the program has: each edit once, in order, and the version says that there was nothing else. */
async function check(page: Page, { products, queue }: Expected): Promise<void> {
  const arrived: string[] = []
  for (const { id, version } of products) {
    const question = encodeURIComponent(JSON.stringify({ id }))
    const answer = await page.evaluate(async (asked) => {
      const response = await fetch(`/api/trpc/product.get?input=${asked}`)
      return (await response.json()) as { result: { data: unknown } }
    }, question)
    const stored = answer.result.data as Stored
    const notes = stored.events.flatMap(({ detail: { note } }) => note ?? [])
    expect(notes, 'notes arrive in the order in which they were made').toEqual(notes.toSorted())
    arrived.push(...notes)
    const own = queue.filter(({ input }) => JSON.stringify(input).includes(id))
    const descriptions = own.filter(({ procedure }) => procedure === 'product.update')
    const last = descriptions.at(-1)?.input as { note?: string } | undefined
    if (last) expect(stored.note).toBe(last.note)
    expect(stored.version, 'each edit of a product acts once').toBe(version + own.length)
  }
  const notes = queue.filter(({ procedure }) => procedure === 'certification.note').map(textOf)
  expect(arrived.toSorted()).toEqual(notes.toSorted())
}

function textOf({ input }: OutboxEntry): string {
  const told = input as { note?: string; input?: { note?: string } }
  return told.note ?? told.input?.note ?? ''
}

async function openCount(page: Page): Promise<number> {
  return (await entriesOf(page)).filter(({ state }) => state !== 'sent').length
}

/** The queue as it lies in the browser's store. */
async function entriesOf(page: Page): Promise<OutboxEntry[]> {
  const entries = (await readStore(page, ['pantau-outbox', 'entry'])) as OutboxEntry[]
  return entries.toSorted((a, b) => a.order - b.order)
}

/** All rows of a store; none where the program has not made it yet, which this must not do in its place. */
function readStore(page: Page, [name, store]: readonly [string, string]): Promise<unknown[]> {
  return page.evaluate(
    async ([wanted, rows]) => {
      if ((await indexedDB.databases()).every((known) => known.name !== wanted)) return []
      const asked = indexedDB.open(wanted)
      const db = await new Promise<IDBDatabase>((resolve) => {
        asked.addEventListener('success', () => resolve(asked.result))
      })
      const reading = db.transaction(rows).objectStore(rows).getAll()
      return await new Promise<unknown[]>((resolve) => {
        reading.addEventListener('success', () => {
          db.close()
          resolve(reading.result)
        })
      })
    },
    [name, store] as const,
  )
}

function run(home: string, file: string): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [...nodeFlags, file], {
    env: { ...process.env, PANTAU_HOME: home, DATABASE_URL: '' },
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`${file} ended with ${status}:\n${stdout}\n${stderr}`)
}

function secondsSince(instant: number): number {
  return Math.round((performance.now() - instant) / 1000)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}
