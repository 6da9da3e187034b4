import type { AttentionText, attentionMessages as idAttentionMessages } from '#shared/messages/id/attention.ts'
import type { AttentionItem } from '#shared/overview/attention.ts'
import { figureMessages } from './figure.ts'
import { format, plural } from './format.ts'

function text(item: AttentionItem): AttentionText {
  switch (item.kind) {
    case 'outletsLeft': {
      const names = item.without.map((one) => one.name)
      const who = names.length <= 3 ? format.list(names) : `${names.length} kabupaten/kota`
      const deadline =
        item.daysLeft < 0
          ? `deadline ${format.shortDay(item.dueOn)} passed ${plural(-item.daysLeft, 'day')} ago`
          : `deadline ${format.shortDay(item.dueOn)}, ${plural(item.daysLeft, 'day')} left`
      const news = item.lastNews ? `; no news of outlets since ${format.shortDay(item.lastNews)}` : ''
      return {
        title: `${who} ${names.length === 1 ? 'has' : 'have'} not opened an outlet`,
        detail: item.daysLeft < 0 ? deadline + news : deadline,
        action: 'Ask how far preparations are and when it is to open',
      }
    }
    case 'productsUnnamed':
      return {
        title: `${format.interval(item.products)} launch products have no name`,
        detail: `${plural(item.kabupaten, 'kabupaten/kota', 'kabupaten/kota')} to fill in${item.complete.length > 0 && item.complete.length <= 3 ? `; ${format.list(item.complete)} complete` : ''}`,
        action: 'Ask for the product, its desa and its UMKM',
      }
    case 'notReporting':
      return {
        title: `${item.kabupaten} kabupaten/kota have not reported since ${format.month(item.since)}`,
        detail: 'without reports the monthly target cannot be judged',
        action: 'Ask for the monthly report, a zero included',
      }
    case 'behindLastMonth':
      return {
        title: `${item.short + item.none + item.notReported} kabupaten/kota below the target of ${format.month(item.month)}`,
        detail: `${item.short} short, ${item.none} none, ${item.notReported} not reported`,
        action: 'Ask what is in the way and what follows',
      }
    case 'mentoringUnrecorded':
      return {
        title: `${format.interval(item.products)} products without a mentoring record`,
        detail:
          item.saidPending === undefined
            ? 'unknown which are completed, transferred or pending'
            : `${format.number(item.saidPending)} said to be pending, but not which`,
        action: 'Record the mentoring state of each product',
      }
    case 'operationUnknown':
      return {
        title: `No news whether ${format.interval(item.outlets)} outlets operate`,
        detail: 'on record is only their opening, not their shelves or sales',
        action: 'Ask each outlet for a shelf report',
      }
    case 'shelfSilent': {
      const { outlets, of, months, isOperationKnown } = item
      const who = outlets.length <= 3 ? format.list([...new Set(outlets)]) : `of ${format.number(of)} that have opened`
      const unknown = isOperationKnown ? '' : '; on record is only their opening, not their shelves or sales'
      return {
        title: `${plural(outlets.length, 'outlet')} without a shelf report for two months`,
        detail: `${who}; no report of ${format.list(months.map(format.month))}${unknown}`,
        action: 'Ask each outlet for a shelf report; an empty shelf is reported too',
      }
    }
    case 'launchDayUnsure':
      return {
        title: `The opening day of ${plural(item.outlets.length, 'outlet')} is uncertain`,
        detail: format.list(item.outlets),
        action: 'Find the minutes of the opening',
      }
    case 'claimsConflicting':
      return {
        title: `${plural(item.claims, 'claim')} ${item.claims === 1 ? 'conflicts' : 'conflict'} with the record`,
        detail: `${figureMessages.name(item.figure)}: last said ${item.said} for ${format.shortDay(item.saidFor)}`,
        action: 'Compare with the rows and their sources',
      }
  }
}

export const attentionMessages: typeof idAttentionMessages = {
  text,
  urgency: { late: 'urgent', open: 'waiting' },
  more: (count) => `${format.number(count)} more`,
}
