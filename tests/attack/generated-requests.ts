import type { Random } from '#data/simulator/random.ts'
import { parametersOf, pathOf } from '#server/api/endpoint.ts'
import { endpoints } from '#server/api/endpoints.ts'
import { datasetNames } from '#shared/exchange/dataset-name.ts'
import { listFormats, listNames } from '#shared/export/list.ts'
import { send, tinyPng, type Who, type World } from './attack-world.ts'
import { formulaTexts, hostileTexts } from './hostile-texts.ts'
import { makeCommandId, makeInput, type Pools } from './make-input.ts'
import { procedureShapes } from './procedure-shapes.ts'

/** Who asks, with what chances, and what there is to name. */
export type Lane = { world: World; random: Random; who: Who; pools: Pools }

const malices = { calm: { text: 0, shape: 0 }, sly: { text: 0.15, shape: 0 }, wild: { text: 0.5, shape: 0.3 } }

type Way = (lane: Lane) => Promise<{ name: string; asked: Promise<Response> }>

/** One request of each kind: to a procedure, to the REST, for a file, with a file, of an account. */
export const ways: Record<'procedure' | 'rest' | 'file' | 'upload' | 'account', Way> = {
  procedure: async ({ world, random, who, pools }) => {
    const procedure = random.pick(procedureShapes)
    const { name, isQuery } = procedure
    const malice = malices[random.weighted({ calm: 50, sly: 35, wild: 15 })]
    const input = makeInput(procedure, { random, pools, malice, procedure: name })
    return { name, asked: send(world, who, { name, isQuery, input }) }
  },
  rest: async (lane) => {
    const { random } = lane
    const endpoint = random.pick(endpoints)
    const query = new URLSearchParams()
    for (const name of Object.keys(parametersOf(endpoint))) {
      if (random.chance(0.4)) query.append(name, restValue(name, lane))
    }
    if (random.chance(0.1)) query.append(random.pick(hostileTexts).slice(0, 200), 'x')
    return { name: pathOf(endpoint), asked: get(lane, `${pathOf(endpoint)}?${query}`) }
  },
  file: async (lane) => {
    const { random, pools } = lane
    const id = random.pick(pools.ids['file'] ?? ['x'])
    const list = `${random.pick(listNames)}.${random.pick(listFormats)}`
    const search = new URLSearchParams({
      kabupaten: random.pick(pools.kabupaten),
      search: random.pick(hostileTexts).slice(0, 90),
    })
    const exchangeId = random.pick(pools.ids['exchange'] ?? ['x'])
    const path = random.pick([
      `/api/files/${id}`,
      `/api/files/${encodeURIComponent(random.pick(hostileTexts).slice(0, 200).toWellFormed())}`,
      `/api/lists/${list}?${search}`,
      `/api/exchange/${random.pick(datasetNames)}.xlsx?kabupaten=${random.pick(pools.kabupaten)}`,
      `/api/exchange/imports/${exchangeId}/marked.xlsx`,
      `/api/briefing.${random.pick(['txt', 'json'])}?area=${random.pick(pools.kabupaten)}&edition=${random.pick(['public', 'office'])}`,
      `/api/berhenti?${new URLSearchParams({ p: id, k: 'digest', s: random.pick(hostileTexts).slice(0, 99) })}`,
    ])
    return { name: path.replace(/[?].*|(?<=files\/|imports\/)[^/]+/gu, ''), asked: get(lane, path) }
  },
  upload: async (lane) => {
    const { random, pools } = lane
    const kabupaten = random.pick(pools.kabupaten)
    if (random.chance(0.3)) {
      const query = new URLSearchParams({ kabupaten, name: random.pick(hostileTexts).slice(0, 300) })
      return { name: 'POST /api/files', asked: post(lane, `/api/files?${query}`, random.pick(polyglots)) }
    }
    const dataset = random.pick(datasetNames)
    const name = `${random.pick(hostileTexts).slice(0, 150)}.csv`
    const query = new URLSearchParams({ id: makeCommandId(random), dataset, name })
    return {
      name: 'POST /api/exchange/imports',
      asked: post(lane, `/api/exchange/imports?${query}`, hostileSheet(lane)),
    }
  },
  account: async (lane) => {
    const { random } = lane
    // Nobody signed in: whoever is signed in must stay so until the end.
    const nobody = { ...lane, who: 'nobody' as const }
    const path = random.pick(['sign-in', 'second-step', 'password', 'two-factor/start', 'sessions', '__proto__', 'x'])
    const body = {
      login: random.pick(hostileTexts),
      password: random.pick(hostileTexts),
      code: random.pick(hostileTexts),
    }
    const fields = Object.entries(body).filter(() => random.chance(0.6))
    return {
      name: `/api/auth/${path}`,
      asked: post(nobody, `/api/auth/${path}`, JSON.stringify(Object.fromEntries(fields))),
    }
  },
}

function restValue(name: string, { random, pools }: Lane): string {
  if (random.chance(0.3)) return random.pick(hostileTexts).slice(0, 200)
  if (/month/iu.test(name)) return random.pick(pools.days).slice(0, 7)
  if (/year/iu.test(name)) return random.pick(pools.days).slice(0, 4)
  if (name === 'format') return random.pick(['json', 'csv', 'geojson'])
  if (name === 'by') return random.pick(['province', 'island', 'kabupaten'])
  return random.pick(pools.days)
}

function hostileSheet({ random, pools }: Lane): string {
  const cell = () => {
    const text = random.chance(0.5) ? random.pick([...hostileTexts, ...formulaTexts]) : `Kopi ${random.int(1, 99)}`
    return `"${text.slice(0, 300).replaceAll('"', '""')}"`
  }
  const rows = Array.from({ length: random.int(1, 4) }, () =>
    [random.pick(pools.kabupaten), cell(), random.pick(['Usaha', 'Kelompok', 'Makanan']), cell(), cell()].join(','),
  )
  return [
    random.pick(['Kabupaten,Nama UMKM,Jenis,Nama pemilik,Catatan', `Kabupaten,Nama produk,Kategori,${cell()},Catatan`]),
    ...rows,
  ].join('\n')
}

const polyglots = [
  tinyPng,
  Buffer.concat([tinyPng, Buffer.from('<script>window.pantauAttacked=1</script>')]),
  Buffer.from('GIF89a/*<svg onload=alert(1)>*/=1'),
  Buffer.from('%PDF-1.7\n<script>alert(1)</script>'),
  Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'),
  Buffer.from('\u0000\u0000'),
  Buffer.alloc(0),
]

type Asking = Pick<Lane, 'world' | 'who'>

function get({ world, who }: Asking, path: string): Promise<Response> {
  return fetch(`${world.address}${path}`, { headers: cookieOf(world, who) })
}

export function post({ world, who }: Asking, path: string, body: string | Buffer): Promise<Response> {
  const headers = {
    ...cookieOf(world, who),
    ...(path.startsWith('/api/auth') && { 'content-type': 'application/json' }),
  }
  return fetch(`${world.address}${path}`, {
    method: 'POST',
    headers,
    body: typeof body === 'string' ? body : new Uint8Array(body),
  })
}

function cookieOf({ cookies }: World, who: Who): Record<string, string> {
  const cookie = cookies.get(who)
  return cookie === undefined ? {} : { cookie }
}
