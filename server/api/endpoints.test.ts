import { parse } from 'node:querystring'
import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { figureNames } from '#shared/figure/figure.ts'
import { definitionOf } from './bilingual.ts'
import { columnsOf, formatsOf, parametersOf, withProvince } from './endpoint.ts'
import { endpoints } from './endpoints.ts'
import { renderPage } from './page.ts'
import { parseQuery } from './parse-query.ts'

const today = toDay('2026-11-21')

describe.each(endpoints.map((endpoint) => [endpoint.name, endpoint] as const))('%s', (_name, endpoint) => {
  test('defines every column in both languages', () => {
    const definitions = columnsOf(endpoint).map(([, schema]) => definitionOf(schema))
    expect(definitions.filter(({ id, en }) => id === '' || en === '' || id === en)).toEqual([])
  })

  test('gives only examples that can be answered', () => {
    expect(endpoint.examples.length).toBeGreaterThan(0)
    for (const example of endpoint.examples)
      expect(() => parseQuery(parametersOf(endpoint), parse(example), today)).not.toThrow()
  })

  test('gives every parameter an example that it allows', () => {
    for (const [name, parameter] of Object.entries(parametersOf(endpoint))) {
      const later = toDay('2026-12-31')
      expect(parseQuery({ [name]: parameter }, { [name]: parameter.example }, later)).toEqual({
        [name]: parameter.example,
      })
    }
  })

  test('offers rows as JSON and CSV', () => {
    expect(formatsOf(endpoint).slice(0, 2)).toEqual(['json', 'csv'])
  })
})

test('only a national registry gives what happened in pages, and says so', () => {
  const dataset = endpoints.find(({ name }) => name === 'change-events')
  if (!dataset) throw new Error('there is such a dataset')
  expect([dataset.page, Object.keys(parametersOf(dataset))]).toEqual([undefined, expect.not.arrayContaining(['after'])])
  const national = withProvince(dataset)
  expect([national.page?.most, Object.keys(parametersOf(national))]).toEqual([1000, expect.arrayContaining(['after'])])
  expect(national.definition.id).toBe(
    `${dataset.definition.id} Satu jawaban memuat paling banyak 1.000 baris; alamat baris berikutnya ada di header Link (rel="next").`,
  )
  expect(national.definition.en).toContain('An answer holds 1,000 rows at most')
})

describe('the page', () => {
  const page = renderPage(endpoints, { today, simulated: false, locale: 'id' })

  test('names every dataset, parameter, column and figure', () => {
    for (const endpoint of endpoints) {
      expect(page).toContain(`href="/api/v1/${endpoint.name}"`)
      const names = [...Object.keys(parametersOf(endpoint)), ...columnsOf(endpoint).map(([name]) => name)]
      for (const name of names) expect(page).toContain(`<code>${name}</code>`)
    }
    for (const figure of figureNames) expect(page).toContain(`<code>${figure}</code>`)
  })

  test('is English throughout when asked for in English', () => {
    const english = renderPage(endpoints, { today, simulated: true, locale: 'en' })
    const lines = english.replaceAll(/<[^>]+>/g, '\n').split('\n')
    expect(lines.filter((line) => /\b(?:yang|atau|dari|sampai|menurut|paling|adalah|bukan)\b/i.test(line))).toEqual([])
    expect(english).toContain('<html lang="en">')
  })

  test('has no script and no style of its own, which the content policy would refuse', () => {
    expect(page).not.toMatch(/<script|<style|style=|\son\w+=/)
  })

  test('says so when the data is simulated', () => {
    expect(page).not.toContain('role="note"')
    expect(renderPage(endpoints, { today, simulated: true, locale: 'id' })).toContain('Data simulasi')
  })
})
