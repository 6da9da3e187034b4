import type { Month } from '#shared/day/day.ts'
import type { BoardCell } from '#shared/overview/overview.ts'
import { countClasses, type MapClass, type MapData, type MapRow } from './map-classes.ts'

/** `cell` is absent where the board holds nothing for the month. */
export type MonthTargetValue = { kind: 'monthTarget'; month: Month; cell?: BoardCell }

export type MonthTargetSummary = {
  kind: 'monthTarget'
  month: Month
  /** True while the month runs: nobody is judged yet. */
  isRunning: boolean
  total: number
  met: number
  /** Fewer than the target, or none, in a month that is over and was reported. */
  behind: number
  notReported: number
}

const classes = [
  { key: 'met', tone: 'step4', label: { kind: 'monthMet' } },
  { key: 'short', tone: 'short', label: { kind: 'monthShort' } },
  { key: 'none', tone: 'hollow', label: { kind: 'monthNone' } },
  { key: 'underway', tone: 'step1', label: { kind: 'monthUnderway' } },
  { key: 'nothingYet', tone: 'noRecord', label: { kind: 'monthNothingYet' } },
  { key: 'notReported', tone: 'noRecord', label: { kind: 'monthNotReported' } },
] as const satisfies Omit<MapClass, 'count'>[]
type ClassKey = (typeof classes)[number]['key']

const finishedClasses: readonly ClassKey[] = ['met', 'short', 'none', 'notReported']
const runningClasses: readonly ClassKey[] = ['met', 'underway', 'nothingYet']

/** How the two products of a month stand; a running month is shown, not judged. (DESIGN §3, monthly target) */
export function monthTargetLayer(
  data: Pick<MapData, 'kabupaten' | 'board'>,
  month: Month,
): { classes: MapClass[]; rows: MapRow<MonthTargetValue>[]; summary: MonthTargetSummary } {
  const rows = data.kabupaten.map(({ code }) => {
    const cell = data.board.find((each) => each.kabupatenCode === code && each.month === month)
    const value: MonthTargetValue = { kind: 'monthTarget', month, ...(cell && { cell }) }
    return { kabupatenCode: code, classKey: classify(cell), value }
  })
  const isRunning = rows.some((row) => row.value.cell?.state === 'running')
  const shown = isRunning ? runningClasses : finishedClasses
  const count = (...keys: ClassKey[]) => rows.filter((row) => keys.includes(row.classKey)).length
  const summary: MonthTargetSummary = {
    kind: 'monthTarget',
    month,
    isRunning,
    total: rows.length,
    met: count('met'),
    behind: count('short', 'none'),
    notReported: count('notReported', 'nothingYet'),
  }
  const used = classes.filter((each) => shown.includes(each.key) || count(each.key) > 0)
  return { classes: countClasses(used, rows), rows, summary }
}

function classify(cell: BoardCell | undefined): ClassKey {
  if (!cell) return 'notReported'
  if (cell.state !== 'running') return cell.state
  if (cell.made >= cell.target) return 'met'
  return cell.made + cell.unverified > 0 ? 'underway' : 'nothingYet'
}
