import { attentionMessages } from './id/attention.ts'
import { boardMessages } from './id/board.ts'
import { claimMessages } from './id/claim.ts'
import { figureMessages } from './id/figure.ts'
import { format } from './id/format.ts'
import { kabupatenMessages } from './id/kabupaten.ts'
import { mapMessages } from './id/map.ts'
import { offlineMessages } from './id/offline.ts'
import { outletMessages } from './id/outlet.ts'
import { overviewMessages } from './id/overview.ts'
import { problemMessages } from './id/problem.ts'
import { shellMessages } from './id/shell.ts'

/** Every text that a user reads, in Indonesian. The type of this catalogue is what every other language must fill. */
export const idMessages = {
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
export type Messages = typeof idMessages
