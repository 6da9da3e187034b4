import type { Random } from '#data/simulator/random.ts'
import { hostileTexts } from './hostile-texts.ts'
import type { ProcedureShape, Shape } from './procedure-shapes.ts'

/** What ids, codes and days inputs may name: those that are there, so that commands reach what they are about. */
export type Pools = {
  ids: Readonly<Record<string, readonly string[]>>
  kabupaten: readonly string[]
  desa: readonly string[]
  days: readonly string[]
}

/** How often, of one, a text is hostile instead of ordinary, and a shape is not kept to. */
export type Malice = { text: number; shape: number }

export type Making = {
  random: Random
  pools: Pools
  malice: Malice
  procedure: string
  /** Left out: every hostile text there is. */
  texts?: readonly string[]
}

/** An input for a procedure: valid by its schema as far as that tells, with names of things that are there. */
export function makeInput({ input }: ProcedureShape, making: Making): unknown {
  if (!input) return undefined
  const made = withFittingRole(make(input, [], making), making)
  return making.random.chance(making.malice.shape) ? spoil(made, making.random) : made
}

/** An official works for a kabupaten, all others for none; no schema tells. */
function withFittingRole(made: unknown, { pools }: Making): unknown {
  if (typeof made !== 'object' || made === null || !('role' in made)) return made
  return { ...made, kabupaten: made.role === 'kabupatenOfficial' ? pools.kabupaten.slice(0, 1) : [] }
}

type Path = readonly string[]

function make(shape: Shape, path: Path, making: Making): unknown {
  const { random } = making
  const choices = shape.anyOf ?? shape.oneOf
  if (choices) return make(random.pick(choices), path, making)
  if (shape.allOf) return Object.assign({}, ...shape.allOf.map((each) => make(each, path, making)))
  if ('const' in shape) return shape.const
  if (shape.enum) return random.pick(shape.enum)
  switch (shape.type) {
    case 'object':
      return makeObject(shape, path, making)
    case 'array':
      return makeArray(shape, path, making)
    case 'integer':
    case 'number':
      return makeNumber(shape, path, making)
    case 'boolean':
      return random.chance(0.5)
    case 'null':
      return null
    case 'string':
      return makeString(shape, path, making)
    default:
      return makeAny(path, making)
  }
}

function makeObject({ properties = {}, required = [], additionalProperties }: Shape, path: Path, making: Making) {
  const { random } = making
  const known = Object.entries(properties)
    .filter(([name]) => required.includes(name) || (name !== 'notAfter' && random.chance(isCalm(making) ? 0.15 : 0.4)))
    .map(([name, shape]) => [name, make(shape, [...path, name], making)])
  const free =
    typeof additionalProperties === 'object'
      ? [[random.pick(['name', 'ownerName', 'kabupatenCode', '__proto__']), make(additionalProperties, path, making)]]
      : []
  return Object.fromEntries([...known, ...free]) as unknown
}

/** Nothing hostile: what comes out has a good chance of being carried out. */
const isCalm = ({ malice, texts }: Making) => texts !== undefined || (malice.text === 0 && malice.shape === 0)

function makeArray({ items = {}, minItems = 0, maxItems = 3 }: Shape, path: Path, making: Making): unknown[] {
  const { random } = making
  const length = random.chance(0.01)
    ? Math.min(maxItems + 1, 400)
    : random.int(minItems, Math.min(maxItems, minItems + 2))
  return Array.from({ length }, () => make(items, path, making))
}

const oddNumbers = [0, -1, 1e21, Number.MAX_SAFE_INTEGER, 0.1, 2 ** 31, -(2 ** 63), 2_147_483_647]

function makeNumber({ minimum = 0, maximum = 1000 }: Shape, path: Path, making: Making): number {
  const { random, malice } = making
  if (!isCalm(making) && random.chance(malice.text / 8)) return random.pick(oddNumbers)
  if (path.at(-1) === 'baseVersion') return random.pick([minimum, 1, 1, 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 6])
  return random.int(minimum, Math.min(maximum, minimum + 30))
}

const DAY_NAMES = /^(?:asOf|asOfText|from|to|notBefore|notAfter|until|day|byDay|.*(?:On|At|Day|From|To))$/u

