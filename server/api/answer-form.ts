import { toCsv, toCsvLines, type Cell } from './csv.ts'
import { columnsOf, type Endpoint, type PlaceForm } from './endpoint.ts'
import { termsOfShapes, toLicenceHeader } from './licence.ts'
import type { Meta } from './meta.ts'
import { kindOf, type Shapes } from './shapes.ts'

export type Row = Readonly<Record<string, unknown>>

/** How an answer is written: what stands before, between and after its rows, which come some at a time. */
export type Form = {
  type: string
  headers: Readonly<Record<string, string>>
  begin: string
  toText: (rows: readonly Row[], isFirst: boolean) => string
  end: string
}

export function csvForm(endpoint: Endpoint, meta: Meta): Form {
  const columns = columnsOf(endpoint).map(([name]) => name)
  const name = ['pantau-ovop', endpoint.name, meta.asOf, ...(meta.simulated ? ['simulasi'] : [])].join('-')
  return {
    type: withCharset('text/csv'),
    headers: { ...headersOf(meta), 'Content-Disposition': `attachment; filename="${name}.csv"` },
    begin: toCsv(columns, []),
    toText: (rows) =>
      toCsvLines(
        columns,
        rows.map((row) => ({ ...row, ...endpoint.toCells?.(row) }) as Record<string, Cell>),
      ),
    end: '',
  }
}

export function jsonForm(meta: Meta): Form {
  return {
    ...{ type: withCharset('application/json'), headers: headersOf(meta) },
    begin: `{"meta":${JSON.stringify(meta)},"rows":[`,
    toText: toItems,
    end: ']}',
  }
}

export function geoJsonForm(place: PlaceForm, common: Meta, shapes: Shapes | undefined): Form {
  const meta = shapes ? { ...common, ...termsOfShapes(shapes) } : common
  return {
    type: withCharset('application/geo+json'),
    headers: { ...headersOf(meta), ...(shapes && { 'X-Boundaries': kindOf(shapes) }) },
    begin: `{"type":"FeatureCollection","meta":${JSON.stringify(meta)},"features":[`,
    toText: (rows, isFirst) =>
      toItems(
        rows.map((row) => place.toFeature(row, shapes)),
        isFirst,
      ),
    end: ']}',
  }
}

function toItems(items: readonly object[], isFirst: boolean): string {
  return `${isFirst ? '' : ','}${items.map((item) => JSON.stringify(item)).join(',')}`
}

const withCharset = (type: string) => `${type}; charset=utf-8`

function headersOf({ asOf, knownAt, dataVersion, simulated, licence }: Meta): Record<string, string> {
  return {
    'X-As-Of': asOf,
    ...(knownAt !== null && { 'X-Known-At': knownAt }),
    'X-Data-Version': String(dataVersion),
    'X-Simulated': String(simulated),
    ...toLicenceHeader(licence),
  }
}
