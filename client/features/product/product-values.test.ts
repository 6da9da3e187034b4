import { describe, expect, it } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { fieldErrors } from '#shared/form/field-errors.ts'
import { nameSlotSchema, productInputSchema } from '#shared/product/schema.ts'
import { nameSlotInput, newProductValues, productInput, withFieldOf, type ProductValues } from './product-values.ts'

const today = toDay('2026-11-22')
const umkm = { key: '0197a2f0-0000-7000-8000-000000000001', label: 'Mama Lak' }
const filled: ProductValues = { ...newProductValues('53.04', today), name: 'Selendang', category: 'textile' }

describe('productInput', () => {
  it('asks for what is empty, and only for that', () => {
    expect(fieldErrors(productInputSchema, productInput(newProductValues('', today)))).toEqual({
      kabupatenCode: { key: 'required' },
      name: { key: 'required' },
      category: { key: 'required' },
    })
  })

  it('sends the maker that is chosen, whatever else was typed before', () => {
    const typed = { ...filled, umkm, producer: 'SMKN 1' }
    expect(productInput({ ...typed, maker: 'umkm' })).toMatchObject({ umkmId: umkm.key })
    expect(productInput({ ...typed, maker: 'umkm' })).not.toHaveProperty('producer')
    expect(productInput({ ...typed, maker: 'other' })).toMatchObject({ producer: 'SMKN 1' })
    expect(productInput({ ...typed, maker: 'other' })).not.toHaveProperty('umkmId')
    for (const maker of ['umkm', 'other', 'unknown'] as const) {
      expect(fieldErrors(productInputSchema, productInput({ ...typed, maker }))).toEqual({})
    }
  })

  it('proposes only when that is wished', () => {
    expect(productInput(filled)).not.toHaveProperty('proposedOn')
    expect(productInput({ ...filled, isProposed: true })).toMatchObject({ proposedOn: today })
  })

  it('refuses a desa of another kabupaten at its field', () => {
    const desa = { key: '53.05.01.2001' as never, label: 'Elsewhere' }
    expect(fieldErrors(productInputSchema, productInput({ ...filled, desa }))).toEqual({
      desaCode: { key: 'desaElsewhere' },
    })
  })
})

describe('nameSlotInput', () => {
  it('is what the schema reads, with a day or a range', () => {
    expect(nameSlotSchema.safeParse(nameSlotInput(filled)).success).toBe(true)
    const range = { ...filled, window: { notBefore: '2026-02-01', notAfter: '2026-01-01' } }
    expect(fieldErrors(nameSlotSchema, nameSlotInput(range))).toEqual({ 'window.notAfter': { key: 'endsBeforeBegin' } })
  })
})

describe('withFieldOf', () => {
  it('takes the maker as a whole', () => {
    const theirs: ProductValues = { ...filled, maker: 'other', producer: 'SMKN 1' }
    expect(withFieldOf({ ...filled, umkm }, 'maker', theirs)).toMatchObject({
      maker: 'other',
      producer: 'SMKN 1',
      umkm: undefined,
    })
  })
})
