import type { shellMessages as idShellMessages } from '#shared/messages/id/shell.ts'
import { format } from './format.ts'

export const shellMessages: typeof idShellMessages = {
  product: 'Pantau OVOP',
  tagline:
    'One place for every number of One Village One Product in Nusa Tenggara Timur, where it comes from, and what was said about it.',
  skipToContent: 'Skip to content',
  mainNavigation: 'Pages',
  overview: 'Overview',
  outlets: 'Outlets',
  openData: 'Open data',
  signIn: 'Sign in',
  languages: 'Language',
  documentTitle: (page) => `${page} · Pantau OVOP`,
  asOf: 'As of',
  asOfChange: 'Change the day',
  asOfToday: 'today',
  asOfBackToToday: 'Back to today',
  asOfDate: 'Day',
  asOfSlider: 'Move along the days of the programme',
  asOfPicks: 'Days that matter',
  asOfPick: {
    launch: 'launch of 44 products',
    nineOutlets: 'nine outlets',
    elevenSaid: '“eleven outlets”',
    lastReport: '20th outlet',
  },
  previousDay: 'One day earlier',
  nextDay: 'One day later',
  close: 'Close',
  simulated: 'Simulated data. The numbers on this page were made by a program for demonstration; they are no report.',
  knownAt: (instant) => `According to what was recorded up to ${instant} WITA; later records do not count.`,
  knownAtReset: 'Show all records',
  loading: 'Loading…',
  keptAnswer: (shown) => `The server cannot be reached. You still see the state as of ${format.day(shown)}.`,
  tryAgain: 'Try again',
  footerSources: 'Sources: official reports and the press, one by one on every row.',
  footerMethod:
    'A number is a sum of dated records; while the day of an event is uncertain the number is a range, such as 10–12. “Not reported” is not zero.',
  footerBoundaries: 'Approximate boundaries, from the OpenStreetMap coastline (ODbL).',
  dataVersion: (version) => `data version ${format.number(version)}`,
}
