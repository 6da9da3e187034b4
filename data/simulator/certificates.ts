import { isCertificate, type ChecklistItem } from '#shared/certification/checklist-item.ts'
import { addDays, type Day } from '#shared/day/day.ts'
import type { EventDetail } from '#shared/figure/registry-event.ts'
import type { ProductCategory } from '#shared/product/category.ts'
import type { Random } from './random.ts'

type Certificate = Pick<EventDetail, 'number' | 'issuer' | 'issuedOn' | 'expiresOn'>
type Held = { category: ProductCategory | null; kabupatenName: string; nib: string | null; random: Random }

const DAYS_OF_A_YEAR = 365
const PERMIT_YEARS = 5
const HALAL_YEARS = 4

/** A business number that nobody has: the true ones never begin so. It has the form that the registry asks for. */
export function inventedNib(random: Random): string {
  return `0000000${String(random.int(0, 999_999)).padStart(6, '0')}`
}

/**
 * The certificate with which an item is done on a day, with a number that says it is an example; nothing for an item that
 * nobody certifies. Some were issued years ago, so that they end one by one.
 */
export function certificateOn(
  item: ChecklistItem,
  day: Day,
  { category, kabupatenName, nib, random }: Held,
): Certificate {
  if (!isCertificate(item)) return {}
  const number = (kind: string) => `CONTOH-${kind}-${String(random.int(1, 99_999)).padStart(5, '0')}`
  const valid = (years: number, oldest: number): Certificate => {
    const issuedOn = addDays(day, -(random.chance(0.4) ? random.int(0, 30) : random.int(60, oldest)))
    return { issuedOn, expiresOn: addDays(issuedOn, years * DAYS_OF_A_YEAR) }
  }
  switch (item) {
    case 'nib':
      return { number: nib ?? inventedNib(random), issuer: 'OSS', issuedOn: addDays(day, -random.int(0, 400)) }
    case 'distributionPermit': {
      const isNational = category === 'fishery' || category === 'essentialOil' || random.chance(0.15)
      const issuer = isNational ? 'BPOM di Kupang' : `Dinas Kesehatan ${kabupatenName}`
      return { number: number(isNational ? 'MD' : 'PIRT'), issuer, ...valid(PERMIT_YEARS, 1700) }
    }
    case 'halal': {
      // Issued since 2024, a halal certificate has no last day (Government Regulation 42/2024).
      const dated = random.chance(0.5) ? valid(HALAL_YEARS, 1350) : { issuedOn: addDays(day, -random.int(0, 90)) }
      return { number: number('HALAL'), issuer: 'BPJPH', ...dated }
    }
    default: {
      const issuedOn = addDays(day, -random.int(0, 220))
      const isYearly = random.chance(0.75)
      const expiry = isYearly ? { expiresOn: addDays(issuedOn, DAYS_OF_A_YEAR) } : {}
      return { number: number('GTIN'), issuer: 'GS1 Indonesia', issuedOn, ...expiry }
    }
  }
}
