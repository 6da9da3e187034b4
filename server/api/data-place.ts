import { isNational, type Province } from '#shared/wilayah/province.ts'

/** What the open data tells of: the province that the programme began in, or the country where a registry holds several. */
export type DataPlace = 'Nusa Tenggara Timur' | 'Indonesia'

export function dataPlaceOf(provinces: readonly Province[] = []): DataPlace {
  return isNational(provinces) ? 'Indonesia' : 'Nusa Tenggara Timur'
}
