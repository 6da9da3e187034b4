import { formatArea, parseArea, type Area } from '#shared/wilayah/area.ts'

/** Whom a claim is about: an area, or every kabupaten and kota alike ("two products each"). */
export type ClaimScope = Area | { kind: 'each' }

const eachKabupaten = /^(?:each|every|tiap|setiap)\s+(?:region|kabupaten|kabupaten\/kota|kabupaten dan kota)$/i

/** Reads `province`, `island:NAME`, a kabupaten code or `each kabupaten`; undefined when the text is none of them. */
export function parseClaimScope(text: string): ClaimScope | undefined {
  const trimmed = text.trim()
  return eachKabupaten.test(trimmed) ? { kind: 'each' } : parseArea(trimmed)
}

/** The area of a claim in the form that records are asked for; undefined when it has none of its own. */
export function areaTextOf(scope: ClaimScope): string | undefined {
  return scope.kind === 'each' ? undefined : formatArea(scope)
}
