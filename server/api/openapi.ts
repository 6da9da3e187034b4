import { z } from 'zod'
import { figureNames } from '#shared/figure/figure.ts'
import type { Province } from '#shared/wilayah/province.ts'
import { definitionOf, isBilingual, type Bilingual } from './bilingual.ts'
import { boundariesDocument, HEALTH_PATH, healthSchema, openApiDocument, type ApiDocument } from './documents.ts'
import { dataPlaceOf } from './data-place.ts'
import { columnsOf, formatsOf, parametersOf, pathOf, type Endpoint, type Format } from './endpoint.ts'
import { FACTS_LICENCE } from './licence.ts'
import { figureDefinition } from './figure-definitions.ts'
import { metaSchema } from './meta.ts'
import type { Parameter } from './parameters.ts'
import { refusalSchema } from './refuse.ts'

type Json = Readonly<Record<string, unknown>>

const refTo = (name: string): Json => ({ $ref: `#/components/schemas/${name}` })

/** The OpenAPI 3.1 document of the public REST, made from the same declarations as its routes. */
export function describeApi(
  endpoints: readonly Endpoint[],
  programVersion: string,
  provinces?: readonly Province[],
): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Pantau OVOP',
      version: programVersion,
      summary: `Data terbuka One Village One Product ${dataPlaceOf(provinces)} · Open data of One Village One Product`,
      description:
        'Dibaca tanpa login; tidak memuat data pribadi. Kolom baru dapat ditambahkan. · Read without a login; personal data is not in it. Columns may be added.',
      license: FACTS_LICENCE,
    },
    servers: [{ url: '/' }],
    paths: Object.fromEntries([
      ...endpoints.map((endpoint) => [pathOf(endpoint), { get: describeEndpoint(endpoint) }]),
      ...[boundariesDocument, openApiDocument].map((document) => [document.path, { get: describeDocument(document) }]),
      [HEALTH_PATH, { get: describeHealth() }],
    ]),
    'x-figures': Object.fromEntries(figureNames.map((name) => [name, inBoth(figureDefinition(name))])),
    components: {
      schemas: {
        Meta: toSchema(metaSchema),
        Refusal: toSchema(refusalSchema),
        Health: toSchema(healthSchema),
        ...Object.fromEntries(endpoints.map((endpoint) => [rowName(endpoint), toSchema(endpoint.row)])),
      },
    },
  }
}

function describeEndpoint(endpoint: Endpoint): Json {
  const content = formatsOf(endpoint).map((format): [string, Json] => [
    mediaTypes[format],
    describeFormat[format](endpoint),
  ])
  return {
    operationId: `list-${endpoint.name}`,
    summary: inBoth(endpoint.summary),
    description: inBoth(endpoint.definition),
    parameters: Object.entries(parametersOf(endpoint)).map(describeParameter),
    responses: {
      200: {
        description: inBoth(endpoint.summary),
        headers: answerHeaders,
        content: Object.fromEntries<Json>(content),
      },
      304: { description: 'Tidak berubah sejak ETag ini · Not changed since this ETag' },
      400: refusal,
    },
  }
}

function describeParameter([name, { schema, words, example }]: [string, Parameter<unknown>]): Json {
  return { name, in: 'query', required: false, description: inBoth(words), schema: toSchema(schema, 'input'), example }
}

const mediaTypes: Record<Format, string> = {
  json: 'application/json',
  csv: 'text/csv',
  geojson: 'application/geo+json',
}

const describeFormat: Record<Format, (endpoint: Endpoint) => Json> = {
  json: (endpoint) => ({
    schema: objectOf({ meta: refTo('Meta'), rows: { type: 'array', items: refTo(rowName(endpoint)) } }),
  }),
  csv: (endpoint) => ({
    schema: {
      type: 'string',
      description: `UTF-8, CRLF; kolom · columns: ${columnsOf(endpoint)
        .map(([column]) => column)
        .join(',')}`,
    },
  }),
  geojson: (endpoint) => ({
    schema: objectOf({
      type: { const: 'FeatureCollection' },
      meta: refTo('Meta'),
      features: {
        type: 'array',
        items: objectOf({
          type: { const: 'Feature' },
          id: { type: 'string' },
          geometry: {
            ...objectOf({ type: { const: endpoint.geojson?.geometry }, coordinates: { type: 'array' } }),
            type: ['object', 'null'],
          },
          properties: refTo(rowName(endpoint)),
        }),
      },
    }),
  }),
}

function describeDocument({ name, summary, definition }: ApiDocument): Json {
  return {
    operationId: `get-${name}`,
    summary: inBoth(summary),
    description: inBoth(definition),
    responses: {
      200: { description: inBoth(summary), content: { 'application/json': { schema: { type: 'object' } } } },
      304: { description: 'Tidak berubah sejak ETag ini · Not changed since this ETag' },
      400: refusal,
    },
  }
}

function describeHealth(): Json {
  const answer = (description: string) => ({
    description,
    content: { 'application/json': { schema: refTo('Health') } },
  })
  return {
    operationId: 'get-health',
    summary: 'Kesehatan layanan · Health of the service',
    responses: {
      200: answer('Basis data menjawab · The database answers'),
      503: answer('Basis data tidak menjawab dalam 2 detik · The database does not answer within 2 s'),
    },
  }
}

const refusal: Json = {
  description:
    'Parameter tidak dikenal atau nilainya tidak dapat dipakai · A parameter that is unknown, or a bad value',
  content: { 'application/json': { schema: refTo('Refusal') } },
}

const header = (description: string) => ({ description, schema: { type: 'string' } })
const answerHeaders: Json = {
  ETag: header('Kirim kembali sebagai If-None-Match · Send it back as If-None-Match'),
  'X-As-Of': header(inBoth(definitionOf(metaSchema.shape.asOf))),
  'X-Data-Version': header(inBoth(definitionOf(metaSchema.shape.dataVersion))),
  'X-Simulated': header(inBoth(definitionOf(metaSchema.shape.simulated))),
  Link: header('rel="license"'),
}

function rowName({ name }: Endpoint): string {
  const words = name.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1))
  return `${words.join('')}Row`
}

function objectOf(properties: Json): Json {
  return { type: 'object', properties, required: Object.keys(properties) }
}

function toSchema(schema: z.ZodType, io: 'input' | 'output' = 'output'): Json {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io,
    override({ jsonSchema }) {
      const words = jsonSchema['words']
      delete jsonSchema['words']
      if (isBilingual(words)) jsonSchema.description = inBoth(words)
      // A reader must go on working when a column is added.
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties
    },
  })
  return described
}

function inBoth({ id, en }: Bilingual): string {
  return `${id} · ${en}`
}
