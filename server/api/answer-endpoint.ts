import { withSnapshot } from '#server/db/snapshot.ts'
import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'
import type { BoundariesOf } from '#server/wilayah/boundaries-file.ts'
import { firstProvinceScope, listProvinces, requireProvinceScope } from '#server/wilayah/province-queries.ts'
import { OPEN_SCOPE, type Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import { daySchema } from '#shared/day/schema.ts'
import { provinceCodeSchema } from '#shared/wilayah/schema.ts'
import type { Answer } from './answer-cache.ts'
import { toCsv, type Cell } from './csv.ts'
import { columnsOf, parametersOf, pathOf, type Endpoint, type PlaceForm } from './endpoint.ts'
import { termsOfShapes, toLicenceHeader } from './licence.ts'
import type { Meta } from './meta.ts'
import { parseQuery, queryProblem, QueryRefusal } from './parse-query.ts'
import { kindOf, readShapes, type Shapes } from './shapes.ts'

/** `isWhole`: all rows in one answer, however many, for a file that is made once. */
export type ApiContext = { db: Db; today: Day; boundaries: BoundariesOf; isWhole?: true }
type Row = Readonly<Record<string, unknown>>
type Rows = { meta: Meta; rows: readonly Row[] }
type Read = Rows & { next: string | undefined }

/**
 * Answers one request for a dataset.
 * @throws QueryRefusal for a query that cannot be answered.
 */
export async function answerEndpoint(
  endpoint: Endpoint,
  query: Readonly<Record<string, unknown>>,
  context: ApiContext,
): Promise<Answer> {
  const { db, today, isWhole } = context
  const most = endpoint.page && !isWhole ? endpoint.page.most : Infinity
  const { format, ...values } = parseQuery(parametersOf(endpoint), query, today)
  // Of two days that are compared, the answer is for the second.
  const day = daySchema.optional().parse(values['asOf'] ?? values['to']) ?? today
  const knownAt = typeof values['knownAt'] === 'string' ? values['knownAt'] : null
  const answered = await withSnapshot(db, async (snapshot): Promise<Read> => {
    const at = { today, day, knownAt: knownAt === null ? undefined : new Date(knownAt) }
    const scope = await readScope(snapshot.db, endpoint, values['province'])
    const found = await endpoint.read({ db: snapshot.db, values, scope, most, ...at })
    const rows = found.slice(0, most)
    const next = found.length > most ? nextOf(endpoint, query, rows) : undefined
    const { dataVersion, simulated } = snapshot
    const { licence, definition, attribution } = endpoint
    return { meta: { asOf: day, knownAt, dataVersion, simulated, licence, definition, attribution }, rows, next }
  })
  return withNext(toForm(endpoint, answered, { format, values, context }), answered.next)
}

type Asked = { format: unknown; values: Readonly<Record<string, unknown>>; context: ApiContext }

function toForm(endpoint: Endpoint, { meta, rows }: Read, { format, values, context }: Asked): Answer {
  const answered: Rows = { meta, rows }
  if (format === 'csv') return toCsvAnswer(endpoint, answered)
  if (format === 'json' || !endpoint.geojson) return toAnswer('application/json', answered, answered.meta)
  const drawsShapes = endpoint.geojson.geometry === 'MultiPolygon'
  return toGeoJson(
    endpoint.geojson,
    answered,
    drawsShapes ? readShapes(context.boundaries(provinceCodeSchema.optional().parse(values['province']))) : undefined,
  )
}

/** The address of the rows that come after some, for the header `Link`. */
function nextOf(endpoint: Endpoint, query: Readonly<Record<string, unknown>>, rows: readonly Row[]): string {
  const asked = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) if (typeof value === 'string') asked.set(name, value)
  const id = rows.at(-1)?.['id']
  if (typeof id === 'string') asked.set('after', id)
  return `${pathOf(endpoint)}?${asked.toString()}`
}

function withNext(answer: Answer, next: string | undefined): Answer {
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

function toCsvAnswer(endpoint: Endpoint, { meta, rows }: Rows): Answer {
  const cells = rows.map((row) => ({ ...row, ...endpoint.toCells?.(row) }) as Record<string, Cell>)
  const columns = columnsOf(endpoint).map(([name]) => name)
  const answer = toAnswer('text/csv', toCsv(columns, cells), meta)
  const name = ['pantau-ovop', endpoint.name, meta.asOf, ...(meta.simulated ? ['simulasi'] : [])].join('-')
  return { ...answer, headers: { ...answer.headers, 'Content-Disposition': `attachment; filename="${name}.csv"` } }
}

function toGeoJson(place: PlaceForm, { meta: common, rows }: Rows, shapes: Shapes | undefined): Answer {
  const meta = shapes ? { ...common, ...termsOfShapes(shapes) } : common
  const features = rows.map((row) => place.toFeature(row, shapes))
  const answer = toAnswer('application/geo+json', { type: 'FeatureCollection', meta, features }, meta)
  return shapes ? { ...answer, headers: { ...answer.headers, 'X-Boundaries': kindOf(shapes) } } : answer
}

function toAnswer(type: string, content: string | object, meta: Meta): Answer {
  const { asOf, knownAt, dataVersion, simulated, licence } = meta
  const headers = {
    'X-As-Of': asOf,
    ...(knownAt !== null && { 'X-Known-At': knownAt }),
    'X-Data-Version': String(dataVersion),
    'X-Simulated': String(simulated),
    ...toLicenceHeader(licence),
  }
  const body = typeof content === 'string' ? content : JSON.stringify(content)
  return { status: 200, type: `${type}; charset=utf-8`, body, headers }
}
