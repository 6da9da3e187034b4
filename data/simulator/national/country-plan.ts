import type { Province } from '#shared/wilayah/province.ts'

/** What a country is filled with. */
export type CountryPlan = {
  seed: number
  now: Date
  onProgress: (text: string) => void
  /** All provinces, the first one too. */
  provinces: readonly Province[]
  /** How many UMKM a kabupaten has on average besides those of its story, each with three products. */
  umkmPerKabupaten: number
  /** 1: the story of a kabupaten is told whole; less for tests. */
  share: number
}
