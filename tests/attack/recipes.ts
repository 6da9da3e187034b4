import { eq } from 'drizzle-orm'
import type { Random } from '#data/simulator/random.ts'
import { person } from '#server/auth/table.ts'
import { addDays, toDay } from '#shared/day/day.ts'
import { buildPerson } from '#tests/db/person-builder.ts'
import { foreign, own, TODAY } from '#tests/db/work-caller.ts'
import { SECRET_MONTH, type Who, type World } from './attack-world.ts'
import { makeCommandId } from './make-input.ts'

/** Sends one step as a command or question of somebody; undefined when it was refused. */
type Step = (who: Who, name: string, input: object) => Promise<Answer | undefined>
type Answer = Record<string, unknown>

export type Kitchen = {
  world: World
  random: Random
  /** Ordinary or hostile, as long as a field of that many characters takes. */
  text: (longest: number) => string
  command: Step
  ask: Step
  upload: (who: Who, query: Record<string, string>, body: string) => Promise<Answer | undefined>
}

type Recipe = (kitchen: Kitchen) => Promise<unknown>

const on = (day: string) => ({ window: { notBefore: day } })
const someDay = (random: Random) => addDays(toDay(TODAY), -random.int(1, 300))
const officials = [
  ['ownOfficial', own],
  ['foreignOfficial', foreign],
] as const

/** What takes several steps in order, each knowing what came of the one before: single requests at random never get there. */
export const recipes: Readonly<Record<string, Recipe>> = {
  choosesAReport: async ({ random, text, command, ask }) => {
    const [who, kabupatenCode] = random.pick(officials)
    const day = someDay(random)
    const milestone = (more: object) => ({ type: 'launched', note: text(900), launchedBy: text(150), ...more })
    const description = { label: `Gerai ${text(100)}`, place: `Jalan ${text(100)}`, kabupatenCode }
    const outlet = await command(who, 'outlet.register', { ...description, milestone: milestone(on(day)) })
    if (!outlet) return
    const rivalOf = (await eventsOf(ask, outlet)).at(-1)?.['id']
    const rival = { rivalOf, input: milestone(on(addDays(day, -1))) }
    const recorded = await command(who, 'outlet.record', { id: outlet['id'], baseVersion: outlet['version'], ...rival })
    if (!recorded) return
    const eventId = (await eventsOf(ask, outlet)).map(({ id }) => id).find((id) => id !== rivalOf)
    const choice = { eventId, reason: `Menurut surat ${text(200)}` }
    await command(who, 'outlet.choose', { id: outlet['id'], baseVersion: recorded['version'], ...choice })
  },

  resetsASecondFactor: async ({ world: { db }, random, command }) => {
    const { id } = await buildPerson(db, { username: `tamufaktor${random.int(0, 1e9)}` })
    await db.update(person).set({ twoFactorEnabled: true }).where(eq(person.id, id))
    await command('admin', 'people.resetTwoFactor', { id, baseVersion: 1 })
  },

  namesAndUndoes: async ({ random, text, command, ask }) => {
    const list = await ask('pmdStaff', 'product.list', { sort: 'kabupaten' })
    const slots = rowsOf(list, 'rows').filter((row) => row['launchSlot'] !== null && row['name'] === null)
    if (slots.length === 0) return
    const { id, version, kabupatenCode } = random.pick(slots)
    const named = { name: `Kopi ${text(80)}`, category: 'beverage', kabupatenCode, ...on(TODAY), note: undefined }
    const commandId = makeCommandId(random)
    const done = await command('pmdStaff', 'product.nameSlot', { commandId, id, baseVersion: version, ...named })
    if (done) await command('pmdStaff', 'command.undo', { undoes: commandId })
  },

  importsClaims: async ({ random, text, command }) => {
    const cells = [TODAY, 'outlets_launched', random.int(1, 1e6), 'outlet', 'province', text(80), text(200)]
    const line = [...cells, '2026-11-02', `Kata orang ${text(300)}`].map((cell) => quoted(String(cell)))
    const heading = 'as_of_date,metric,value,unit,scope,said_by,source_url,source_date,paraphrase'
    await command('pmdStaff', 'claim.import', { text: `${heading}\n${line.join(',')}` })
  },

  takesAReportThrough: async ({ random, text, command, ask }) => {
    const [who, kabupatenCode] = random.pick(officials)
    const month = random.pick(MONTHS)
    const told = { productIds: [], isNihil: true, shelfRemark: text(500), obstacles: text(900), note: text(500) }
    for (let step = 0; step < 6; step += 1) {
      const { id, version, state } = (await ask(who, 'report.get', { kabupatenCode, month })) ?? {}
      const baseVersion = version ?? 0
      const review = { id, baseVersion, note: `Tolong dilengkapi ${text(300)}` }
      if (state === 'submitted') await command('pmdStaff', step < 2 ? 'report.return' : 'report.accept', review)
      else if (state === 'accepted') await command('pmdStaff', 'report.reopen', review)
      else await command(who, 'report.submit', { kabupatenCode, month, baseVersion, ...told })
    }
  },

  takesASheetOverAndBack: async ({ random, text, command, upload }) => {
    const [who, kabupatenCode] = random.pick(officials)
    const headings = ['Daerahnya', 'Sebutan', 'Bentuk', random.int(0, 1e9)]
    const cells = [kabupatenCode, `UD ${text(80)}`, 'Usaha', text(200)]
    const sheet = [headings, cells].map((row) => row.map((cell) => quoted(String(cell))).join(',')).join('\n')
    const id = makeCommandId(random)
    if (!(await upload(who, { id, dataset: 'umkm', name: 'umkm.csv' }, sheet))) return
    const mapping = { kabupatenCode: 0, name: 1, kind: 2, ownerName: 3 }
    const { counts } = (await command(who, 'exchange.map', { id, mapping })) ?? {}
    const { added, changed } = (counts ?? {}) as Answer
    const done = await command(who, 'exchange.applyRows', { id, counts: { added, changed } })
    if (done) await command(who, 'exchange.undo', { id })
  },
}

/** The procedures that nothing but a recipe reaches. */
export const reachedByRecipes: readonly string[] = [
  ...['outlet.choose', 'people.resetTwoFactor', 'product.nameSlot', 'command.undo', 'claim.import'],
  ...['report.submit', 'report.return', 'report.accept', 'report.reopen'],
  ...['exchange.map', 'exchange.applyRows', 'exchange.undo'],
]

const MONTHS = ['03', '04', '05', '06', '08', '09']
  .map((month) => `2026-${month}`)
  .filter((month) => month !== SECRET_MONTH)

async function eventsOf(ask: Step, outlet: Answer): Promise<Answer[]> {
  const work = await ask('pmdStaff', 'outlet.work', { id: outlet['id'] })
  return rowsOf(work, 'events')
}

const rowsOf = (answer: Answer | undefined, name: string) => (answer?.[name] ?? []) as Answer[]
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`
