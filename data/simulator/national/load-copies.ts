import { readFileSync } from 'node:fs'
import type { Engine } from '#server/db/engine.ts'
import type { ScriptTransaction } from '#server/db/script-transaction.ts'
import { addDays, dayInWita, monthOf, monthsFrom, type Day } from '#shared/day/day.ts'
import { searchKey } from '#shared/text/search-key.ts'
import { createRandom } from '../random.ts'
import { copyEvents, copyRegistry } from './copy-statements.ts'
import { officeOfTeller, sourceOf } from './country-sources.ts'
import type { CountryPlan } from './country-plan.ts'
import { liftFromTables, listLifted, putBack, putBackTriggers } from './lifted.ts'
import { insertStaged, stageTemplate } from './stage-templates.ts'
import { makeTemplate, MOST_WEEKS_BACK } from './template.ts'
import { FIRST_DAY } from '../profile.ts'

const stagingScript = readFileSync(new URL('./staging.sql', import.meta.url), 'utf8')
const TEMPLATES = 8
const LEAST_SHARE = 0.5
const MOST_SHARE = 1.35
/** One process at a time (any fixed number does as a lock). Memory of the database server for making an index; the program itself needs none for it. */
const UNHURRIED = `set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
  select pg_advisory_xact_lock(7306843);
  set local timezone = 'Asia/Makassar'; set local maintenance_work_mem = '512MB'; set local synchronous_commit = off`

type Loading = Pick<Engine, 'runInScriptTransaction' | 'tidy'>
type Steps = { engine: Loading; plan: CountryPlan }

/**
 * Copies templates of UMKM and products to every kabupaten that the registry holds. Each step is a transaction that also writes down that
 * it is done: killed at any moment, the next call goes on with what is not.
 */
export async function loadCopies(engine: Loading, plan: CountryPlan): Promise<void> {
  const steps: Steps = { engine, plan }
  const codes = await prepare(steps)
  const slots = slotsOfTemplate(plan)
  for (let number = 1; number <= TEMPLATES; number += 1) {
    plan.onProgress(`menyusun contoh ${number} dari ${TEMPLATES}`)
    await once(steps, `template ${number}`, async (tx) => {
      const made = makeTemplate(number, { slots, seed: plan.seed, today: dayInWita(plan.now) })
      await stageTemplate(tx, number, made)
    })
  }
  await once(steps, 'lift', async (tx) => {
    await tx.run('analyze national_fill.event; analyze national_fill.line; analyze national_fill.product')
    await liftFromTables(tx)
  })
  for (const [index, code] of codes.entries()) {
    plan.onProgress(`UMKM dan produk, kabupaten/kota ${index + 1} dari ${codes.length}`)
    await once(steps, `registry ${code}`, (tx) => runAll(tx, copyRegistry, [code, slots]))
  }
  const days = listDays(plan)
  for (const [index, day] of days.entries()) {
    plan.onProgress(`peristiwa, hari ke-${index + 1} dari ${days.length}`)
    await once(steps, `events ${day}`, (tx) => runAll(tx, copyEvents, [day, slots]))
  }
  await finish(steps)
}

/** Whether a country is being filled, or was killed while it was. */
export async function isHalfFilled(engine: Pick<Engine, 'runInScriptTransaction'>): Promise<boolean> {
  return engine.runInScriptTransaction(async (tx) => {
    const [row] = await tx.rows(`select to_regnamespace('national_fill') is not null as here`)
    return row?.['here'] === true
  })
}

/** The largest copy: how many slots a template needs. */
function slotsOfTemplate({ umkmPerKabupaten }: CountryPlan): number {
  return Math.ceil(umkmPerKabupaten * MOST_SHARE)
}

/** Does a step and writes it down, unless it was done before. */
async function once({ engine }: Steps, name: string, work: (tx: ScriptTransaction) => Promise<void>): Promise<void> {
  await engine.runInScriptTransaction(async (tx) => {
    await tx.run(UNHURRIED)
    const [done] = await tx.rows('select from national_fill.step where name = $1', [name])
    if (done) return
    await work(tx)
    await tx.rows('insert into national_fill.step values ($1)', [name])
  })
}

async function runAll(
  tx: ScriptTransaction,
  statements: readonly string[],
  values: (string | number)[],
): Promise<void> {
  for (const statement of statements) await tx.rows(statement, values)
}

