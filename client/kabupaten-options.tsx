import type { Island, KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { islands, islandsOf } from '#shared/wilayah/kabupaten.ts'
import { provinceOf } from '#shared/wilayah/province.ts'
import { hasProvinces, listedProvinces } from './provinces.ts'

type Row = { code: KabupatenCode; shortName: string }

/** Kabupaten as options of a choice; those of several provinces by province. */
export function KabupatenOptions({ rows }: { rows: readonly Row[] }) {
  const groups = Map.groupBy(rows, ({ code }) => provinceOf(code))
  if (groups.size <= 1) return <Options rows={rows} />
  return [...groups].map(([code, own]) => (
    <optgroup key={code} label={listedProvinces().find((each) => each.code === code)?.name ?? code}>
      <Options rows={own} />
    </optgroup>
  ))
}

function Options({ rows }: { rows: readonly Row[] }) {
  return rows.map(({ code, shortName }) => (
    <option key={code} value={code}>
      {shortName}
    </option>
  ))
}

/** The islands to choose from: in a national registry those that the kabupaten lie on. */
export function islandChoices(rows: readonly { island: Island }[]): readonly Island[] {
  return hasProvinces() ? islandsOf(rows) : islands
}
