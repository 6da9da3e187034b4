import { searchKey } from '#shared/text/search-key.ts'

/** What officials and newspapers write for a kabupaten besides its name, by Kemendagri code. */
export const otherNames: Readonly<Record<string, readonly string[]>> = {
  '53.02': ['TTS', 'South Central Timor'],
  '53.03': ['TTU', 'North Central Timor'],
  '53.06': ['Flotim', 'East Flores'],
  '53.11': ['Sumtim', 'East Sumba'],
  '53.12': ['Sumbabarat', 'West Sumba'],
  '53.14': ['Rote'],
  '53.15': ['Mabar', 'West Manggarai'],
  '53.17': ['Sumteng', 'Central Sumba'],
  '53.18': ['SBD', 'Southwest Sumba'],
  '53.19': ['Matim', 'East Manggarai'],
  '53.20': ['Sabu', 'Sarai', 'Savu Raijua'],
}

/** Words as they are shortened in the columns of a table. */
const shortened: Readonly<Record<string, string>> = {
  tim: 'timur',
  bar: 'barat',
  sel: 'selatan',
  ut: 'utara',
  teng: 'tengah',
  tgh: 'tengah',
  city: 'kota',
}

/** The form in which names of places are compared, with the words for directions in full. */
export function wholeWords(name: string): string {
  return searchKey(name)
    .split(' ')
    .map((word, index) => (index > 0 ? (shortened[word] ?? word) : word))
    .join(' ')
}
