import { expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { buildClaim, buildEvidence, type RecordedItem } from './claim-builder.ts'
import { recheckClaims } from './recheck.ts'
import type { Evidence } from './records.ts'

const launch = (kabupatenCode: string, notBefore: string): RecordedItem => ({
  figure: 'outletsLaunched',
  kabupatenCode,
  notBefore,
})
const claims = [buildClaim({ id: 'claim', metric: 'outlets_launched', unit: 'outlet', valueText: '1' })]
const register = buildEvidence().register
const beside = (items: RecordedItem[], more: Partial<Evidence> = {}): Evidence => ({
  ...buildEvidence(items),
  register,
  ...more,
})
const launches = [launch('53.01', '2025-12-01')]
const first = recheckClaims(claims, beside(launches))

test('what was found is kept as long as the records answer the same', () => {
  expect(first.get('claim')?.verdict).toBe('consistent')
  expect(recheckClaims(claims, beside(launches))).toBe(first)
  // Nothing that any check asked: the claim is of a day before.
  const later = [...launches, { figure: 'umkmRegistered' as const, kabupatenCode: '53.01', notBefore: '2026-01-01' }]
  expect(recheckClaims(claims, beside(later))).toBe(first)
})

test('another answer, another day, another register and other claims are checked again', () => {
  const more = recheckClaims(claims, beside([...launches, launch('53.02', '2025-12-02')]))
  expect(more.get('claim')?.verdict).toBe('conflicting')
  expect(recheckClaims(claims, beside(launches)).get('claim')?.verdict).toBe('consistent')
  const another = recheckClaims(claims, beside(launches, { today: toDay('2025-12-01') }))
  expect(another.get('claim')?.verdict).toBe('conflicting')
  const wider = recheckClaims(claims, beside(launches, { register: [...register] }))
  expect(recheckClaims(claims, beside(launches))).not.toBe(wider)
  expect(recheckClaims([...claims], beside(launches))).not.toBe(first)
})
