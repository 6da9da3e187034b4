import { unitOf } from '#shared/figure/figure.ts'
import { figureMessages } from '#shared/messages/en/figure.ts'
import { format } from '#shared/messages/en/format.ts'
import { createSay } from './say.ts'
import type { AreaNames } from './sentences.ts'
import type { SettleSentences } from './settle-sentences.ts'
import type { Settle } from './settle.ts'
import { spokenEn } from './spoken-en.ts'

const say = createSay(format, spokenEn)
type About = Pick<Extract<Settle, { need: 'records' }>, 'figure' | 'area'>

/** What would settle a claim, in English, as it can be asked for. */
export function createEnSettleSentences(nameOf: AreaNames): SettleSentences {
  const inArea = (area: string) => {
    if (area === 'province') return 'in NTT'
    return area.startsWith('island:') ? `on ${area.slice('island:'.length)}` : `in ${nameOf(area) ?? area}`
  }
  const about = ({ figure, area }: About) => `“${figureMessages.name(figure)}” ${inArea(area)}`
  return {
    records: (settle) => `Records of ${about(settle)} up to ${say.period(settle.asOf)}.`,
    missingRecords: (settle) =>
      `Records of ${say.number(settle.count)} more ${figureMessages.unit(unitOf(settle.figure), settle.count)} for ${about(settle)} by ${say.period(settle.asOf)}, or what the number is made of.`,
    whichRecords: (settle) =>
      `Which ${say.number(settle.count)} ${figureMessages.unit(unitOf(settle.figure), settle.count)} of ${about(settle)} were not meant on ${say.period(settle.asOf)}.`,
    exactDays: (settle) => `The exact day of each event around ${say.period(settle.asOf)} for ${about(settle)}.`,
    datedDocument: ({ days }) =>
      `A dated letter, invitation or minutes, for ${choice(days.split(' | ').map(say.period))}.`,
    sameUnit: ({ figure }) =>
      `The number in ${figureMessages.unit(unitOf(figure), 2)}, the unit in which “${figureMessages.name(figure)}” is recorded.`,
    number: ({ said }) => `A number instead of “${said}”.`,
    originalReport: ({ values }) =>
      `The report that first told ${choice(values.split(' | ').map((value) => say.quantity(value, '').trim()))}.`,
    listByName: ({ said, units }) =>
      `A list by name of the ${say.quantity(said, '').trim()} that were counted: ${choice(units.split(' | ').map((unit) => say.unit(unit)))}.`,
    listOfParts: ({ total, unit }) => `Every part of ${say.quantity(total, unit)}, with its number and unit.`,
    inputs: ({ count, countUnit, rate, rateUnit }) =>
      `How many really buy, and for how much a month, instead of ${say.amount(count, count, countUnit)} × ${say.amount(rate, rate, rateUnit)}.`,
    listOfRest: ({ rest }) => `The names of the ${say.number(rest)} kabupaten/kota that remain.`,
    listByDesa: ({ area }) => `A list by desa and kelurahan ${inArea(area)}, to lay beside the Kemendagri list.`,
    dayMeant: ({ day }) => `The day that is meant, by the source itself, instead of ${say.period(day)}.`,
    launchDays: ({ position }) => `The launch day of every outlet up to number ${say.number(position)}.`,
    document: () => 'The document or list behind this number.',
  }
}

function choice(values: readonly string[]): string {
  return values.join(' or ')
}
