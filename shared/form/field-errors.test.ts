import { describe, expect, test } from 'vitest'
import { checklistInputSchema } from '#shared/certification/schema.ts'
import { mentoringInputs } from '#shared/mentoring/schema.ts'
import { workMessagesEn } from '#shared/messages/work/en.ts'
import { workMessagesId } from '#shared/messages/work/id.ts'
import { archiveSchema, curationInputs, nameSlotSchema, productInputSchema } from '#shared/product/schema.ts'
import { umkmInputSchema } from '#shared/umkm/schema.ts'
import { problemKeys, type FieldProblem } from './field-problem.ts'
import { fieldErrors } from './field-errors.ts'

const window = { notBefore: '2026-02-01' }

describe('an act of mentoring', () => {
  const transfer = { window, receivingUnit: 'Dinas PMD Provinsi', reason: 'Butuh izin BPOM 👍' }
  test('takes a day, or a window, and keeps clean texts', () => {
    expect(mentoringInputs.transfer.parse({ ...transfer, receivingUnit: ' Dinas  PMD ', letterNumber: ' ' })).toEqual({
      ...transfer,
      window: { notBefore: '2026-02-01', notAfter: '2026-02-01' },
      receivingUnit: 'Dinas PMD',
      letterNumber: undefined,
    })
    const loose = { notBefore: '2026-02-01', notAfter: '2026-02-28' }
    expect(mentoringInputs.queue.parse({ window: loose }).window).toEqual(loose)
  })
  test.each<[object, string, FieldProblem]>([
    [{ reason: '' }, 'reason', { key: 'required' }],
    [{ reason: 'ya' }, 'reason', { key: 'tooShort', min: 5 }],
    [{ reason: undefined }, 'reason', { key: 'required' }],
    [{ reason: 5 }, 'reason', { key: 'wrongType' }],
    [{ reason: 'a'.repeat(1_000_000) }, 'reason', { key: 'tooLong', max: 1000 }],
    [{ reason: 'rahasia\u0000' }, 'reason', { key: 'controlCharacter' }],
    [{ receivingUnit: 'Dinas \u202EDMP' }, 'receivingUnit', { key: 'directionMark' }],
    [{ receivingUnit: 'Dinas 👍' }, 'receivingUnit', { key: 'emoji' }],
    [{ letterNumber: 'x'.repeat(101) }, 'letterNumber', { key: 'tooLong', max: 100 }],
    [{ window: {} }, 'window.notBefore', { key: 'required' }],
    [{ window: { notBefore: '' } }, 'window.notBefore', { key: 'required' }],
    [{ window: { notBefore: '2026-02-30' } }, 'window.notBefore', { key: 'notADay' }],
    [{ window: { notBefore: '0226-02-03' } }, 'window.notBefore', { key: 'tooEarly' }],
    [{ window: { notBefore: '2226-02-03' } }, 'window.notBefore', { key: 'tooLate' }],
    [{ window: { notBefore: '2026-02-03', notAfter: '2026-02-02' } }, 'window.notAfter', { key: 'endsBeforeBegin' }],
    [{ source: { reference: '' } }, 'source.reference', { key: 'required' }],
    [
      { source: { reference: 'Surat 5', publishedText: '2026-02-30' } },
      'source.publishedText',
      { key: 'notADayMonthOrYear' },
    ],
    [{ evidence: ['no id'] }, 'evidence.0', { key: 'wrongForm' }],
    [{ evidence: Array(11).fill('019bb6c5-0b56-7000-8000-000000000000') }, 'evidence', { key: 'tooMany', max: 10 }],
    [{ status: 'completed' }, '', { key: 'unknownField' }],
  ])('%# is refused at its field', (fields, path, problem) => {
    expect(fieldErrors(mentoringInputs.transfer, { ...transfer, ...fields })).toEqual({ [path]: problem })
  })
  test('names every field that is wrong', () => {
    expect(fieldErrors(mentoringInputs.start, { by: 'desa' })).toEqual({
      window: { key: 'required' },
      by: { key: 'chooseOne' },
    })
  })
})

