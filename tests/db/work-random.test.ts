import { inArray } from 'drizzle-orm'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { currentVersion } from '#server/db/version.ts'
import { product } from '#server/product/table.ts'
import { requiredItems } from '#shared/certification/requirements.ts'
import { curationAspects } from '#shared/product/curation-stage.ts'
import { dayOf, noteOf, randomCommands, windowOf, type RandomCommand } from '../random/product-commands.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, foreign, newCommandId, outcomeOf, own, people } from './work-caller.ts'
import { doneInput, expectAgreement, loadWorkData, registerProduct } from './work-products.ts'

const SEED = 53
const TRIES_A_RUN = 60
/** The rules are the same on both engines; the server only has to show that it carries them out alike. */
const runsOn = { pglite: 10, postgres: 3 }
const commandsWanted = { pglite: 1000, postgres: 300 }

/** What one run knows: the products and commands that later commands may be about, and how each ended. */
type Run = { db: Db; productIds: string[]; commandIds: string[]; outcomes: string[] }
type Caller = ReturnType<typeof callerOf>
/** The input is random, and some of it is wrong on purpose: its type is not asked for. */
type Call = { input: () => Promise<object>; send: (caller: Caller, input: never) => Promise<unknown> }

const senders = {
  'product.register': (caller: Caller, input: never) => caller.product.register(input),
  'product.update': (caller: Caller, input: never) => caller.product.update(input),
  'product.nameSlot': (caller: Caller, input: never) => caller.product.nameSlot(input),
  'product.archive': (caller: Caller, input: never) => caller.product.archive(input),
  'product.curate': (caller: Caller, input: never) => caller.product.curate(input),
  'mentoring.act': (caller: Caller, input: never) => caller.mentoring.act(input),
  'certification.note': (caller: Caller, input: never) => caller.certification.note(input),
  'command.undo': (caller: Caller, input: never) => caller.command.undo(input),
}

/** One command, or one after the other for every item or aspect: what it takes to complete or curate anything at all. */
function callsOf(run: Run, command: RandomCommand): Call[] {
  const { kind, category, reason, mentoringAct, curationAct, aspect, finding, by } = command
  const kabupatenCode = command.isForeign ? foreign : own
  const window = windowOf(command)
  const described = { name: 'Kopi Acak', category }
  const call = (name: keyof typeof senders, input: () => Promise<object>): Call => ({ input, send: senders[name] })
  const editing = (name: keyof typeof senders, fields: object) =>
    call(name, async () => ({ ...(await askedOf(run, command))[0], ...fields }))
  const changing = (name: keyof typeof senders, fields: object) =>
    call(name, async () => ({ products: await askedOf(run, command), ...fields }))
  switch (kind) {
    case 'register': {
      const proposed = command.isProposed ? { proposedOn: dayOf(command) } : {}
      return [call('product.register', async () => ({ ...described, ...proposed, kabupatenCode }))]
    }
    case 'update':
      return [editing('product.update', described)]
    case 'nameSlot':
      return [editing('product.nameSlot', { ...described, kabupatenCode, window })]
    case 'archive':
      return [editing('product.archive', { window, reason })]
    case 'curate': {
      const told = new Map<string, object>([
        ['note', { aspect, finding }],
        ['return', { missing: [aspect], reason }],
      ])
      return [editing('product.curate', { act: curationAct, input: { window, ...told.get(curationAct) } })]
    }
    case 'lookAtAll':
      return curationAspects.map((each) =>
        editing('product.curate', { act: 'note', input: { window, aspect: each, finding: 'good' } }),
      )
    case 'mentor': {
      const told = new Map<string, object>([
        ['start', { by }],
        ['transfer', { receivingUnit: 'Dinas PMD', reason }],
        ['stop', { reason }],
        ['reopen', { reason }],
      ])
      return [changing('mentoring.act', { act: mentoringAct, input: { window, ...told.get(mentoringAct) } })]
    }
    case 'note':
      return [changing('certification.note', { input: { window, ...noteOf(command) } })]
    case 'doAll':
      return requiredItems(category).map((item) =>
        changing('certification.note', { input: { ...doneInput(item), window } }),
      )
    case 'undo':
      return [call('command.undo', async () => ({ undoes: run.commandIds.at(-1 - command.back) ?? newCommandId() }))]
  }
}

