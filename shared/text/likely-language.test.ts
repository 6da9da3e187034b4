import { expect, test } from 'vitest'
import { likelyLanguage } from './likely-language.ts'

test.each([
  ['Four UMKM of two kabupaten handed from kabupaten to province', 'en'],
  ['Gerai sudah dibuka di sebelas kabupaten dan kota', 'id'],
  ['44 products', undefined],
  ['', undefined],
])('“%s” is %s', (text, language) => {
  expect(likelyLanguage(text)).toBe(language)
})
