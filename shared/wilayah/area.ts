import { allIslands, readKabupatenCode, type Island, type KabupatenCode } from './kabupaten.ts'

/** What a figure can be asked for: the province, an island, or one kabupaten. */
export type Area =
  | { kind: 'province' }
  | { kind: 'island'; island: Island }
  | { kind: 'kabupaten'; code: KabupatenCode }

/** Reads `province`, `island:Timor` or `53.06`; undefined when the text is none of them. */
export function parseArea(text: string): Area | undefined {
  if (text === 'province') return { kind: 'province' }
  const island = allIslands.find((name) => text === `island:${name}`)
  if (island) return { kind: 'island', island }
  const code = readKabupatenCode(text)
  return code && { kind: 'kabupaten', code }
}

/** The text that `parseArea` reads. */
export function formatArea(area: Area): string {
  if (area.kind === 'island') return `island:${area.island}`
  return area.kind === 'kabupaten' ? area.code : 'province'
}

/** The kabupaten of an area among those given. */
export function codesInArea(
  area: Area,
  kabupaten: readonly { code: KabupatenCode; island: Island }[],
): readonly KabupatenCode[] {
  return kabupaten
    .filter(({ code, island }) => {
      if (area.kind === 'island') return island === area.island
      return area.kind === 'province' || code === area.code
    })
    .map(({ code }) => code)
}
