import { searchKey } from '#shared/text/search-key.ts'
import type { RegisterUmkm } from '#shared/umkm/schema.ts'

export type UmkmDescription = Omit<RegisterUmkm, 'commandId' | 'kabupatenCode' | 'source'>
export type DescribedUmkm = ReturnType<typeof describeUmkm>

/** The columns that people fill, as the row holds them: what is left out is empty. */
export function describeUmkm({ name, kind, desaCode, ownerName, phone, nib, note }: UmkmDescription) {
  return {
    ...{ name, kind },
    desaCode: desaCode ?? null,
    ownerName: ownerName ?? null,
    phone: phone ?? null,
    nib: nib ?? null,
    note: note ?? null,
  }
}

/** The same columns of a row. */
export function descriptionOf({ name, kind, desaCode, ownerName, phone, nib, note }: DescribedUmkm): DescribedUmkm {
  return { name, kind, desaCode, ownerName, phone, nib, note }
}

/** What is written of a description: the name also as it is searched. */
export function withSearchKey(described: DescribedUmkm) {
  return { ...described, searchKey: searchKey(described.name) }
}
