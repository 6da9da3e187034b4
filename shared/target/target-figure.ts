import type { FigureName } from '#shared/figure/figure.ts'

/** What the target of every month counts. */
export const MONTHLY_FIGURE = 'productsVerified' satisfies FigureName

/** What may be due by a day: what is to grow. */
export const deadlineFigures = [
  'umkmRegistered',
  'productsLaunched',
  'productsVerified',
  'productsReady',
  'mentoringCompleted',
  'outletsLaunched',
  'outletsOperating',
  'displayPoints',
  'marketplaceListings',
] as const satisfies readonly FigureName[]
export type DeadlineFigure = (typeof deadlineFigures)[number]
