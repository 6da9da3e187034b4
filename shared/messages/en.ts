import type { Messages } from './id.ts'
import { attentionMessages } from './en/attention.ts'
import { boardMessages } from './en/board.ts'
import { claimMessages } from './en/claim.ts'
import { figureMessages } from './en/figure.ts'
import { format } from './en/format.ts'
import { kabupatenMessages } from './en/kabupaten.ts'
import { mapMessages } from './en/map.ts'
import { offlineMessages } from './en/offline.ts'
import { outletMessages } from './en/outlet.ts'
import { overviewMessages } from './en/overview.ts'
import { problemMessages } from './en/problem.ts'
import { shellMessages } from './en/shell.ts'

/** Every text that a user reads, in English; loaded only when asked for. */
export const enMessages: Messages = {
  format,
  shell: shellMessages,
  figure: figureMessages,
  overview: overviewMessages,
  board: boardMessages,
  attention: attentionMessages,
  claim: claimMessages,
  kabupaten: kabupatenMessages,
  problem: problemMessages,
  map: mapMessages,
  outlet: outletMessages,
  offline: offlineMessages,
}
