import { unitOf, type FigureName } from '#shared/figure/figure.ts'
import { createSay } from '#shared/claim/say.ts'
import type { Settle } from '#shared/claim/settle.ts'
import { spokenEn } from '#shared/claim/spoken-en.ts'
import { figureMessages } from '../../en/figure.ts'
import { format } from '../../en/format.ts'
import { metricName } from './names.ts'

const say = createSay(format, spokenEn)
const items = (count: number, figure: FigureName) =>
  `${format.number(count)} ${figureMessages.unit(unitOf(figure), count)}`
const list = (values: string) => format.list(values.split(' | ').map((value) => say.period(value)))

export function settleText(settle: Settle, inArea: (area: string) => string): string {
  switch (settle.need) {
    case 'records':
      return `Records of “${figureMessages.name(settle.figure)}” ${inArea(settle.area)}: there are none.`
    case 'missingRecords':
      return `Records with a source for ${items(settle.count, settle.figure)} that were said and are not on record ${inArea(settle.area)} as of ${say.period(settle.asOf)}.`
    case 'whichRecords':
      return `Which of ${items(settle.count, settle.figure)} on record ${inArea(settle.area)} as of ${say.period(settle.asOf)} were left out.`
    case 'exactDays':
      return `The exact days of “${figureMessages.name(settle.figure)}” ${inArea(settle.area)} that are known only by window around ${say.period(settle.asOf)}.`
    case 'datedDocument':
      return `A dated document (letter, invitation or minutes) for ${list(settle.days)}.`
    case 'sameUnit':
      return `The same number counted in ${figureMessages.unit(unitOf(settle.figure), 2)}, not in ${say.unit(settle.unit)}.`
    case 'number':
      return `A number in place of “${settle.said}”.`
    case 'originalReport':
      return `The report or minutes in which the differing values were first told: ${list(settle.values)}.`
    case 'listByName':
      return `A list by name that tells what ${say.quantity(settle.said, '')} counts (${format.list(settle.units.split(' | ').map((unit) => say.unit(unit)))}).`
    case 'listOfParts':
      return `The parts of ${say.quantity(settle.total, settle.unit)}, each with its number and unit.`
    case 'inputs':
      return `What was multiplied: how many ${say.unit(settle.countUnit)}, how often, and where ${say.amount(settle.rate, settle.rate, settle.rateUnit)} holds.`
    case 'listOfRest':
      return `A list of the ${format.number(settle.rest)} kabupaten/kota that are meant.`
    case 'listByDesa':
      return `A list by desa and kelurahan ${inArea(settle.area)} that can be laid beside the Kemendagri list.`
    case 'dayMeant':
      return `The day that the source really means, instead of ${say.period(settle.day)}.`
    case 'launchDays':
      return `The launch day of every outlet up to place ${format.number(settle.position)}.`
    case 'document':
      return `The document behind “${metricName(settle.metric)}”.`
  }
}
