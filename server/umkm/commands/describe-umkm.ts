import type { RegisterUmkm } from '#shared/umkm/schema.ts'

type Description = Omit<RegisterUmkm, 'commandId' | 'kabupatenCode' | 'source'>

/** The columns that people fill, as the row holds them: what is left out is empty. */
export function describeUmkm({ name, kind, desaCode, ownerName, phone, nib, note }: Description) {
  return {
    ...{ name, kind },
    desaCode: desaCode ?? null,
    ownerName: ownerName ?? null,
    phone: phone ?? null,
    nib: nib ?? null,
    note: note ?? null,
  }
}
