import { describe, expect, it } from 'vitest'
import { fieldErrors } from '#shared/form/field-errors.ts'
import { umkmInputSchema } from '#shared/umkm/schema.ts'
import { newUmkmValues, umkmInput } from './umkm-values.ts'

describe('umkmInput', () => {
  it('asks for what is empty, and only for that', () => {
    expect(fieldErrors(umkmInputSchema, umkmInput(newUmkmValues('')))).toEqual({
      kabupatenCode: { key: 'required' },
      name: { key: 'required' },
      kind: { key: 'required' },
    })
  })

  it('is what the schema reads', () => {
    const values = {
      ...newUmkmValues('53.04', 'Mama Lak'),
      kind: 'group' as const,
      phone: '0812-3456-7890',
      baseVersion: 3,
    }
    const parsed = umkmInputSchema.safeParse(umkmInput(values))
    expect(parsed.data).toMatchObject({ name: 'Mama Lak', kind: 'group', phone: '+6281234567890' })
  })

  it('says at the field what is wrong', () => {
    const values = { ...newUmkmValues('53.04', 'Mama Lak'), kind: 'group' as const, phone: '12', nib: '1' }
    expect(fieldErrors(umkmInputSchema, umkmInput(values))).toEqual({
      phone: { key: 'notAPhone' },
      nib: { key: 'notANib' },
    })
  })
})
