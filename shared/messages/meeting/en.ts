import type { SlideKey } from '#shared/meeting/slides.ts'
import type { MonthState } from '#shared/overview/overview.ts'
import { format } from '../en/format.ts'
import type { MeetingMessages } from './id.ts'

const { number, day, shortDay, list } = format

const slides: Record<SlideKey, string> = {
  headline: 'Headline',
  map: 'Map',
  board: 'Monthly target',
  mentoring: 'Mentoring',
  outlets: 'Outlets',
  attention: 'Needs attention',
  claims: 'Do not quote',
}

const states: Record<MonthState, string> = {
  met: 'met',
  short: 'short',
  none: 'none',
  notReported: 'not reported',
  running: 'under way',
}

export const meetingMessages: MeetingMessages = {
  title: 'Meeting mode',
  slide: (key) => slides[key],
  place: (slide, count) => `${number(slide)} of ${number(count)}`,
  navigation: 'Slides',
  previous: 'Previous',
  next: 'Next',
  leave: 'Leave',
  fullScreen: 'Full screen',
  keys: 'Arrows, space or swipe: move. Digits 1–7: go to. B: blank screen. F: full screen. Esc: leave.',
  blank: 'The screen is blank. Press B to go on.',
  asOf: (on) => `As of ${day(on)}`,
  simulated: 'Simulated data',
  unknownArea: (text, place) => `There is no area “${text}” in ${place ?? 'Nusa Tenggara Timur'}.`,
  wholeProvince: 'Show the whole province',
  ofArea: (outlets, products) => `${outlets} outlets opened, ${products} featured products launched`,
  state: (state) => states[state],
  notReportedMark: 'n/r',
  of: (made, target) => `${number(made)}/${number(target)}`,
  noBoard: 'No monthly target was set.',
  noMentoring: 'Mentoring was never recorded. This is not zero.',
  recordedAt: (count, of) => `Recorded in ${number(count)} of ${number(of)} kabupaten`,
  allProducts: (count) => `${count} featured products`,
  outletsIn: (kabupaten, of) => `in ${kabupaten} of ${number(of)} kabupaten`,
  activity: { outletsOperating: 'operating', outletsStocked: 'in stock', outletsSelling: 'selling' },
  notReported: 'not reported',
  without: (names) => `Not yet: ${list(names)}`,
  noDeadlines: 'Deadlines are set for the whole province.',
  more: (count) => `and ${number(count)} more`,
  moreClaims: (count) => `and ${number(count)} more`,
  nothingWaits: 'Nothing was waiting on that day.',
  claimsTitle: (count) => `${number(count)} conflicting ${count === 1 ? 'number' : 'numbers'}: do not quote`,
  noClaims: 'No statement is in conflict. Other numbers are still checked before they are quoted.',
  saidBy: (speaker, on) => `${speaker}, ${shortDay(on)}`,
  saidTimes: (count) => `said ${number(count)} times`,
  recordNow: (value) => `now on record ${value}`,
  unchecked: 'no record to compare with',
}
