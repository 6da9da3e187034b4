import { describe, expect, test } from 'vitest'
import { buildClaim, verdictsOf } from '../claim-builder.ts'
import type { StoredClaim } from '../schema.ts'

const judge = (fields: Partial<StoredClaim>) =>
  verdictsOf('aboveRegister', [buildClaim({ id: 'claim', unit: 'desa', ...fields })])

describe('the register has 100 desa and 10 kelurahan in four kabupaten', () => {
  test.each([
    [{ valueText: '101' }, 'conflicting aboveRegister'],
    [{ valueText: '100' }, 'consistent inRegister'],
    [{ valueText: '101-120' }, 'conflicting aboveRegister'],
    [{ valueText: 'lebih dari 100' }, undefined],
    [{ valueText: 'lebih dari 101' }, 'conflicting aboveRegister'],
    [{ valueText: '99' }, undefined],
    [{ valueText: 'sekitar 105' }, undefined],
    [{ valueText: 'sekitar 150' }, 'conflicting aboveRegister'],
    [{ valueText: '110', unit: 'desa+kelurahan' }, 'consistent inRegister'],
    [{ valueText: '11', unit: 'kelurahan' }, 'conflicting aboveRegister'],
    [{ valueText: '31', scopeText: '53.02' }, 'conflicting aboveRegister'],
    [{ valueText: '71', scopeText: 'island:Timor' }, 'conflicting aboveRegister'],
    [{ valueText: '5', unit: 'kabupaten' }, 'conflicting aboveRegister'],
    [{ valueText: '4', unit: 'kabupaten' }, undefined],
    [{ valueText: '3 dari 101' }, 'conflicting aboveRegister'],
    [{ valueText: '3 dari 100' }, 'consistent inRegister'],
    [{ valueText: '111', unit: 'koperasi', metric: 'kopdes_formed' }, 'conflicting aboveRegister'],
    [{ valueText: '111', unit: 'koperasi', metric: 'coop_loans' }, undefined],
    [{ valueText: '3000000000', unit: 'IDR', metric: 'kopdes_capital' }, undefined],
    [{ valueText: '500', unit: 'UMKM' }, undefined],
    [{ valueText: '500', scopeText: '53.71' }, undefined],
    [{ valueText: '500', scopeText: 'each kabupaten' }, undefined],
    [{ valueText: 'ribuan' }, undefined],
  ])('%j: %s', (fields, expected) => {
    expect(judge(fields)).toEqual(expected === undefined ? [] : [`claim: ${expected}`])
  })
})
