import { describe, expect, it } from 'vitest'
import { checklistOf } from '#shared/certification/checklist.ts'
import { checklistInputSchema } from '#shared/certification/schema.ts'
import { toDay } from '#shared/day/day.ts'
import { fieldErrors } from '#shared/form/field-errors.ts'
import { buildHistory } from '#shared/product/history-builder.ts'
import { checklistInput, firstChecklistValues } from './checklist-values.ts'

const today = toDay('2026-11-22')
const expiresOn = toDay('2027-01-01')
const known = checklistOf(
  buildHistory(['checklistNoted', '2026-01-05', { item: 'halal', state: 'done', number: 'ID1', expiresOn }]),
)

describe('checklistInput', () => {
  it('begins with what is known', () => {
    const values = firstChecklistValues({ entry: known.halal, today, evidence: [] })
    expect(values).toMatchObject({ state: 'done', number: 'ID1', expiresOn, window: { notBefore: today } })
    expect(checklistInputSchema.safeParse(checklistInput('halal', values)).success).toBe(true)
  })

  it('asks for a state where nothing was ever noted', () => {
    const values = firstChecklistValues({ entry: known.nib, today, evidence: [] })
    expect(fieldErrors(checklistInputSchema, checklistInput('nib', values))).toEqual({ state: { key: 'required' } })
  })

  it('sends nothing of fields that the state hides', () => {
    const values = { ...firstChecklistValues({ entry: known.halal, today, evidence: [] }), reason: 'left over' }
    const input = checklistInput('halal', { ...values, state: 'inProgress' })
    expect(fieldErrors(checklistInputSchema, input)).toEqual({})
    expect(input).not.toHaveProperty('number')
    expect(input).not.toHaveProperty('reason')
    const waived = checklistInput('halal', { ...values, state: 'waived' })
    expect(waived).toMatchObject({ reason: 'left over' })
  })
})
