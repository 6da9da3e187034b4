import { withSnapshot } from '#server/db/snapshot.ts'
import type { Db } from '#server/db/database.ts'
import { daySchema, type Day } from '#shared/day/day.ts'
import type { Answer } from './answer-cache.ts'
import { toCsv, type Cell } from './csv.ts'
import { columnsOf, parametersOf, type Endpoint, type PlaceForm } from './endpoint.ts'
import type { Meta } from './meta.ts'
import { parseQuery } from './parse-query.ts'
import { kindOf, readShapes } from './shapes.ts'

export type ApiContext = { db: Db; today: Day; boundaries: () => { body: string; isOfficial: boolean } }
type Row = Readonly<Record<string, unknown>>
type Rows = { meta: Meta; rows: readonly Row[] }

/**
 * Answers one request for a dataset.
 * @throws QueryRefusal for a query that cannot be answered.
 */
export async function answerEndpoint(
  endpoint: Endpoint,
  query: Readonly<Record<string, unknown>>,
  context: ApiContext,
): Promise<Answer> {
  const { db, today } = context
  const { format, ...values } = parseQuery(parametersOf(endpoint), query, today)
  const place = format === 'geojson' ? endpoint.geojson : undefined
  const day = daySchema.optional().parse(values['asOf']) ?? today
  const knownAt = typeof values['knownAt'] === 'string' ? values['knownAt'] : null
  const answered = await withSnapshot(db, async (snapshot): Promise<Rows> => {
    const at = { today, day, knownAt: knownAt === null ? undefined : new Date(knownAt) }
    const rows = await endpoint.read({ db: snapshot.db, values, ...at })
    const { dataVersion, simulated } = snapshot
    const licence = place?.licence ?? endpoint.licence
    const attribution = place?.attribution ?? endpoint.attribution
    return {
      meta: { asOf: day, knownAt, dataVersion, simulated, licence, definition: endpoint.definition, attribution },
      rows,
    }
  })
  if (place) return toGeoJson(place, answered, context)
  return format === 'csv' ? toCsvAnswer(endpoint, answered) : toJson(answered)
}

function toJson(answered: Rows): Answer {
  return toAnswer('application/json; charset=utf-8', JSON.stringify(answered), answered.meta)
}

function toCsvAnswer(endpoint: Endpoint, { meta, rows }: Rows): Answer {
  const cells = rows.map((row) => ({ ...row, ...endpoint.toCells?.(row) }) as Record<string, Cell>)
  const columns = columnsOf(endpoint).map(([name]) => name)
  const answer = toAnswer('text/csv; charset=utf-8', toCsv(columns, cells), meta)
  const name = ['pantau-ovop', endpoint.name, meta.asOf, ...(meta.simulated ? ['simulasi'] : [])].join('-')
  return { ...answer, headers: { ...answer.headers, 'Content-Disposition': `attachment; filename="${name}.csv"` } }
}

function toGeoJson(place: PlaceForm, { meta, rows }: Rows, context: ApiContext): Answer {
  const shapes = place.geometry === 'MultiPolygon' ? readShapes(context.boundaries()) : undefined
  const collection = { type: 'FeatureCollection', meta, features: rows.map((row) => place.toFeature(row, shapes)) }
  const answer = toAnswer('application/geo+json; charset=utf-8', JSON.stringify(collection), meta)
  return shapes ? { ...answer, headers: { ...answer.headers, 'X-Boundaries': kindOf(shapes) } } : answer
}

function toAnswer(type: string, body: string, { asOf, knownAt, dataVersion, simulated, licence }: Meta): Answer {
  return {
    status: 200,
    type,
    body,
    headers: {
      'X-As-Of': asOf,
      ...(knownAt != null && { 'X-Known-At': knownAt }),
      'X-Data-Version': String(dataVersion),
      'X-Simulated': String(simulated),
      Link: `<${licence.url}>; rel="license"`,
    },
  }
}
