import { sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { prepareWorkLists } from '#server/start/prepare-database.ts'
import { addDays, toDay } from '#shared/day/day.ts'
import { listRows } from '#tests/db/rows.ts'
import { signInAs } from '#tests/db/signed-in.ts'
import { foreign, newCommandId, own, people, TODAY } from '#tests/db/work-caller.ts'
import type { Pools } from './make-input.ts'

export type Who = keyof typeof people | 'nobody'
export const everybody: readonly Who[] = ['nobody', ...(Object.keys(people) as (keyof typeof people)[])]

/** What one kabupaten put down that no stranger may read or change: its marks, who may see them, and its ids. */
export type Secret = {
  personal: string
  row: string
  report: string
  ids: Record<'umkm' | 'product' | 'exchange' | 'report' | 'file' | 'command', string>
}
export type World = {
  db: Db
  address: string
  cookies: ReadonlyMap<Who, string>
  secrets: Record<'own' | 'foreign', Secret>
}

/** Signs everybody in and lets two kabupaten write down what is only theirs. */
export async function makeWorld(db: Db, address: string): Promise<World> {
  await prepareWorkLists(db, () => {})
  const cookies = new Map<Who, string>()
  for (const who of everybody) {
    if (who !== 'nobody') cookies.set(who, (await signInAs(db, address, people[who])).cookie)
  }
  const world = { db, address, cookies }
  return {
    ...world,
    secrets: {
      own: await writeSecret(world, { who: 'ownOfficial', kabupatenCode: own, mark: 'ALPHA' }),
      foreign: await writeSecret(world, { who: 'foreignOfficial', kabupatenCode: foreign, mark: 'BETA' }),
    },
  }
}

/** One that no other input names. */
export const SECRET_MONTH = '2026-07'

type Place = { who: Who; kabupatenCode: string; mark: string }

async function writeSecret(world: Omit<World, 'secrets'>, { who, kabupatenCode, mark }: Place): Promise<Secret> {
  const command = async (name: string, input: object) => {
    const commandId = newCommandId()
    const answer = await send(world, who, { name, isQuery: false, input: { commandId, ...input } })
    if (!answer.ok) throw new Error(`${name}: ${answer.status} ${await answer.text()}`)
    const { result } = (await answer.json()) as { result: { data: { id: string } } }
    return { id: result.data.id, commandId }
  }
  const personal = `PRIBADI${mark}`
  const row = `BARIS${mark}`
  const report = `LAPORAN${mark}`
  const described = { kabupatenCode, name: 'UD Rahasia', kind: 'business', ownerName: personal }
  const umkm = await command('umkm.register', described)
  const product = await command('product.register', {
    ...{ kabupatenCode, umkmId: umkm.id, name: 'Kopi Rahasia', category: 'beverage' },
  })
  const written = await command('report.save', {
    ...{ kabupatenCode, month: SECRET_MONTH, baseVersion: 0, productIds: [], isNihil: true, obstacles: report },
  })
  const files = { headers: { cookie: world.cookies.get(who) ?? '' }, method: 'POST' }
  const exchangeId = newCommandId()
  const sheet = new URLSearchParams({ id: exchangeId, dataset: 'umkm', name: `${row}.csv` })
  await fetch(`${world.address}/api/exchange/imports?${sheet}`, {
    ...files,
    body: `Kabupaten,Nama UMKM,Jenis,Pemilik\n${kabupatenCode},UD Baru ${row},Usaha,${personal}`,
  })
  const photo = new URLSearchParams({ kabupaten: kabupatenCode, name: `${row}.png` })
  const stored = await fetch(`${world.address}/api/files?${photo}`, { ...files, body: tinyPng })
  const file = ((await stored.json()) as { id: string }).id
  return {
    ...{ personal, row, report },
    ids: {
      ...{ umkm: umkm.id, product: product.id, report: written.id },
      ...{ exchange: exchangeId, file, command: product.commandId },
    },
  }
}

export const tinyPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
)

type Call = { name: string; isQuery: boolean; input: unknown }

