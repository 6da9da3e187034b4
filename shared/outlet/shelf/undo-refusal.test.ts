import { expect, test } from 'vitest'
import { toDay, toMonth } from '#shared/day/day.ts'
import { exactly } from '#shared/day/window.ts'
import { shelfUndo } from './undo-refusal.ts'

const report = (id: string, month: string) => ({
  ...{ id, type: 'shelfReported' as const, window: exactly(toDay(`${month}-28`)), commandId: `c-${id}` },
  detail: { month: toMonth(month) },
})
const first = report('1', '2026-01')
const other = report('2', '2026-02')
const corrected = report('3', '2026-01')

test('the last submission of a month can be taken back, whatever was reported of other months', () => {
  expect(shelfUndo('c-1', [first, other])).toEqual({ event: first })
})
test('one that was corrected cannot', () => {
  expect(shelfUndo('c-1', [first, other, corrected])).toEqual({ refusal: { reason: 'laterShelfReport' } })
  expect(shelfUndo('c-3', [first, other, corrected])).toEqual({ event: corrected })
})
test('what nobody reported cannot', () => {
  expect(shelfUndo('c-9', [first])).toEqual({ refusal: { reason: 'unknownEvent' } })
})
