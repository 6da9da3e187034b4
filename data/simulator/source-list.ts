import { monthOf, type Day } from '#shared/day/day.ts'
import type { Province } from '#shared/wilayah/province.ts'
import { stableId } from '../stable-id.ts'

export type SourceRow = { id: string; reference: string; publishedText: string; publishedOn: null }

/** The sources of simulated rows: what an office reported in a month. Their words say that they are simulated. */
export class SourceList {
  readonly rows: SourceRow[] = []
  readonly #known = new Set<string>()
  /** Those that the registry holds: by them its offices are named. */
  readonly provinces: readonly Province[]

  constructor(provinces: readonly Province[] = []) {
    this.provinces = provinces
  }

  idOf(office: string, day: Day): string {
    const reference = `Simulasi: laporan ${office}`
    const publishedText = monthOf(day)
    const id = stableId('source', reference, publishedText)
    if (!this.#known.has(id)) this.rows.push({ id, reference, publishedText, publishedOn: null })
    this.#known.add(id)
    return id
  }
}
