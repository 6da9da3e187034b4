import { auditRouter } from '#server/audit/router.ts'
import { certificationRouter } from '#server/certification/router.ts'
import { changeRouter } from '#server/change/router.ts'
import { conflictRouter } from '#server/command/conflict-router.ts'
import { commandRouter } from '#server/command/undo-router.ts'
import { refuseImportUndo } from '#server/exchange/refuse-import-undo.ts'
import { undoClaims } from '#server/claim/commands/undo-claims.ts'
import { claimRouter } from '#server/claim/router.ts'
import { exchangeRouter } from '#server/exchange/router.ts'
import { figureRouter } from '#server/figure/router.ts'
import { inboxRouter } from '#server/inbox/router.ts'
import { mailRouter } from '#server/mail/router.ts'
import { channelRouter } from '#server/outlet/channel-router.ts'
import { mentoringRouter } from '#server/mentoring/router.ts'
import { undoShelf } from '#server/outlet/shelf-commands/undo-shelf.ts'
import { shelfRouter } from '#server/outlet/shelf-router.ts'
import { undoOutlet } from '#server/outlet/commands/undo-outlet.ts'
import { outletRouter } from '#server/outlet/router.ts'
import { overviewRouter } from '#server/overview/router.ts'
import { peopleRouter } from '#server/people/router.ts'
import { sessionRouter } from '#server/people/session-router.ts'
import { productRouter } from '#server/product/router.ts'
import { undoProducts } from '#server/product/commands/undo-command.ts'
import { wilayahRouter } from '#server/wilayah/kabupaten-router.ts'
import { briefingRouter } from '#server/report/briefing/router.ts'
import { reportRouter } from '#server/report/router.ts'
import { searchRouter } from '#server/search/router.ts'
import { settingsRouter } from '#server/setting/router.ts'
import { systemRouter } from '#server/system/router.ts'
import { targetRouter } from '#server/target/router.ts'
import { umkmRouter } from '#server/umkm/router.ts'
import { desaRouter } from '#server/wilayah/desa-router.ts'
import { router } from './trpc.ts'

export const appRouter = router({
  overview: overviewRouter,
  figure: figureRouter,
  change: changeRouter,
  outlet: outletRouter,
  people: peopleRouter,
  session: sessionRouter,
  umkm: umkmRouter,
  product: productRouter,
  mentoring: mentoringRouter,
  certification: certificationRouter,
  command: commandRouter([refuseImportUndo, undoClaims, undoProducts, undoShelf, undoOutlet]),
  conflict: conflictRouter,
  channel: channelRouter,
  target: targetRouter,
  claim: claimRouter,
  report: reportRouter,
  briefing: briefingRouter,
  shelf: shelfRouter,
  settings: settingsRouter,
  system: systemRouter,
  audit: auditRouter,
  exchange: exchangeRouter,
  inbox: inboxRouter,
  mail: mailRouter,
  desa: desaRouter,
  search: searchRouter,
  wilayah: wilayahRouter,
})
export type AppRouter = typeof appRouter
