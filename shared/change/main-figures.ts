import type { FigureName } from '#shared/figure/figure.ts'

/** The numbers that a headline tells, and that stand in the table by kabupaten: those of Ringkasan. */
export const mainFigures = [
  'productsLaunched',
  'mentoringCompleted',
  'outletsLaunched',
  'umkmRegistered',
] as const satisfies FigureName[]
