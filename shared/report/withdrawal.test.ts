import { expect, test } from 'vitest'
import type { ReportEventType } from './report.ts'
import { effectiveSteps } from './withdrawal.ts'

const step = (id: string, type: ReportEventType, withdraws: string | null = null) => ({ id, type, withdraws })

test('a step that was taken back is as if it had never been, and those around it stay', () => {
  const steps = [
    step('1', 'drafted'),
    step('2', 'submitted'),
    step('3', 'reopened'),
    step('4', 'submitted'),
    step('5', 'withdrawn', '4'),
  ]
  expect(effectiveSteps(steps).map(({ id }) => id)).toEqual(['1', '2', '3'])
})

test('before it was taken back the step counts', () => {
  expect(effectiveSteps([step('1', 'submitted')]).map(({ id }) => id)).toEqual(['1'])
})

test('taking back what made no step takes no step away', () => {
  expect(effectiveSteps([step('1', 'drafted'), step('2', 'withdrawn')]).map(({ id }) => id)).toEqual(['1'])
})