function makeString(shape: Shape, path: Path, making: Making): string {
  const { random, pools, malice, procedure } = making
  const name = path.at(-1) ?? ''
  if (making.texts === undefined && random.chance(malice.text / 20)) return random.pick(hostileTexts)
  if (name === 'commandId' || (name === 'id' && shape.pattern?.includes('-7['))) return makeCommandId(random)
  if (shape.format === 'uuid') return random.pick(idsFor(path, making))
  if (shape.format === 'date-time') return `${random.pick(pools.days)}T0${random.int(0, 9)}:00:00Z`
  if (shape.format === 'base64') return Buffer.from('Produk,Harga\nKopi,=1+1').toString('base64')
  if (/^kabupaten|^code$|Code$/u.test(name) && !/desa/iu.test(name)) return random.pick(pools.kabupaten)
  if (/desa/iu.test(name)) return random.pick(pools.desa)
  if (/month$|^firstMonth|^lastMonth/iu.test(name)) return random.pick(pools.days).slice(0, 7)
  if (/year/iu.test(name)) return random.pick(pools.days).slice(0, 4)
  if (name === 'metric') return random.pick(['outlets_launched', 'products_launched', 'umkm'])
  if (name === 'text' && procedure.startsWith('claim')) return claimSheet(making)
  if (name === 'area' || name === 'scopeText')
    return random.pick(['province', 'island:Timor', 'island:Flores', ...pools.kabupaten])
  if (DAY_NAMES.test(name)) return random.pick(isCalm(making) ? pools.days.slice(0, 3) : pools.days)
  if (name === 'username') return `orang${random.int(1, 999_999)}`
  if (name === 'phone') return `0812${random.int(1_000_000, 9_999_999)}`
  if (name === 'nib') return String(random.int(1_000_000_000_000, 9_999_999_999_999))
  if (name === 'email') return `orang${random.int(1, 999_999)}@contoh.example`
  if (/amount|price|turnover|Rupiah|value/iu.test(name)) return String(random.int(1000, 900_000))
  if (name === 'publishedText') return random.pick(['2025', '2026-01', '2026-01-02'])
  if (/^(?:reference|link|url)$/u.test(name)) return random.pick(['https://contoh.example/berita', 'Surat 5/2026'])
  if (name.endsWith('Id')) return random.pick(idsFor(path, making))
  return makeText(shape, making)
}

const ordinaryTexts = [
  'Kopi Belu',
  'Tenun Ikat',
  'UD Sederhana',
  'alasan yang cukup panjang',
  '081234567890',
  '0812000000001',
]

function makeText({ minLength = 0, maxLength = 100_000 }: Shape, making: Making): string {
  const { random, malice, texts = hostileTexts } = making
  const text = random.chance(malice.text) ? random.pick(texts) : `${random.pick(ordinaryTexts)} ${random.int(1, 9999)}`
  return text.slice(0, maxLength).padEnd(minLength, 'x')
}

function claimSheet(making: Making): string {
  const cell = () => `"${makeText({ maxLength: 60 }, making).replaceAll('"', '""')}"`
  const heading =
    'as_of_date,metric,value,unit,scope,said_by,office,source_ref,note,id,speaker,quote,status,url,published'
  return `${heading}\n2026-01-02,outlets,11,outlet,province,${cell()},${cell()},https://contoh.example,${cell()}`
}

/** Things that the schema cannot describe: points on the map, days that are parsed. */
function makeAny(path: Path, { random, pools }: Making): unknown {
  if (path.at(-1) === 'point') return { latitude: -9.2, longitude: 124.9 }
  return random.pick<unknown>([random.pick(pools.days), random.pick(hostileTexts), 1, null, { a: 1 }])
}

/** By the name of the field, else by the router of the procedure; now and then the id of something else altogether. */
function idsFor(path: Path, { random, pools, procedure }: Making): readonly string[] {
  const name = path.findLast((part) => part !== 'id' && part !== 'ids') ?? ''
  const kind = Object.keys(pools.ids).find((each) => name.toLowerCase().startsWith(each.toLowerCase()))
  const [router = ''] = procedure.split('.')
  const own = pools.ids[path.at(-1) === 'id' && kind !== 'product' ? router : (kind ?? router)] ?? []
  const all = Object.values(pools.ids).flat()
  return own.length > 0 && random.chance(0.95) ? own : all
}

export function makeCommandId(random: Random): string {
  const hex = Array.from({ length: 32 }, () => random.int(0, 15).toString(16)).join('')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`
}

/** Something else than the schema asks for. */
function spoil(input: unknown, random: Random): unknown {
  if (typeof input !== 'object' || input === null) return random.pick<unknown>([null, [], {}, 7, 'x', { __proto__: 1 }])
  const names = Object.keys(input)
  const name = names.length > 0 ? random.pick(names) : 'x'
  const odd = random.pick<unknown>([null, [], {}, [[]], 7, true, '', { $gt: '' }, 'x'.repeat(70_000), [null], -0.5])
  switch (random.int(0, 4)) {
    case 0:
      return {
        ...input,
        [random.pick(['role', 'version', 'isAdmin', 'personId', 'simulated', 'kabupatenCodes'])]: 'admin',
      }
    case 1:
      return { ...input, [name]: odd }
    case 2:
      return Object.fromEntries(Object.entries(input).filter(([each]) => each !== name))
    case 3:
      return JSON.parse(
        `{"__proto__":{"role":"admin"},"constructor":{"prototype":{"role":"admin"}},${JSON.stringify(input).slice(1)}`.replace(
          /,\}$/u,
          '}',
        ),
      ) as unknown
    default:
      return [input]
  }
}
