import type { Island } from '#shared/wilayah/kabupaten.ts'

const islandOfProvince: Readonly<Record<string, Island>> = { '51': 'Bali' }
const islandByTens: Readonly<Record<string, Island>> = {
  '1': 'Sumatera',
  '2': 'Sumatera',
  '3': 'Jawa',
  '6': 'Kalimantan',
  '7': 'Sulawesi',
  '8': 'Maluku',
  '9': 'Papua',
}
const onSumbawa = new Set(['52.04', '52.05', '52.06', '52.07', '52.72'])

/** The island, or group of islands, that a kabupaten outside Nusa Tenggara Timur lies on or belongs to. */
export function islandOf(code: string): Island {
  if (code.startsWith('52.')) return onSumbawa.has(code) ? 'Sumbawa' : 'Lombok'
  const island = islandOfProvince[code.slice(0, 2)] ?? islandByTens[code.slice(0, 1)]
  if (!island) throw new Error(`${code}: no island is known`)
  return island
}
