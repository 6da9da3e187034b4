import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readEnvironment } from './env.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'
import { withFacts, withPlace } from './page-facts.ts'

const page = '<head><title>Pantau OVOP</title></head>'
const environment = readEnvironment({})

test('every page of simulated data carries the mark, also one that asks nothing', () => {
  expect(withFacts(page, { environment, isSimulated: true, provinces: [] })).toContain(
    '<meta name="simulated" content="yes" />',
  )
  expect(withFacts(page, { environment, isSimulated: false, provinces: [] })).toBe(page)
})

test('map tiles are named where they are set', () => {
  const tiles = { TILE_URL: 'https://tiles.example/{z}', TILE_ATTRIBUTION: '© "Peta"' }
  const marked = withFacts(page, { environment: readEnvironment(tiles), isSimulated: false, provinces: [] })
  expect(marked).toContain('content="https://tiles.example/{z}" data-attribution="© &quot;Peta&quot;"')
})

test('the pages of a national registry are of Indonesia, and its program is called so', () => {
  const provinces = [
    { code: '51' as ProvinceCode, name: 'Bali' },
    { code: '53' as ProvinceCode, name: 'NTT' },
  ]
  const source = readFileSync('client/index.html', 'utf8')
  const manifest = readFileSync('client/public/manifest.webmanifest', 'utf8')
  expect(withFacts(source, { environment, isSimulated: false, provinces })).toContain('Village One Product Indonesia:')
  expect(withPlace(manifest, provinces)).toContain('"name": "Pantau OVOP",')
  for (const text of [source, manifest]) {
    expect(text).toContain('Nusa Tenggara Timur')
    expect(withPlace(text, provinces)).not.toMatch(/NTT|Nusa Tenggara/)
    expect(withPlace(text, provinces.slice(0, 1))).toBe(text)
  }
})

test('names the provinces in every page of a national registry, and in no other', () => {
  const ntt = { code: '53' as ProvinceCode, name: 'Nusa Tenggara Timur' }
  const bali = { code: '51' as ProvinceCode, name: 'Bali' }
  const facts = { environment, isSimulated: false }
  expect(withFacts(page, { ...facts, provinces: [ntt] })).toBe(page)
  expect(withFacts(page, { ...facts, provinces: [bali, ntt] })).toContain(
    '<meta name="provinces" content="51 Bali;53 Nusa Tenggara Timur" />',
  )
})
