import { islands } from '#shared/wilayah/kabupaten.ts'
import { FIRST_PROVINCE } from '#shared/wilayah/province.ts'

/** Where the name of an island stands in the sea beside it: latitude, longitude. */
export const islandLabels: Record<(typeof islands)[number], readonly [number, number]> = {
  Flores: [-8.16, 121.25],
  Sumba: [-10.12, 119.62],
  Timor: [-10.3, 124.72],
  Alor: [-8.56, 124.72],
  Lembata: [-8.7, 123.6],
  Rote: [-10.9, 123.62],
  Sabu: [-10.72, 121.42],
}

/** The islands whose names stand on the map of an area, given by the code of any part of it; other provinces have none. */
export function labelledIslands(code: string | undefined): readonly (typeof islands)[number][] {
  return code?.startsWith(`${FIRST_PROVINCE}.`) ? islands : []
}
