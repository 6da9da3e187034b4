import type { KabupatenRow } from '#shared/overview/overview.ts'
import { searchKey } from '#shared/text/search-key.ts'
import type { DesaFound } from '#shared/wilayah/find-desa.ts'

/** The kabupaten of a workbook with their whole names, and how each desa is written so that it is known again. */
export type BookPlaces = {
  kabupaten: readonly { code: string; name: string; desa: readonly string[] }[]
  /** By code. */
  desaText: ReadonlyMap<string, string>
}

export function bookPlaces(
  kabupaten: readonly Pick<KabupatenRow, 'code' | 'name'>[],
  desa: readonly DesaFound[],
): BookPlaces {
  const groups = Map.groupBy(desa, ({ code }) => code.slice(0, 5))
  const texts = new Map([...groups.values()].flatMap((all) => [...textsOf(all)]))
  return {
    kabupaten: kabupaten.map(({ code, name }) => {
      const own = (groups.get(code) ?? []).map((row) => texts.get(row.code) ?? row.name)
      return { code, name, desa: own.toSorted((a, b) => a.localeCompare(b, 'id')) }
    }),
    desaText: texts,
  }
}

/** The name; with the kecamatan where the kabupaten has two of the name, with the code where that does not tell them apart. */
function textsOf(all: readonly DesaFound[]): Map<string, string> {
  const names = Map.groupBy(all, ({ name }) => searchKey(name).replaceAll(' ', ''))
  const both = ({ name, kecamatan }: DesaFound) => `${name} (${kecamatan})`
  return new Map(
    all.map((desa) => {
      const namesakes = names.get(searchKey(desa.name).replaceAll(' ', '')) ?? []
      const alike = namesakes.filter((other) => both(other) === both(desa))
      const text = alike.length > 1 ? `${desa.code} ${desa.name}` : namesakes.length > 1 ? both(desa) : desa.name
      return [desa.code, text]
    }),
  )
}
