import type { z } from 'zod'

/** Kemendagri code of a kabupaten or kota: `53.01`. Always text, never a number. */
export type KabupatenCode = string & z.$brand<'KabupatenCode'>
/** Kemendagri code of a desa or kelurahan: `53.01.04.2001`. */
export type DesaCode = string & z.$brand<'DesaCode'>

/** The islands as officials group them, in the order in which they are listed. */
export const islands = ['Timor', 'Flores', 'Sumba', 'Alor', 'Lembata', 'Rote', 'Sabu'] as const
/** Where the kabupaten of the other provinces lie, more coarsely. */
const otherIslands = [
  'Sumatera',
  'Jawa',
  'Kalimantan',
  'Sulawesi',
  'Bali',
  'Lombok',
  'Sumbawa',
  'Maluku',
  'Papua',
] as const
/** Every island that a kabupaten of the country can lie on, in the order in which they are listed. */
export const allIslands = [...islands, ...otherIslands] as const
export type Island = (typeof allIslands)[number]

/** The islands that these kabupaten lie on, in the order in which islands are listed. */
export function islandsOf(kabupaten: readonly { island: Island }[]): Island[] {
  return allIslands.filter((island) => kabupaten.some((row) => row.island === island))
}

/** Reads a code from an address. Undefined when it has not the form of one; whether there is such a kabupaten is another question. */
export function readKabupatenCode(text: string): KabupatenCode | undefined {
  return /^\d{2}\.\d{2}$/.test(text) ? (text as KabupatenCode) : undefined
}

/** Whether a text has the form of a desa code; whether there is such a desa is another question. */
export function isDesaCode(text: string): text is DesaCode {
  return /^\d{2}\.\d{2}\.\d{2}\.\d{4}$/.test(text)
}