/** Sends one call as the pages do; a long question goes in a body. */
export function send(
  { address, cookies }: Pick<World, 'address' | 'cookies'>,
  who: Who,
  { name, isQuery, input }: Call,
): Promise<Response> {
  const body = JSON.stringify(input)
  const cookie = cookies.get(who)
  const headers = { ...(cookie !== undefined && { cookie }) }
  const question = body === undefined ? '' : `?input=${encodeURIComponent(body)}`
  if (isQuery && question.length < 1500) return fetch(`${address}/api/trpc/${name}${question}`, { headers })
  return fetch(`${address}/api/trpc/${name}`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body !== undefined && { body }),
  })
}

/** What `who` may never read in an answer. Names of UMKM and products are open; the trail tells admins what a report said. */
export function forbiddenFor({ secrets }: Pick<World, 'secrets'>, who: Who): string[] {
  const hidden = ({ personal, row, report }: Secret, reads: { personal: boolean; row: boolean; report: boolean }) => [
    ...(reads.personal ? [] : [personal]),
    ...(reads.row ? [] : [row]),
    ...(reads.report ? [] : [report]),
  ]
  const isOf = (official: Who) => who === 'pmdStaff' || who === official
  const isOverseer = who === 'admin' || who === 'governorOffice'
  const reads = (official: Who) => ({
    personal: isOf(official),
    row: isOf(official) || isOverseer,
    report: isOf(official) || isOverseer,
  })
  return [...hidden(secrets.own, reads('ownOfficial')), ...hidden(secrets.foreign, reads('foreignOfficial'))]
}

/** The secrets as they stand in the database, to be compared later. */
export async function readSecrets({ db, secrets }: Pick<World, 'db' | 'secrets'>): Promise<unknown> {
  const all = [secrets.own, secrets.foreign]
  const rows = await Promise.all(
    all.map(async ({ ids }) => [
      await listRows(db, sql`select * from umkm where id = ${ids.umkm}`),
      await listRows(db, sql`select * from product where id = ${ids.product}`),
      await listRows(db, sql`select * from monthly_report where id = ${ids.report}`),
      await listRows(db, sql`select id, kabupaten_code, uploaded_by from evidence_file where id = ${ids.file}`),
    ]),
  )
  return rows
}

const tables = {
  umkm: sql`select id from umkm`,
  product: sql`select id from product`,
  outlet: sql`select id from outlet`,
  channel: sql`select id from channel`,
  target: sql`select id from target`,
  claim: sql`select id from claim`,
  people: sql`select id from person where username like 'tamu%'`,
  report: sql`select id from monthly_report`,
  exchange: sql`select id from import_batch`,
  event: sql`select id from registry_event`,
  file: sql`select id from evidence_file`,
  command: sql`select id from command_receipt`,
  conflict: sql`select id from refused_edit`,
} as const

const NOWHERE = '01890000-0000-7000-8000-000000000000'

/** What inputs may name now. Of the secrets only those that `who` must not reach are among it. */
export async function readPools({ db, secrets }: World): Promise<(who: Who) => Pools> {
  const secretIds = new Set(Object.values(secrets).flatMap(({ ids }) => Object.values(ids)))
  const ids: Record<string, string[]> = {}
  for (const [name, statement] of Object.entries(tables)) {
    const rows = (await listRows(db, statement)).map((row) => String(row['id']))
    // The newest are what was made by this run.
    ids[name] = [NOWHERE, ...rows.filter((id) => !secretIds.has(id)).slice(-60)]
  }
  const desa = (await listRows(db, sql`select code from desa where code like '53.04.%' limit 20`)).map((row) =>
    String(row['code']),
  )
  const days = [0, -1, -5, -40, -200, -360, -600, 1, 30].map((count) => addDays(toDay(TODAY), count))
  return (who) => {
    const foreignTo = [
      ...(who === 'ownOfficial' || who === 'pmdStaff' ? [] : [secrets.own]),
      ...(who === 'foreignOfficial' || who === 'pmdStaff' ? [] : [secrets.foreign]),
    ]
    const withSecrets = Object.entries(ids).map(([name, list]) => [
      name,
      [...list, ...foreignTo.flatMap((secret) => secret.ids[name as keyof Secret['ids']] ?? [])],
    ])
    return {
      ids: Object.fromEntries(withSecrets) as Record<string, string[]>,
      kabupaten: [...homesOf(who), own, foreign, '53.71', '53.01', '99.99'],
      ...{ desa, days },
    }
  }
}

const homesOf = (who: Who) => (who === 'foreignOfficial' ? Array<string>(8).fill(foreign) : Array<string>(8).fill(own))
