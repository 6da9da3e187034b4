import { accessMessages } from './en/access.ts'
import { auditMessages } from './en/audit.ts'
import { claimMessages } from './en/claim.ts'
import { certificationMessages } from './en/certification.ts'
import { channelMessages } from './en/channel.ts'
import { exchangeMessages } from './en/exchange.ts'
import { formMessages } from './en/form.ts'
import { inboxMessages } from './en/inbox.ts'
import { mentoringMessages } from './en/mentoring.ts'
import { outboxMessages } from './en/outbox.ts'
import { outletMessages } from './en/outlet.ts'
import { peopleMessages } from './en/people.ts'
import { productMessages } from './en/product.ts'
import { queueMessages } from './en/queue.ts'
import { registryMessages } from './en/registry.ts'
import { reportMessages } from './en/report.ts'
import { sheetMessages } from './en/sheet.ts'
import { shelfMessages } from './en/shelf.ts'
import { targetMessages } from './en/target.ts'
import { umkmMessages } from './en/umkm.ts'
import type { WorkMessages } from './id.ts'

export const workMessagesEn: WorkMessages = {
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
