import type { TimeRefusal } from '#shared/figure/time-refusal.ts'
import { figurePageMessages } from '../../en/figure-page.ts'
import { format } from '../../en/format.ts'

/** What every rule about events may answer. */
export function commonRefusal(refusal: TimeRefusal | { reason: 'archived' }): string {
  switch (refusal.reason) {
    case 'archived':
      return 'Archived. Take the archiving back first.'
    case 'future':
      return `This date has not come yet. Choose one up to ${format.day(refusal.today)}.`
    case 'beforePrevious': {
      const previous = figurePageMessages.event(refusal.previous, 'product')
      return `This date is before “${previous}” (${format.window(refusal.window)}). Choose the same date or a later one.`
    }
  }
}
