import { useQuery } from '@tanstack/react-query'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import { can, type Right } from '#shared/access/rights.ts'
import { provinceOf } from '#shared/wilayah/province.ts'
import { useProvince } from './provinces.ts'
import { useSession } from './session.ts'
import { trpc } from './trpc.ts'

export type KabupatenList = {
  rows: readonly KabupatenRow[]
  /** The name as officials write it; the code itself until the list has arrived. */
  nameOf: (code: string) => string
  /** Without the word Kabupaten, for tables. */
  shortNameOf: (code: string) => string
}

/** The kabupaten and kota, for names and choices. Its answer also tells the frame today, the data version and the simulation mark. */
export function useKabupatenList(): KabupatenList {
  const { data } = useQuery(trpc.wilayah.kabupaten.queryOptions())
  const rows = data?.kabupaten ?? []
  const rowOf = (code: string) => rows.find((row) => row.code === code)
  return { rows, nameOf: (code) => rowOf(code)?.name ?? code, shortNameOf: (code) => rowOf(code)?.shortName ?? code }
}

/** Those in which the signed-in person holds a right; for an official with one kabupaten this is the one. */
export function useKabupatenWith(right: Right): readonly KabupatenRow[] {
  const { rows } = useKabupatenList()
  const actor = useSession()?.actor
  return rows.filter(({ code }) => can(actor, right, code))
}

/**
 * The same for choosing one: in a national registry only those of the province that the page is of, where the person has
 * several there. What is chosen already stays among them.
 */
export function useKabupatenChoices(right: Right, chosen?: string): readonly KabupatenRow[] {
  const rows = useKabupatenWith(right)
  const province = useProvince()
  if (!province) return rows
  const here = rows.filter(({ code }) => provinceOf(code) === province.code)
  return here.length < 2 || (chosen && !here.some(({ code }) => code === chosen)) ? rows : here
}
