/** Short forms that officials write for one word, so that both find the same rows. */
const longForms: Readonly<Record<string, string>> = {
  kab: 'kabupaten',
  kec: 'kecamatan',
  ds: 'desa',
  klp: 'kelompok',
  smkn: 'smk negeri',
  sman: 'sma negeri',
}

/**
 * The form under which a name is searched and compared: lower case, without accents and punctuation, doubled letters
 * once: "SoE" is "Soe", "Sonny" is "Sony", "Mom’s Roti" is "moms roti". Digits keep their number.
 */
export function searchKey(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}|['’‘ʼ`´]/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  const words = plain.split(' ').map((word) => longForms[word] ?? word)
  return words.join(' ').replaceAll(/(\p{L})\1+/gu, '$1')
}
