import { expect, test } from 'vitest'
import { monthOf, toDay } from '#shared/day/day.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { lateCountry } from './late-country.ts'
import { reportDueOn } from './report.ts'

const [kupang, ende, denpasar] = ['53.01', '53.08', '51.71'].map((code) => kabupatenCodeSchema.parse(code))
const due = ['2026-08', '2026-09'].map((text) => {
  const month = monthOf(toDay(`${text}-01`))
  return { month, dueOn: reportDueOn(month, 5) }
})
const codes = [denpasar, kupang, ende].flatMap((code) => code ?? [])
const given = (...months: string[]) => ({
  due,
  today: toDay('2026-10-15'),
  hasGiven: (code: string, month: string) => months.includes(`${code} ${month}`),
})

test('whoever owes any month is late since the oldest of them, the longest waiting first', () => {
  const { sums, longest } = lateCountry(codes, given('51.71 2026-08', '53.01 2026-08', '53.01 2026-09'))
  expect(longest).toEqual([ende, denpasar])
  expect(sums).toEqual({
    kabupaten: 2,
    provinces: [
      { province: '51', kabupaten: 1, longestDays: 10 },
      { province: '53', kabupaten: 1, longestDays: 40 },
    ],
  })
})

test('the province with the most late kabupaten comes first', () => {
  expect(lateCountry(codes, given()).sums.provinces.map(({ province }) => province)).toEqual(['53', '51'])
})

test('nobody is late where nothing is due', () => {
  expect(lateCountry(codes, { ...given(), due: [] })).toEqual({ sums: { kabupaten: 0, provinces: [] }, longest: [] })
})
