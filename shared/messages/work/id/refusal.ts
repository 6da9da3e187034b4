import type { TimeRefusal } from '#shared/figure/time-refusal.ts'
import { figurePageMessages } from '../../id/figure-page.ts'
import { format } from '../../id/format.ts'

/** What every rule about events may answer. */
export function commonRefusal(refusal: TimeRefusal | { reason: 'archived' }): string {
  switch (refusal.reason) {
    case 'archived':
      return 'Sudah diarsipkan. Batalkan pengarsipannya dahulu.'
    case 'future':
      return `Tanggal ini belum tiba. Pilih tanggal sampai ${format.day(refusal.today)}.`
    case 'beforePrevious': {
      const previous = figurePageMessages.event(refusal.previous, 'product')
      return `Tanggal ini mendahului “${previous}” (${format.window(refusal.window)}). Pilih tanggal yang sama atau sesudahnya.`
    }
  }
}
