import { z } from 'zod'
import { definitionOf } from '../bilingual.ts'
import { columnsOf, type Endpoint } from '../endpoint.ts'
import type { DatasetFacts } from './dataset-facts.ts'

type Field = {
  name: string
  type: string
  format?: string
  description: string
  constraints?: { required?: true; enum?: readonly string[]; minimum?: number }
}
export type TableSchema = { fields: Field[]; missingValues: string[]; primaryKey?: readonly string[] }

/** The columns of a dataset as a Frictionless Table Schema says them, for its CSV. */
export function toTableSchema(endpoint: Endpoint, { primaryKey }: Pick<DatasetFacts, 'primaryKey'>): TableSchema {
  return {
    fields: columnsOf(endpoint).map(([name, schema]) => toField(name, schema)),
    missingValues: [''],
    ...(primaryKey && { primaryKey }),
  }
}

type Described = {
  type?: string | readonly string[]
  format?: string
  pattern?: string
  enum?: string[]
  minimum?: number
  anyOf?: Described[]
}

function toField(name: string, schema: z.ZodType): Field {
  const described = z.toJSONSchema(schema, { target: 'draft-2020-12' }) as Described
  const { anyOf } = described
  // A list stands as one text in CSV, and an empty list as none.
  const isOptional = [described, ...(anyOf ?? [])].some(
    ({ type }) => type === 'null' || type === 'array' || type?.includes('null'),
  )
  const told = anyOf?.find(({ type }) => type !== 'null') ?? described
  const constraints = {
    ...(!isOptional && { required: true as const }),
    ...(told.enum && { enum: told.enum }),
    ...(told.minimum !== undefined && told.minimum > -1e6 && { minimum: told.minimum }),
  }
  const description = definitionOf(schema).id
  return { name, ...typeOf(told), description, ...(Object.keys(constraints).length > 0 && { constraints }) }
}

function typeOf({ type: types, format, pattern }: Described): Pick<Field, 'type' | 'format'> {
  const type = typeof types === 'string' ? types : types?.find((one) => one !== 'null')
  if (type === 'integer' || type === 'number' || type === 'boolean') return { type }
  if (format === 'date') return { type: 'date' }
  if (format === 'date-time') return { type: 'datetime', format: 'any' }
  if (pattern === String.raw`^\d{4}-\d{2}$`) return { type: 'yearmonth' }
  return { type: 'string' }
}
