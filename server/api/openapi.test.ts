import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, test } from 'vitest'
import { columnsOf, pathOf } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { describeApi } from './openapi.ts'

const document = describeApi(endpoints, '1.2.3')
const paths = document['paths'] as Record<string, { get: Record<string, unknown> }>
const schemas = (document['components'] as { schemas: Record<string, { properties: Record<string, unknown> }> }).schemas

const validate = (candidate: Readonly<Record<string, unknown>>) => new Validator().validate(structuredClone(candidate))

describe('the OpenAPI document', () => {
  test('is valid OpenAPI 3.1 to a public validator, with every reference resolved', async () => {
    const validator = new Validator()
    expect(await validator.validate(structuredClone(document))).toEqual({ valid: true })
    expect(validator.version).toBe('3.1')
    expect(JSON.stringify(validator.resolveRefs())).not.toContain('"$ref"')
  })

  test.each([
    ['without a title', { ...document, info: { version: '1' } }],
    [
      'with a parameter that is nowhere',
      { ...document, paths: { '/x': { get: { parameters: [{ name: 'x', in: 'nowhere' }] } } } },
    ],
    ['with a path that is no path', { ...document, paths: { x: {} } }],
  ])('%s would not be', async (_what, broken) => {
    expect((await validate(broken)).valid).toBe(false)
  })

  test('has every dataset with its parameters and its columns, and no other', () => {
    const datasets = Object.keys(paths).filter((path) => paths[path]?.get['parameters'] !== undefined)
    expect(datasets).toEqual(endpoints.map(pathOf))
    for (const endpoint of endpoints) {
      const parameters = paths[pathOf(endpoint)]?.get['parameters'] as { name: string }[]
      expect(parameters.map(({ name }) => name)).toEqual([...Object.keys(endpoint.parameters), 'format'])
    }
    const columns = Object.entries(schemas)
      .filter(([name]) => name.endsWith('Row'))
      .map(([, schema]) => Object.keys(schema.properties))
    expect(columns).toEqual(endpoints.map((endpoint) => columnsOf(endpoint).map(([name]) => name)))
  })

  test('defines every column in both languages', () => {
    const described = JSON.stringify(schemas)
    expect(schemas['FiguresRow']?.properties['low']).toMatchObject({ description: 'Yang pasti · What is certain' })
    expect(described).not.toContain('"words"')
  })

  test('lets columns be added: no schema forbids more', () => {
    expect(JSON.stringify(document)).not.toContain('"additionalProperties":false')
  })
})
