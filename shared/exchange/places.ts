import type { DesaFound } from '#shared/wilayah/find-desa.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { DesaFinder } from './find-desa-code.ts'
import { KabupatenFinder, type NamedKabupaten } from './find-kabupaten.ts'

/** The names and codes of places, prepared for many rows. */
export type Places = { kabupaten: KabupatenFinder; desa: ReadonlyMap<KabupatenCode, DesaFinder> }

/** Prepares the register. `desa` are those of all kabupaten that an import may touch, in any order. */
export function preparePlaces(kabupaten: readonly NamedKabupaten[], desa: readonly DesaFound[]): Places {
  const groups = Map.groupBy(desa, ({ code }) => code.slice(0, 5) as KabupatenCode)
  return {
    kabupaten: new KabupatenFinder(kabupaten),
    desa: new Map([...groups].map(([code, all]) => [code, new DesaFinder(code, all)])),
  }
}
