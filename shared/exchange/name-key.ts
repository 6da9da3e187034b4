import { searchKey } from '#shared/text/search-key.ts'

const numerals = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']

/**
 * The form in which names are taken for the same one: that of searching, with Roman numerals as numbers, since it holds
 * doubled letters for one: Mbay I and Mbay II are two kelurahan. Mbay 2 is Mbay II.
 */
export function nameKey(name: string): string {
  const counted = name.replaceAll(/\p{L}+/gu, (word) => {
    const index = numerals.indexOf(word.toLowerCase())
    return index < 0 ? word : String(index + 1)
  })
  return searchKey(counted)
}
