import { z } from 'zod'
import { appRouter } from '#server/trpc/router.ts'

/** As much of JSON Schema as the inputs of procedures use. */
export type Shape = {
  type?: string
  const?: unknown
  enum?: unknown[]
  anyOf?: Shape[]
  oneOf?: Shape[]
  allOf?: Shape[]
  properties?: Record<string, Shape>
  required?: string[]
  additionalProperties?: boolean | Shape
  items?: Shape
  minItems?: number
  maxItems?: number
  pattern?: string
  format?: string
  minLength?: number
  maxLength?: number
  minimum?: number
  maximum?: number
}

export type ProcedureShape = { name: string; isQuery: boolean; isOpen: boolean; input: Shape | undefined }

type Procedure = { _def: { type: string; meta?: { isOpen?: true }; inputs: z.ZodType[] } }

// tRPC types the record of all procedures as the nested routers they came from.
const procedures = Object.entries(appRouter._def.procedures as unknown as Record<string, Procedure>)

/** Every procedure of the program with the shape of its input, as its schema says it. */
export const procedureShapes: readonly ProcedureShape[] = procedures.map(([name, { _def }]) => {
  const [input] = _def.inputs
  return {
    name,
    isQuery: _def.type === 'query',
    isOpen: _def.meta?.isOpen === true,
    input: input && (z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) as Shape),
  }
})

/** Every shape within a shape, with the path that leads to it. */
export function listWithin(shape: Shape, path = ''): { path: string; shape: Shape }[] {
  const choices = [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])]
  return [
    { path, shape },
    ...choices.flatMap((each) => listWithin(each, path)),
    ...Object.entries(shape.properties ?? {}).flatMap(([name, each]) => listWithin(each, `${path}.${name}`)),
    ...(shape.items ? listWithin(shape.items, `${path}[]`) : []),
  ]
}
