import type { Feature, MultiPolygon, Point } from 'geojson'
import type { z } from 'zod'
import type { Db } from '#server/db/database.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import { FIRST_PROVINCE, type ProvinceCode } from '#shared/wilayah/province.ts'
import type { Bilingual } from './bilingual.ts'
import type { Licence } from './licence.ts'
import { afterParameter, formatParameter, provinceParameter, type ParameterSet, type ValuesOf } from './parameters.ts'
import type { Shapes } from './shapes.ts'

export type Format = 'json' | 'csv' | 'geojson'

/** What a dataset is read for. `day` is the day of the answer, `knownAt` the instant up to which records count. */
export type ReadRequest<Parameters extends ParameterSet> = {
  db: Db
  values: ValuesOf<Parameters>
  today: Day
  day: Day
  knownAt: Date | undefined
  /** The kabupaten of which rows are told. */
  scope: Scope
  /** The row to go on after, where a dataset is given in pages. */
  after: string | undefined
  /** How many rows are wanted at most; all of them for a file that is made once. */
  most: number
}

/**
 * One dataset of the open data. Router, CSV header, OpenAPI and the human page are all made from this declaration, so
 * that they cannot say different things. The columns are the keys of `row`, in order.
 */
export type Endpoint<Parameters extends ParameterSet = ParameterSet, Row extends z.ZodObject = z.ZodObject> = {
  /** The last part of the path, and of the name of a downloaded file. */
  name: string
  summary: Bilingual
  /** What a row means and how its numbers are made; sent with each answer. */
  definition: Bilingual
  licence: Licence
  attribution: string
  parameters: Parameters
  row: Row
  /** Queries to try, without the question mark. */
  examples: readonly string[]
  /**
   * What a national registry reads when no province is named: the country, or the province that the programme began in.
   * Left out, one has to be named.
   */
  withoutProvince?: 'country' | 'first'
  /**
   * Left out, an answer holds all rows. `read` is then given how many at most, from where on, and gives one more where
   * there are more; the place to go on from is the id of the last row. A national registry may have pages where one
   * province needs none.
   */
  page?: Page
  nationalPage?: Page & { definition: Bilingual }
  /** What a national registry says instead. */
  nationalWords?: { summary: Bilingual; definition: Bilingual }
  /** All rows, or, where they may be many, some after the other. */
  read(request: ReadRequest<Parameters>): Promise<z.input<Row>[]> | AsyncIterable<z.input<Row>[]>
  /** Columns that hold lists, as one text each for CSV. */
  toCells?(row: z.input<Row>): Partial<Record<keyof z.input<Row>, string>>
  geojson?: PlaceForm<Row>
}

type Page = { most: number }

export type PlaceFeature = Feature<Point | MultiPolygon | null>

/** How rows become places. */
export type PlaceForm<Row extends z.ZodObject = z.ZodObject> = {
  geometry: 'Point' | 'MultiPolygon'
  /** `shapes` is given where the geometry is that of an area. */
  toFeature(row: z.input<Row>, shapes: Shapes | undefined): PlaceFeature
}

/** Declares a dataset; afterwards its parameters and rows are only known by their schemas. */
export function defineEndpoint<Parameters extends ParameterSet, Row extends z.ZodObject>(
  endpoint: Endpoint<Parameters, Row>,
): Endpoint {
  // `read` is only ever called with the values that `parameters` of the same declaration parsed.
  return endpoint
}

export function formatsOf({ geojson }: Endpoint): readonly [Format, ...Format[]] {
  return geojson ? ['json', 'csv', 'geojson'] : ['json', 'csv']
}

/** The endpoint's own parameters and `format`. */
export function parametersOf(endpoint: Endpoint): ParameterSet {
  return { ...endpoint.parameters, format: formatParameter(formatsOf(endpoint)) }
}

/** So many rows become text at a time. */
const PART_ROWS = 500

/** What a dataset tells, some rows after the other. */
export async function* readInParts(
  endpoint: Endpoint,
  request: ReadRequest<ParameterSet>,
): AsyncGenerator<Readonly<Record<string, unknown>>[], void> {
  const found = endpoint.read(request)
  const parts = found instanceof Promise ? cut(await found) : found
  for await (const part of parts) yield part
}

function* cut<Row>(rows: readonly Row[]): Generator<Row[], void> {
  for (let start = 0; start < rows.length; start += PART_ROWS) yield rows.slice(start, start + PART_ROWS)
}

/** The same dataset as a national registry serves it: of one province at a time, and of many rows some at a time. */
export function withProvince(endpoint: Endpoint): Endpoint {
  const { examples, parameters, withoutProvince, nationalPage, nationalWords } = endpoint
  const named = (query: string) => [`province=${FIRST_PROVINCE}`, query].filter(Boolean).join('&')
  return {
    ...endpoint,
    ...nationalWords,
    ...(nationalPage && { page: nationalPage, definition: nationalPage.definition }),
    parameters: {
      province: provinceParameter(withoutProvince),
      ...parameters,
      ...(nationalPage && { after: afterParameter }),
    },
    examples: withoutProvince ? [...examples, named('')] : examples.map(named),
  }
}

/** The definition of a dataset that is given in pages. */
export function withPage({ id, en }: Bilingual, most: number): Bilingual {
  return {
    id: `${id} Satu jawaban memuat paling banyak ${most.toLocaleString('id')} baris; alamat baris berikutnya ada di header Link (rel="next").`,
    en: `${en} An answer holds ${most.toLocaleString('en')} rows at most; the address of the next ones is in the header Link (rel="next").`,
  }
}

export function pathOf({ name }: Pick<Endpoint, 'name'>): string {
  return `/api/v1/${name}`
}

/** Whether a question has to name a province. */
export function needsProvince({ parameters, withoutProvince }: Endpoint): boolean {
  return 'province' in parameters && !withoutProvince
}

/** The address of a dataset in a format: of one province where one is named and the dataset knows several. */
export function fileAddressOf(endpoint: Endpoint, format: Format, province?: ProvinceCode): string {
  const isOfProvince = province !== undefined && 'province' in endpoint.parameters
  return `${pathOf(endpoint)}?${isOfProvince ? `province=${province}&` : ''}format=${format}`
}

/** The columns of the rows, in order. */
export function columnsOf({ row }: Endpoint): [name: string, schema: z.ZodType][] {
  return Object.entries<z.ZodType>(row.shape)
}
