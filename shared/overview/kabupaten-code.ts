import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** Reads a code from an address. Undefined when it has not the form of one; whether there is such a kabupaten is another question. */
export function readKabupatenCode(text: string): KabupatenCode | undefined {
  return /^\d{2}\.\d{2}$/.test(text) ? (text as KabupatenCode) : undefined
}
