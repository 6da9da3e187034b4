import { auditRouter } from '#server/audit/router.ts'
import { certificationRouter } from '#server/certification/router.ts'
import { figureRouter } from '#server/figure/router.ts'
import { mentoringRouter } from '#server/mentoring/router.ts'
import { overviewRouter } from '#server/overview/router.ts'
import { peopleRouter } from '#server/people/router.ts'
import { sessionRouter } from '#server/people/session-router.ts'
import { productRouter } from '#server/product/router.ts'
import { commandRouter } from '#server/product/undo-router.ts'
import { wilayahRouter } from '#server/wilayah/kabupaten-router.ts'
import { reportRouter } from '#server/report/router.ts'
import { settingsRouter } from '#server/setting/router.ts'
import { targetRouter } from '#server/target/router.ts'
import { umkmRouter } from '#server/umkm/router.ts'
import { desaRouter } from '#server/wilayah/desa-router.ts'
import { router } from './trpc.ts'

export const appRouter = router({
  overview: overviewRouter,
  figure: figureRouter,
  people: peopleRouter,
  session: sessionRouter,
  umkm: umkmRouter,
  product: productRouter,
  mentoring: mentoringRouter,
  certification: certificationRouter,
  command: commandRouter,
  target: targetRouter,
  report: reportRouter,
  settings: settingsRouter,
  audit: auditRouter,
  desa: desaRouter,
  wilayah: wilayahRouter,
})
export type AppRouter = typeof appRouter
