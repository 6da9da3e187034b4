import { figureRouter } from '#server/figure/router.ts'
import { overviewRouter } from '#server/overview/router.ts'
import { router } from './trpc.ts'

export const appRouter = router({ overview: overviewRouter, figure: figureRouter })
export type AppRouter = typeof appRouter