/** The products that a command is about, with the version that its sender believes in. */
async function askedOf({ db, productIds }: Run, { products, drift }: RandomCommand) {
  const ids = [...new Set(products.map((back) => productIds.at(-1 - (back % productIds.length)) ?? ''))]
  const rows = await db
    .select({ id: product.id, version: product.version })
    .from(product)
    .where(inArray(product.id, ids))
  return ids.map((id) => ({ id, baseVersion: (rows.find((row) => row.id === id)?.version ?? 1) + drift }))
}

/** Sends it, sometimes twice. What is refused must have changed nothing, and what is sent again neither. */
async function carryOut(run: Run, command: RandomCommand, { input, send }: Call): Promise<void> {
  const { db } = run
  const caller = callerOf(db, people[command.person])
  const commandId = newCommandId()
  const sent = { commandId, ...(await input()) } as never
  const before = await currentVersion(db)
  const answers: unknown[] = []
  const ask = () => outcomeOf(send(caller, sent).then((answer) => answers.push(answer)))
  const outcome = await ask()
  run.outcomes.push(outcome)
  // Of an edit that came too late the words are kept, and nothing else is changed.
  const kept = outcome === 'conflict' ? [before, before + 1] : [before]
  expect(outcome === 'done' ? [before + 1] : kept).toContain(await currentVersion(db))
  if (outcome !== 'done') return
  run.commandIds.push(commandId)
  const [answer] = answers
  if (command.kind === 'register') run.productIds.push((answer as { id: string }).id)
  if (!command.isSentTwice) return
  expect(await ask()).toBe('done')
  expect(answers[1]).toEqual(answer)
  expect(await currentVersion(db)).toBe(before + 1)
}

describeOnEachEngine('random commands', (engine) => {
  beforeAll(() => loadWorkData(engine().db))

  test('leave ledger, standings and trail in agreement, and nothing behind when they are refused', async () => {
    const { kind, db: whole } = engine()
    const outcomes: string[] = []
    const sequences = fc.array(randomCommands, { minLength: TRIES_A_RUN, maxLength: TRIES_A_RUN, size: 'max' })
    await fc.assert(
      fc.asyncProperty(sequences, (commands) =>
        withRollback(whole, async (db) => {
          const run: Run = { db, productIds: await startingProducts(db), commandIds: [], outcomes }
          for (const command of commands) {
            for (const call of callsOf(run, command)) await carryOut(run, command, call)
          }
          await expectAgreement(db)
        }),
      ),
      { seed: SEED, numRuns: runsOn[kind], endOnFailure: true },
    )
    expect(outcomes.length).toBeGreaterThan(commandsWanted[kind])
    expect(outcomes.filter((outcome) => outcome === 'done').length).toBeGreaterThan(commandsWanted[kind] / 3)
    const every = ['bad-input', 'conflict', 'done', 'forbidden', 'invalid-input', 'invalid-state', 'not-found']
    expect([...new Set(outcomes)].toSorted()).toEqual(every)
  }, 300_000)

  /** Launch products that wait for a name, a product of the first data, and new ones, at home and elsewhere. */
  async function startingProducts(db: Db): Promise<string[]> {
    const pmd = callerOf(db, people.pmdStaff)
    const { rows } = await pmd.product.list({ kabupaten: own })
    const slots = rows.filter((row) => row.name === null).slice(0, 2)
    const named = rows.filter((row) => row.name !== null).slice(0, 1)
    const textile = await registerProduct(db, { category: 'textile' })
    const elsewhere = await registerProduct(db, { kabupatenCode: foreign })
    return [...[...slots, ...named].map((row) => row.id), textile, elsewhere]
  }
})
