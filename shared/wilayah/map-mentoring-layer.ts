import type { FigureName } from '#shared/figure/figure.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { KabupatenCode } from './kabupaten.ts'
import { addIntervals, countClasses, figureAt, type MapClass, type MapData, type MapRow } from './map-classes.ts'

const stateFigures = {
  completed: 'mentoringCompleted',
  transferred: 'mentoringTransferred',
  ongoing: 'mentoringOngoing',
  pending: 'mentoringPending',
  stopped: 'mentoringStopped',
  unrecorded: 'mentoringUnrecorded',
} as const satisfies Record<string, FigureName>

const mentoringStates = ['completed', 'transferred', 'ongoing', 'pending', 'stopped', 'unrecorded'] as const
type MentoringState = (typeof mentoringStates)[number]
/** Products in each state of mentoring. */
export type MentoringSplit = Record<MentoringState, Interval>

/** `split` is absent where no product is on record at all; `isRecorded` is false where no mentoring was ever told of. */
export type MentoringValue = { kind: 'mentoring'; isRecorded: boolean; split?: MentoringSplit }

export type MentoringSummary = {
  kind: 'mentoring'
  total: number
  /** Kabupaten with any record of mentoring. */
  recorded: number
  split: MentoringSplit
}

const classes = [
  { key: 'all', tone: 'step4', label: { kind: 'completedAll' } },
  { key: 'most', tone: 'step3', label: { kind: 'completedMost' } },
  { key: 'some', tone: 'step2', label: { kind: 'completedSome' } },
  { key: 'none', tone: 'step0', label: { kind: 'completedNone' } },
  { key: 'noRecord', tone: 'noRecord', label: { kind: 'noRecord' } },
] as const satisfies Omit<MapClass, 'count'>[]
type ClassKey = (typeof classes)[number]['key']

/** What share of a kabupaten's products has surely completed mentoring. */
export function mentoringLayer(data: Pick<MapData, 'kabupaten' | 'figures'>): {
  classes: MapClass[]
  rows: MapRow<MentoringValue>[]
  summary: MentoringSummary
} {
  const rows = data.kabupaten.map(({ code }) => {
    const value = readMentoring(data, code)
    return { kabupatenCode: code, classKey: classify(value), value }
  })
  const summary: MentoringSummary = {
    kind: 'mentoring',
    total: rows.length,
    recorded: rows.filter((row) => row.value.isRecorded).length,
    split: toSplit((state) => addIntervals(rows.flatMap((row) => row.value.split?.[state] ?? []))),
  }
  return { classes: countClasses(classes, rows), rows, summary }
}

function readMentoring(data: Pick<MapData, 'figures'>, code: KabupatenCode): MentoringValue {
  const at = (state: MentoringState) => figureAt(data.figures, code, stateFigures[state])
  const isRecorded = mentoringStates.some((state) => state !== 'unrecorded' && at(state) !== undefined)
  if (!isRecorded && !at('unrecorded')) return { kind: 'mentoring', isRecorded }
  return { kind: 'mentoring', isRecorded, split: toSplit((state) => addIntervals([at(state) ?? { low: 0, high: 0 }])) }
}

function toSplit(intervalOf: (state: MentoringState) => Interval): MentoringSplit {
  return {
    completed: intervalOf('completed'),
    transferred: intervalOf('transferred'),
    ongoing: intervalOf('ongoing'),
    pending: intervalOf('pending'),
    stopped: intervalOf('stopped'),
    unrecorded: intervalOf('unrecorded'),
  }
}

/** A product may possibly be in two states while a window is open, so the whole is what may be there at most. */
function classify({ isRecorded, split }: MentoringValue): ClassKey {
  if (!isRecorded || !split) return 'noRecord'
  const completed = split.completed.low
  const whole = addIntervals(Object.values(split)).high
  if (completed === 0) return 'none'
  if (completed >= whole) return 'all'
  return completed * 2 >= whole ? 'most' : 'some'
}
