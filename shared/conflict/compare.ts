type Fields = Readonly<Record<string, unknown>>

/** A field in which two versions of a record may differ; `parts` are the names under which a command tells it. */
export type ComparedField = { key: string; parts: readonly string[]; mine: Fields; stored: Fields }
export type Side = 'mine' | 'stored'

const single = (...names: string[]) => names.map((name) => ({ key: name, parts: [name] }))

const productFields = [
  ...single('name', 'category'),
  { key: 'maker', parts: ['umkmId', 'producer'] },
  ...single('desaCode', 'scheme', 'note'),
]
const reportFields = [
  { key: 'productIds', parts: ['isNihil', 'productIds'] },
  ...single('shelfRemark', 'obstacles', 'note', 'evidence'),
]

/** The commands that carry a whole description, with what they describe. What is not here says what happened, and has no other version. */
const fieldsOf: Readonly<Record<string, readonly { key: string; parts: readonly string[] }[]>> = {
  'product.update': productFields,
  'umkm.update': single('name', 'kind', 'desaCode', 'ownerName', 'phone', 'nib', 'note'),
  'report.save': reportFields,
  'report.submit': reportFields,
  'shelf.submit': single('lines', 'salesRupiah', 'note', 'evidence'),
  'claim.edit': [
    ...single('valueText', 'unit'),
    { key: 'metric', parts: ['figure', 'metric'] },
    ...single('asOfText', 'scopeText', 'speaker', 'office', 'paraphrase', 'source'),
    ...single('printedWeekday', 'conflictGroup', 'checkNote'),
  ],
  'outlet.describe': single('label', 'operatorKind', 'operatorName', 'place', 'desaCode', 'point'),
}

/**
 * A command and a record as it is now, field by field; undefined for a command that describes nothing. `current` is the
 * record of a conflict, or the answer of its page.
 */
export function comparedFields(name: string, input: Fields, current: Fields): ComparedField[] | undefined {
  const stored = storedFields(name, current, input)
  return fieldsOf[name]?.map(({ key, parts }) => ({
    key,
    parts,
    mine: pick(input, parts),
    stored: pick(stored, parts),
  }))
}

/** Whether a field says the same in both versions. */
export function saysTheSame({ mine, stored }: Pick<ComparedField, 'mine' | 'stored'>): boolean {
  return JSON.stringify(plain(mine)) === JSON.stringify(plain(stored))
}

/** The command made on the record as it is now, with the stored version of the fields that `choices` say. */
export function mergedInput(
  fields: readonly ComparedField[],
  input: Fields,
  { choices, version }: { choices: Readonly<Record<string, Side>>; version: number },
): Fields {
  let merged: Fields = { ...input, baseVersion: version }
  for (const { key, parts, stored } of fields) {
    if (choices[key] !== 'stored') continue
    merged = { ...without(merged, parts), ...withoutEmpty(stored) }
  }
  return merged
}

type Versions = { version: number; stale?: readonly { id: string; version: number }[] }

/** The same command made on what is there now, as a conflict tells it: of one record, or of many products or claims. */
export function rebasedInput(input: Fields, { version, stale = [] }: Versions): Fields {
  const list = Array.isArray(input['products']) ? 'products' : Array.isArray(input['claims']) ? 'claims' : undefined
  if (!list) return { ...input, baseVersion: version }
  const versions = new Map(stale.map((row) => [row.id, row.version]))
  return {
    ...input,
    [list]: (input[list] as { id: string; baseVersion: number }[]).map((asked) => ({
      ...asked,
      baseVersion: versions.get(asked.id) ?? asked.baseVersion,
    })),
  }
}

/** A record in the names of the command that describes it. */
function storedFields(name: string, current: Fields, input: Fields): Fields {
  const flat = { ...current, ...fieldsIn(current['personal']), ...fieldsIn(current['content']) }
  // Where a claim is about one of our figures, its metric is that figure's name unless somebody wrote another.
  if (name === 'claim.edit' && (flat as Fields)['figure'] && input['metric'] === undefined)
    return without(flat, ['metric'])
  if (name === 'outlet.describe') {
    const { latitude, longitude, pointQuality: quality } = flat as Fields
    return { ...flat, point: typeof latitude === 'number' ? { latitude, longitude, quality } : null }
  }
  if (name === 'shelf.submit' && Array.isArray((flat as Fields)['lines'])) {
    return { ...flat, lines: ((flat as Fields)['lines'] as Fields[]).map(toLineInput) }
  }
  return flat
}

/** A line of a shelf as a report is told it. What is not of the programme has its name, all else the product's own. */
function toLineInput(line: Fields): Fields {
  const isOutside = line['kind'] === 'outside'
  return withoutEmpty({
    kind: isOutside ? 'outside' : 'programme',
    ...(line['kind'] === 'finding' && { asFinding: true }),
    ...(isOutside ? { name: line['name'] } : { productId: line['productId'] }),
    ...pick(line, ['quantity', 'priceRupiah', 'salesRupiah', 'ranOut', 'supplierId']),
    ...(line['supplierId'] ? {} : pick(line, ['supplier'])),
  })
}

/** For comparing: nothing is nothing, in whatever way it is written, and the order of names tells nothing. */
function plain(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(plain)
  if (typeof value !== 'object' || value === null) return value ?? null
  const told = Object.entries(value)
    .map(([name, part]): [string, unknown] => [name, plain(part)])
    .filter(([, part]) => part !== null && part !== '' && part !== false && !(Array.isArray(part) && part.length === 0))
  return Object.fromEntries(told.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function pick(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(names.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])))
}

function without(fields: Fields, names: readonly string[]): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)))
}

function withoutEmpty(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))
}

function fieldsIn(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}
