import { expect, test } from 'vitest'
import { isPlainText } from './plain-text.ts'

test.each(['umkm.register', 'person-Adi', '53.04 2026-10', 'é', ''])('%j is plain', (text) => {
  expect(isPlainText(text)).toBe(true)
})

test.each(['a\0', '\n', '\uD800', '\u200B', '\uE000'])('%j is not', (text) => {
  expect(isPlainText(text)).toBe(false)
})
