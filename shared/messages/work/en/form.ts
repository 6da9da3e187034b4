import type { FieldProblem, ProblemKey } from '#shared/form/field-problem.ts'
import { format } from '../../en/format.ts'
import type { WorkMessages } from '../id.ts'

const problems: Record<ProblemKey, string> = {
  required: 'This must be filled in.',
  chooseOne: 'Choose one from the list.',
  wrongType: 'This cannot be read. Fill it in again.',
  wrongForm: 'This has not the right form. Check it again.',
  unknownField: 'There is an unknown field. Reload the page and fill it in again.',
  controlCharacter: 'There is a hidden character that cannot be kept. Type it again without pasting.',
  directionMark: 'There is a hidden mark that turns the direction of the text. Type it again without pasting.',
  brokenCharacter: 'There is a broken character. Type the part that looks odd again.',
  emoji: 'No emoji here. They are for notes only.',
  notADay: 'Not a date. Write year-month-day, such as 2026-02-05.',
  tooEarly: 'Too early: the earliest date is 1 January 2000.',
  tooLate: 'Too far away: the latest date is 31 December 2099.',
  endsBeforeBegin: 'The last day cannot be earlier than the first.',
  expiresBeforeIssue: 'The day of expiry must be after the day of issue.',
  notADayMonthOrYear: 'Write a day, a month or a year: 2026-02-05, 2026-02 or 2026.',
  notAPhone: 'Not an Indonesian telephone number. Examples: 0812-3456-7890 or (0380) 821234.',
  notANib: 'A NIB has 13 digits.',
  desaElsewhere: 'This desa/kelurahan does not lie in the chosen kabupaten/kota.',
  producerTwice: 'Choose a UMKM on record or write the name of the producer, not both.',
  onlyForCertificates: 'This item has no certificate: leave it empty.',
  onlyWhenDone: 'Only for an item that is done: leave it empty, or set the item to done.',
  nihilWithProducts: 'Nihil means no product: clear the mark, or empty the list of products.',
  notAPoint: 'Not a point. Write latitude, then longitude, such as -9.10722, 124.89302.',
  operatorWithoutKind: 'Choose first what kind of operator it is.',
  onlyForLaunches: 'Only for reports of a launch: leave it empty.',
  notACount: 'Write a whole number, such as 1250.',
  notALink: 'Not the address of a page. Copy all of it from the browser, from https:// on.',
  notHttps: 'The address must begin with https://.',
  linkElsewhere: 'This address is not on the chosen marketplace. Choose the one that fits.',
  linkWithoutListing: 'This is the address of the front page. Copy that of the product.',
  tiedToNothing: 'Choose the outlet or product that the cooperative is tied to.',
  notRupiah: 'Not an amount of rupiah. Write digits only, such as 1.250.000.',
  negativeAmount: 'An amount cannot be below zero.',
  wholeRupiah: 'Write whole rupiah, without cents.',
  amountTooLarge: 'Too large: at most Rp10,000,000,000,000.',
  sameOnShelf: 'Already in this report. Change the first line, or remove this one.',
  supplierTwice: 'Choose a UMKM on record or write the name of the supplier, not both.',
  salesBelowLines: 'Less than the sales of the single goods together. Check both.',
}

function problem(refused: FieldProblem): string {
  switch (refused.key) {
    case 'tooLong':
      return `Too long: at most ${format.number(refused.max)} characters.`
    case 'tooMany':
      return `Too many: at most ${format.number(refused.max)}.`
    case 'tooLarge':
      return `Too large: at most ${format.number(refused.max)}.`
    case 'tooShort':
      return `Too short: at least ${format.number(refused.min)} characters.`
    case 'tooSmall':
      return `Too small: at least ${format.number(refused.min)}.`
    case 'outsideKabupaten':
      return `This point lies ${format.number(Math.round(refused.km))} km outside the kabupaten/kota. Check latitude and longitude.`
    default:
      return problems[refused.key]
  }
}

export const formMessages: WorkMessages['form'] = { problem }