describe('a note about the checklist', () => {
  const halal = {
    window,
    item: 'halal',
    state: 'done',
    number: 'ID123',
    issuedOn: '2026-01-31',
    expiresOn: '2030-01-31',
  }
  test('of a certificate holds number, issuer and days', () => {
    expect(fieldErrors(checklistInputSchema, { ...halal, issuer: 'BPJPH' })).toEqual({})
  })
  test.each<[object, string, FieldProblem]>([
    [{ number: undefined }, 'number', { key: 'required' }],
    [{ expiresOn: '2026-01-31' }, 'expiresOn', { key: 'expiresBeforeIssue' }],
    [{ expiresOn: '2025-01-31' }, 'expiresOn', { key: 'expiresBeforeIssue' }],
    [{ item: 'nib' }, 'number', { key: 'notANib' }],
    [{ item: 'gizi' }, 'item', { key: 'chooseOne' }],
  ])('%# is refused at its field', (fields, path, problem) => {
    expect(fieldErrors(checklistInputSchema, { ...halal, ...fields })).toEqual({ [path]: problem })
  })
  test.each<[object, string, FieldProblem]>([
    [{ item: 'packaging', state: 'done', expiresOn: '2030-01-31' }, 'expiresOn', { key: 'onlyForCertificates' }],
    [{ item: 'halal', state: 'inProgress', number: 'ID123' }, 'number', { key: 'onlyWhenDone' }],
    [{ item: 'halal', state: 'waived' }, 'reason', { key: 'required' }],
  ])('%# is refused at its field, without certificate', (fields, path, problem) => {
    expect(fieldErrors(checklistInputSchema, { window, ...fields })).toEqual({ [path]: problem })
  })
})

describe('a UMKM', () => {
  const umkm = { name: 'Amanda Tenun', kind: 'business', kabupatenCode: '53.71' }
  test('keeps phone and NIB in one form', () => {
    const typed = { ...umkm, phone: '0812-3456-7890', nib: '1234 5678 90123', ownerName: '', desaCode: '53.71.01.1001' }
    expect(umkmInputSchema.parse(typed)).toMatchObject({ phone: '+6281234567890', nib: '1234567890123' })
  })
  test.each<[object, string, FieldProblem]>([
    [{ name: 'A' }, 'name', { key: 'tooShort', min: 2 }],
    [{ name: '💐 Bunga' }, 'name', { key: 'emoji' }],
    [{ kind: 'school' }, 'kind', { key: 'chooseOne' }],
    [{ phone: '12345' }, 'phone', { key: 'notAPhone' }],
    [{ nib: '123' }, 'nib', { key: 'notANib' }],
    [{ desaCode: '53.06.01.2001' }, 'desaCode', { key: 'desaElsewhere' }],
    [{ kabupatenCode: 'Kupang' }, 'kabupatenCode', { key: 'wrongForm' }],
  ])('%# is refused at its field', (fields, path, problem) => {
    expect(fieldErrors(umkmInputSchema, { ...umkm, ...fields })).toEqual({ [path]: problem })
  })
})

describe('a product', () => {
  const product = { name: 'Kopi Ende', category: 'beverage', kabupatenCode: '53.08' }
  const umkmId = '019bb6c5-0b56-7000-8000-000000000000'
  test('needs only name, category and kabupaten', () => {
    expect(fieldErrors(productInputSchema, product)).toEqual({})
    expect(fieldErrors(nameSlotSchema, { ...product, window })).toEqual({})
  })
  test('has one producer and lies in its kabupaten', () => {
    expect(
      fieldErrors(productInputSchema, { ...product, umkmId, producer: 'SMKN 2', desaCode: '53.06.01.2001' }),
    ).toEqual({
      producer: { key: 'producerTwice' },
      desaCode: { key: 'desaElsewhere' },
    })
  })
  test('is returned with what is missing, and archived with a reason', () => {
    expect(fieldErrors(curationInputs.return, { window, missing: [], reason: 'Belum ada pembeli' })).toEqual({
      missing: { key: 'required' },
    })
    expect(fieldErrors(archiveSchema, { window })).toEqual({ reason: { key: 'required' } })
  })
})

test.each([
  ['id', workMessagesId],
  ['en', workMessagesEn],
] as const)('every problem has a sentence of its own in %s', (_locale, { form }) => {
  const sentences = problemKeys.map((key) => form.problem({ key }))
  expect(sentences.every((sentence) => sentence.endsWith('.'))).toBe(true)
  expect(new Set(sentences).size).toBe(problemKeys.length)
})