/** Makes room for the templates, and says which kabupaten get how much of which. Returns their codes. */
async function prepare({ engine, plan }: Steps): Promise<string[]> {
  return engine.runInScriptTransaction(async (tx) => {
    await tx.run(UNHURRIED)
    const [here] = await tx.rows(`select to_regnamespace('national_fill') is not null as here`)
    if (here?.['here'] !== true) {
      plan.onProgress('menyiapkan tempat')
      await tx.run(stagingScript)
      await stageTargets(tx, plan)
    }
    const rows = await tx.rows('select code from national_fill.target order by code')
    return rows.map((row) => String(row['code']))
  })
}

type Place = { kabupaten_code: string; position: number; code: string; name: string; search_key: string }

async function stageTargets(tx: ScriptTransaction, plan: CountryPlan): Promise<void> {
  const kabupaten = await tx.rows('select code, name, short_name from kabupaten order by code')
  const desa = await tx.rows('select code, kabupaten_code, name from desa order by code')
  const desaOf = Map.groupBy(desa, (row) => String(row['kabupaten_code']))
  const sized = kabupaten.map((row) => {
    const code = String(row['code'])
    const places = desaOf.get(code) ?? []
    return { code, name: String(row['name']), short_name: String(row['short_name']), places }
  })
  const mean = desa.length / sized.length
  const weight = (count: number) => Math.min(MOST_SHARE, Math.max(LEAST_SHARE, Math.sqrt(count / mean)))
  const total = sized.reduce((sum, { places }) => sum + weight(places.length), 0)
  const most = slotsOfTemplate(plan)
  const random = createRandom(`pantau-ovop|${plan.seed}|targets`)
  const targets = sized.map(({ places, ...row }) => {
    const own = random.of(row.code)
    const wanted = (plan.umkmPerKabupaten * sized.length * weight(places.length)) / total
    return {
      ...{ ...row, place_count: places.length, template: own.int(1, TEMPLATES), turn: own.int(0, most - 1) },
      ...{ days_back: 7 * own.int(0, MOST_WEEKS_BACK), slots: Math.min(most, Math.round(wanted)) },
    }
  })
  await insertStaged(tx, 'target', targets)
  const places = sized.flatMap((row) =>
    row.places.map((each, position): Place => {
      const name = String(each['name'])
      return { kabupaten_code: row.code, position, code: String(each['code']), name, search_key: searchKey(name) }
    }),
  )
  await insertStaged(tx, 'place', places)
  await stageOrigins(tx, sized, plan)
}

async function stageOrigins(
  tx: ScriptTransaction,
  kabupaten: readonly { code: string; name: string }[],
  plan: CountryPlan,
): Promise<void> {
  const months = monthsFrom(monthOf(FIRST_DAY), monthOf(dayInWita(plan.now)))
  const origins = kabupaten.flatMap(({ code, name }) =>
    (['kabupaten', 'province'] as const).flatMap((teller) =>
      months.map((month) => {
        const office = officeOfTeller(teller, { code, name }, plan.provinces)
        const source = sourceOf(office, `${month}-01` as Day)
        return { kabupaten_code: code, teller, month, source_id: source.id, office }
      }),
    ),
  )
  await insertStaged(tx, 'origin', origins)
  await tx.run(`
    insert into source (id, reference, published_text)
    select distinct source_id, 'Simulasi: laporan ' || office, month from national_fill.origin
    on conflict do nothing`)
}

/** The days of entry. */
function listDays({ now }: CountryPlan): Day[] {
  const days: Day[] = []
  for (let day = FIRST_DAY; day < dayInWita(now); day = addDays(day, 1)) days.push(day)
  return days
}

async function finish({ engine, plan }: Steps): Promise<void> {
  const unhurried = <T>(work: (tx: ScriptTransaction) => Promise<T>) =>
    engine.runInScriptTransaction(async (tx) => {
      await tx.run(UNHURRIED)
      return work(tx)
    })
  const lifted = await unhurried(listLifted)
  for (const [index, each] of lifted.entries()) {
    plan.onProgress(`menyambung kembali, ${index + 1} dari ${lifted.length}`)
    await unhurried((tx) => putBack(tx, each))
  }
  plan.onProgress('menjumlahkan buku besar')
  await once({ engine, plan }, 'totals', putBackTriggers)
  plan.onProgress('merapikan')
  await engine.tidy()
  await unhurried((tx) => tx.run('drop schema national_fill cascade'))
}
