import { figureMessages } from '#shared/messages/en/figure.ts'
import { format } from '#shared/messages/en/format.ts'
import { unitOf } from '#shared/figure/figure.ts'
import type { FindingNumbers } from './check-result.ts'
import { createSay } from './say.ts'
import type { AreaNames, ClaimSentences } from './sentences.ts'
import { spokenEn } from './spoken-en.ts'

const say = createSay(format, spokenEn)
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday']

/** The findings in English, as they can be said aloud. */
export function createEnSentences(nameOf: AreaNames): ClaimSentences {
  const inArea = (area: string) => {
    if (area === 'province') return 'in NTT'
    return area.startsWith('island:') ? `on ${area.slice('island:'.length)}` : `in ${nameOf(area) ?? area}`
  }
  const recorded = ({ figure, counted, area, low, high }: FindingNumbers['insideRecord']) => {
    const unit = counted === 'kabupaten' ? 'kabupaten/kota' : figureMessages.unit(unitOf(figure), high)
    return `${say.interval({ low, high })} ${unit} (${figureMessages.name(figure)} ${inArea(area)})`
  }
  const others = (values: string, unit: string) =>
    say.list(values.split(' | ').map((value) => say.quantity(value, unit)))
  const register = (unit: string) =>
    unit
      .split('+')
      .map((noun) => (noun === 'kabupaten' ? 'kabupaten/kota' : noun))
      .join(' and ')

  return {
    insideRecord: (at) =>
      `Said: ${say.quantity(at.said, at.unit)} as of ${say.period(at.asOf)}. On record: ${recorded(at)}. It fits.`,
    outsideRecord: (at) =>
      `Said: ${say.quantity(at.said, at.unit)} as of ${say.period(at.asOf)}, but on record: ${recorded(at)}.`,
    changedThatDay: (at) =>
      `Said: ${say.quantity(at.said, at.unit)} as of ${say.period(at.asOf)}. The record was changing then, ${recorded(at)}, so it cannot be told.`,
    noRecord: ({ said, unit, asOf, figure, area }) =>
      `Said: ${say.quantity(said, unit)}${asOf === said ? '' : ` as of ${say.period(asOf)}`}. There is no record of “${figureMessages.name(figure)}” ${inArea(area)} to compare it with.`,
    otherUnit: ({ said, unit, figure }) =>
      `Said: ${say.quantity(said, unit)}. “${figureMessages.name(figure)}” is recorded in ${figureMessages.unit(unitOf(figure), 2)}, so the two cannot be compared.`,
    noNumber: ({ said }) => `Said: “${said}”, without a number to compare with the record.`,
    dayInRecord: ({ said, notBefore, notAfter }) =>
      `Said: ${say.period(said)}. On record: ${window(notBefore, notAfter)}. It fits.`,
    dayOutsideRecord: ({ said, notBefore, notAfter }) =>
      `Said: ${say.period(said)}, but on record: ${window(notBefore, notAfter)}.`,
    rivals: ({ said, unit, others: values }) =>
      `Said: ${say.quantity(said, unit)}. Other claims about the same matter say ${others(values, unit)}.`,
    rivalsSettled: ({ said, unit, others: values }) =>
      `Other claims say ${others(values, unit)}, but other checks refute that; they do not refute ${say.quantity(said, unit)}.`,
    rivalsAllowed: ({ said, unit, others: values }) =>
      `Other claims say ${others(values, unit)}; by the record that and ${say.quantity(said, unit)} are both possible.`,
    partsFit: ({ terms, total, sum, unit }) =>
      `${say.terms(terms, unit)} = ${say.amount(sum, sum, unit)}, which fits the total that was said, ${say.quantity(total, unit)}.`,
    partsDiffer: ({ terms, total, sum, unit }) =>
      `The parts make ${say.terms(terms, unit)} = ${say.amount(sum, sum, unit)}, but the total that was said is ${say.quantity(total, unit)}.`,
    partAboveWhole: ({ said, unit }) => `Said: ${say.quantity(said, unit)}. The part is larger than the whole.`,
    partsInOtherUnits: ({ terms, total, sum, unit, units }) =>
      `${say.terms(terms, unit)} = ${say.number(sum)} adds up different units (${unitList(units)}), so it cannot be set beside ${say.quantity(total, unit)}.`,
    manyMeanings: ({ said, count, meanings }) =>
      `The number ${say.quantity(said, '')} is used for ${say.number(count)} different things, counted in ${unitList(meanings)}.`,
    factorsFit: (at) => `${factors(at)}, which fits what was said, ${say.quantity(at.said, at.unit)}.`,
    factorsDiffer: (at) =>
      `${factors(at)}, but said was ${say.quantity(at.said, at.unit)}: ${times(at.times)} the product.`,
    factorsElsewhere: (at) =>
      `${factors(at)}; another source says ${say.quantity(at.said, at.unit)}, ${times(at.times)} that product, perhaps reckoned otherwise.`,
    restFits: ({ rest, launched, kabupatenCount }) =>
      `${say.quantity(launched, '')} reached and ${say.number(rest)} left make ${say.number(kabupatenCount)} kabupaten/kota. It fits.`,
    restDiffers: ({ rest, launched, kabupatenCount }) =>
      `${say.quantity(launched, '')} reached and ${say.number(rest)} left do not make ${say.number(kabupatenCount)} kabupaten/kota.`,
    inRegister: ({ said, unit, area, registered, registerUnit }) =>
      `Said: ${say.quantity(said, unit)}. The Kemendagri list has ${say.number(registered)} ${register(registerUnit)} ${inArea(area)}. It fits.`,
    aboveRegister: ({ said, unit, area, registered, registerUnit }) =>
      `Said: ${say.quantity(said, unit)}, but the Kemendagri list has only ${say.number(registered)} ${register(registerUnit)} ${inArea(area)}.`,
    weekdayMatches: ({ printed, day }) =>
      `Printed as ${weekdays[printed]}, and ${say.day(day)} was a ${weekdays[printed]}.`,
    weekdayDiffers: ({ printed, actual, day }) =>
      `Printed as ${weekdays[printed]}, but ${say.day(day)} was a ${weekdays[actual]}.`,
    afterPublication: ({ day, published }) =>
      `The claim is for ${say.day(day)}, but its source was published already, ${say.period(published)}.`,
    inFuture: ({ day, today }) => `The claim is for ${say.day(day)}, but today is only ${say.day(today)}.`,
    publishedInFuture: ({ day, today }) => `The source is dated ${say.day(day)}, but today is only ${say.day(today)}.`,
    sequenceFits: ({ position, low, high, area }) =>
      `Said: outlet number ${say.number(position)} (${inArea(area)}). By the record it is number ${say.interval({ low, high })}. It fits.`,
    sequenceDiffers: ({ position, low, high, area }) =>
      `Said: outlet number ${say.number(position)} (${inArea(area)}), but by the record it is number ${say.interval({ low, high })}.`,
    sequenceUnrecorded: ({ position, area }) =>
      `Said: outlet number ${say.number(position)}. There is no record of a launch ${inArea(area)} to test its place with.`,
    nothingToCompare: () => 'There is no record and no other claim yet that this one could be compared with.',
  }
}

function unitList(units: string): string {
  return say.list(units.split(' | ').map((unit) => say.unit(unit)))
}

function window(notBefore: string, notAfter: string): string {
  return notBefore === notAfter ? say.day(notBefore) : `between ${say.day(notBefore)} and ${say.day(notAfter)}`
}

function factors({ count, countUnit, rate, rateUnit, product, unit }: FindingNumbers['factorsFit']): string {
  return `${say.amount(count, count, countUnit)} × ${say.amount(rate, rate, rateUnit)} = ${say.amount(product, product, unit)}`
}

function times(ratio: number): string {
  return ratio >= 1
    ? `about ${say.number(Math.round(ratio * 10) / 10)} times`
    : `only ${say.number(Math.round(ratio * 100))}% of`
}
