import { plainSheetProblems, type CellProblem, type SheetProblem } from './cell-problem.ts'

const withDetails = ['severalPlaces', 'unknownPlace', 'notAChoice', 'formulaFailed', 'monthFirst']
const keys: ReadonlySet<string> = new Set([...plainSheetProblems, ...withDetails])

/** Whether only a spreadsheet can have the problem; a form says all others in the same words. */
export function isSheetProblem(problem: CellProblem): problem is SheetProblem {
  return keys.has(problem.key)
}
