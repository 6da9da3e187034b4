import { withSnapshot } from '#server/db/snapshot.ts'
import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'
import { Abandoned } from '#server/turns.ts'
import type { BoundariesOf } from '#server/wilayah/boundaries-file.ts'
import { firstProvinceScope, listProvinces, requireProvinceScope } from '#server/wilayah/province-queries.ts'
import { OPEN_SCOPE, type Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import { daySchema } from '#shared/day/schema.ts'
import { provinceCodeSchema } from '#shared/wilayah/schema.ts'
import type { LongAnswer } from './answer.ts'
import { csvForm, geoJsonForm, jsonForm, type Form, type Row } from './answer-form.ts'
import { parametersOf, pathOf, readInParts, type Endpoint } from './endpoint.ts'
import type { Meta } from './meta.ts'
import { BodyWriter, type PackedBody } from './packed-body.ts'
import { parseQuery, queryProblem, QueryRefusal } from './parse-query.ts'
import { readShapes } from './shapes.ts'

/**
 * `isWhole`: all rows in one answer, however many, for a file that is made once. `left` is aborted when nobody waits for
 * the answer any more.
 */
export type ApiContext = { db: Db; today: Day; boundaries: BoundariesOf; isWhole?: true; left?: AbortSignal }

/**
 * Answers one request for a dataset. Rows become text some at a time, all from one state of the database, which nobody
 * who reads slowly holds open.
 * @throws QueryRefusal for a query that cannot be answered, Abandoned when everybody left
 */
export async function answerEndpoint(
  endpoint: Endpoint,
  query: Readonly<Record<string, unknown>>,
  context: ApiContext,
): Promise<LongAnswer> {
  const { db, today, isWhole } = context
  const most = endpoint.page && !isWhole ? endpoint.page.most : Infinity
  const { format, ...values } = parseQuery(parametersOf(endpoint), query, today)
  // Of two days that are compared, the answer is for the second.
  const day = daySchema.optional().parse(values['asOf'] ?? values['to']) ?? today
  const knownAt = typeof values['knownAt'] === 'string' ? values['knownAt'] : null
  const after = typeof values['after'] === 'string' ? values['after'] : undefined
  return withSnapshot(db, async (snapshot) => {
    const at = { today, day, knownAt: knownAt === null ? undefined : new Date(knownAt) }
    const scope = await readScope(snapshot.db, endpoint, values['province'])
    const { dataVersion, simulated } = snapshot
    const { licence, definition, attribution } = endpoint
    const meta = { asOf: day, knownAt, dataVersion, simulated, licence, definition, attribution }
    const form = formOf(endpoint, meta, { format, values, context })
    const parts = readInParts(endpoint, { db: snapshot.db, values, scope, after, most, ...at })
    const { body, next } = await write(form, parts, {
      ...{ most, left: context.left },
      addressAfter: (last) => nextOf(endpoint, query, last),
    })
    return withNext({ status: 200, type: form.type, body, headers: form.headers }, next)
  })
}

type Writing = { most: number; left: AbortSignal | undefined; addressAfter: (last: Row | undefined) => string }

async function write(form: Form, parts: AsyncIterable<readonly Row[]>, { most, left, addressAfter }: Writing) {
  const writer = new BodyWriter()
  let count = 0
  let last: Row | undefined
  try {
    await writer.write(form.begin)
    for await (const part of parts) {
      if (left?.aborted) throw new Abandoned()
      const rows = part.slice(0, most - count)
      if (rows.length > 0) await writer.write(form.toText(rows, count === 0))
      last = rows.at(-1) ?? last
      if (rows.length < part.length) return { body: await finish(writer, form), next: addressAfter(last) }
      count += rows.length
    }
    return { body: await finish(writer, form), next: undefined }
  } catch (error) {
    writer.drop()
    throw error
  }
}

async function finish(writer: BodyWriter, { end }: Form): Promise<string | PackedBody> {
  await writer.write(end)
  return writer.end()
}

type Asked = { format: unknown; values: Readonly<Record<string, unknown>>; context: ApiContext }

function formOf(endpoint: Endpoint, meta: Meta, { format, values, context }: Asked): Form {
  if (format === 'csv') return csvForm(endpoint, meta)
  if (format === 'json' || !endpoint.geojson) return jsonForm(meta)
  const drawsShapes = endpoint.geojson.geometry === 'MultiPolygon'
  const shapes = drawsShapes
    ? readShapes(context.boundaries(provinceCodeSchema.optional().parse(values['province'])))
    : undefined
  return geoJsonForm(endpoint.geojson, meta, shapes)
}

/** The address of the rows that come after some, for the header `Link`. */
function nextOf(endpoint: Endpoint, query: Readonly<Record<string, unknown>>, last: Row | undefined): string {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (typeof value === 'string') asked.set(name, value)
  const id = last?.['id']
  if (typeof id === 'string') asked.set('after', id)
  return `${pathOf(endpoint)}?${asked.toString()}`
}

function withNext(answer: LongAnswer, next: string | undefined): LongAnswer {
  if (next === undefined) return answer
  const links = [answer.headers?.['Link'], `<${next}>; rel="next"`].filter(Boolean).join(', ')
  return { ...answer, headers: { ...answer.headers, Link: links } }
}

/** @throws QueryRefusal in a national registry for a province that it does not hold, or where none is named and one has to be */
async function readScope(db: Db, { withoutProvince }: Endpoint, asked: unknown): Promise<Scope> {
  if (asked === undefined && withoutProvince === 'country') return OPEN_SCOPE
  if (asked === undefined && withoutProvince === 'first') return firstProvinceScope(db)
  try {
    return await requireProvinceScope(db, { province: provinceCodeSchema.optional().parse(asked) })
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const codes = (await listProvinces(db)).map(({ code }) => code)
    throw new QueryRefusal(queryProblem('province', error.words, { id: codes.join(', ') }))
  }
}
