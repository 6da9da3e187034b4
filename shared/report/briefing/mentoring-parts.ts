import type { AreaFigure } from '#shared/overview/roll-up.ts'

/** The states that the mentoring of products is split into, as the sheet shows them. */
export const mentoringFigures = [
  'mentoringCompleted',
  'mentoringOngoing',
  'mentoringTransferred',
  'mentoringPending',
  'mentoringStopped',
  'mentoringUnrecorded',
] as const
export type MentoringFigure = (typeof mentoringFigures)[number]
export type MentoringPart = AreaFigure & { figure: MentoringFigure }

/** The states in which there is a product, in the official order. */
export function mentoringParts(sums: readonly AreaFigure[]): MentoringPart[] {
  return mentoringFigures.flatMap((figure) => {
    const sum = sums.find((each) => each.figure === figure)
    return sum && sum.high > 0 ? [{ ...sum, figure }] : []
  })
}
