import { expect, test } from 'vitest'
import { readEnvironment } from './env.ts'
import { withFacts } from './page-facts.ts'

const page = '<head><title>Pantau OVOP</title></head>'
const environment = readEnvironment({})

test('every page of simulated data carries the mark, also one that asks nothing', () => {
  expect(withFacts(page, { environment, isSimulated: true })).toContain('<meta name="simulated" content="yes" />')
  expect(withFacts(page, { environment, isSimulated: false })).toBe(page)
})

test('map tiles are named where they are set', () => {
  const tiles = { TILE_URL: 'https://tiles.example/{z}', TILE_ATTRIBUTION: '© "Peta"' }
  const marked = withFacts(page, { environment: readEnvironment(tiles), isSimulated: false })
  expect(marked).toContain('content="https://tiles.example/{z}" data-attribution="© &quot;Peta&quot;"')
})
