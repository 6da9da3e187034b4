import { accessMessages } from './id/access.ts'
import { auditMessages } from './id/audit.ts'
import { claimMessages } from './id/claim.ts'
import { certificationMessages } from './id/certification.ts'
import { channelMessages } from './id/channel.ts'
import { exchangeMessages } from './id/exchange.ts'
import { formMessages } from './id/form.ts'
import { inboxMessages } from './id/inbox.ts'
import { mentoringMessages } from './id/mentoring.ts'
import { outboxMessages } from './id/outbox.ts'
import { outletMessages } from './id/outlet.ts'
import { peopleMessages } from './id/people.ts'
import { productMessages } from './id/product.ts'
import { queueMessages } from './id/queue.ts'
import { registryMessages } from './id/registry.ts'
import { reportMessages } from './id/report.ts'
import { sheetMessages } from './id/sheet.ts'
import { shelfMessages } from './id/shelf.ts'
import { targetMessages } from './id/target.ts'
import { umkmMessages } from './id/umkm.ts'

/** The texts of the pages for signed-in people, in Indonesian. Apart from the public catalogue, so that no reader pays for them. */
export const workMessagesId = {
  access: accessMessages,
  audit: auditMessages,
  outlet: outletMessages,
  outbox: outboxMessages,
  people: peopleMessages,
  channel: channelMessages,
  claim: claimMessages,
  exchange: exchangeMessages,
  form: formMessages,
  inbox: inboxMessages,
  umkm: umkmMessages,
  product: productMessages,
  mentoring: mentoringMessages,
  certification: certificationMessages,
  queue: queueMessages,
  registry: registryMessages,
  report: reportMessages,
  sheet: sheetMessages,
  shelf: shelfMessages,
  target: targetMessages,
}
export type WorkMessages = typeof workMessagesId
