import { expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { kabupatenCodeSchema, provinceCodeSchema } from '#shared/wilayah/schema.ts'
import { digestLetter, reminderLetter } from './letter.ts'
import type { Reminder } from './reminder.ts'

const day = toDay('2026-11-15')
const codes = Array.from({ length: 12 }, (_, index) => String(60 + index))
const provinces = codes.map((code) => ({ code: provinceCodeSchema.parse(code), name: `Provinsi ${code}` }))
/** One more kabupaten in every province. */
const reminders = codes.flatMap((code, index) =>
  Array.from({ length: index + 1 }, (_, own): Reminder => {
    const kabupatenCode = kabupatenCodeSchema.parse(`${code}.${String(own + 1).padStart(2, '0')}`)
    return { kind: 'productWaiting', kabupatenCode, count: 3, labels: [], oldestOn: day, newestOn: day }
  }),
)
const around = {
  nameOf: (code: string) => `Kabupaten ${code}`,
  ...{ simulated: false, links: { inbox: '', changes: '', unsubscribe: '' } },
}
const digest = { kabupaten: [], from: day, to: day, changes: [], reminders }

test('who reads the whole of a national registry is told by province, of the ten with the most', () => {
  const { body } = digestLetter(digest, { ...around, provinces })
  expect(body).toContain('Yang dicatat untuk seluruh Indonesia')
  expect(body).not.toMatch(/Nusa Tenggara Timur|Kabupaten \d/)
  const told = body.split('\n').filter((line) => line.startsWith('- '))
  expect(told).toHaveLength(11)
  expect(told[0]).toBe('- Provinsi 71: 12 kabupaten/kota')
  expect(told.at(-1)).toBe('- dan 2 provinsi lain')
  const letter = reminderLetter({ reminders, after: toDay('2026-11-14') }, { ...around, provinces })
  expect(letter?.body).toContain('- Provinsi 71: 12 kabupaten/kota')
})

test('elsewhere kabupaten are named, and the whole is the province', () => {
  const { body } = digestLetter(digest, { ...around, provinces: [] })
  expect(body).toContain('Yang dicatat untuk Nusa Tenggara Timur')
  expect(body).toContain('Kabupaten 60.01')
  expect(body).toContain('- dan 73 kabupaten/kota lain')
})
