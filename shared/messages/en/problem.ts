import type { problemMessages as idProblemMessages } from '#shared/messages/id/problem.ts'
import { format } from './format.ts'

export const problemMessages: typeof idProblemMessages = {
  title: 'This page cannot be shown',
  asOfNotADay: (text) => `“${text}” is not a day. Write a day as year-month-day, such as 2025-12-19.`,
  asOfBeforeProgramme: (day, first) =>
    `${format.day(day)} is too early: the first record of the programme is of ${format.day(first)}.`,
  asOfAfterToday: (day, today) => `${format.day(day)} has not come yet. Today is ${format.day(today)}.`,
  knownAtWrong: (text) => `“${text}” is not an instant that can be used. Write it like 2026-02-05T00:00:00Z.`,
  firstDay: (day) => `Open the first day, ${format.day(day)}`,
  today: 'Open the state of today',
  allRecords: 'Open with all records',
  kabupatenTitle: 'Unknown kabupaten/kota',
  kabupatenUnknown: (code, { count, place = 'Nusa Tenggara Timur' }) =>
    `${place} has no kabupaten/kota with the code “${code}”. Choose one of the ${count}:`,
  kabupatenUnknownShort: (code, place) =>
    `${place ?? 'Nusa Tenggara Timur'} has no kabupaten/kota with the code “${code}”.`,
  notFoundTitle: 'No such page',
  notFound: 'This address points to no page.',
  toOverview: 'To the overview',
  unreachableTitle: 'The server cannot be reached',
  unreachable:
    'The data could not be loaded. Check the connection and try again; the address of this page stays the same.',
  requestNumber: (id) => `If it happens again, tell the administrators the number ${id}.`,
  failedTitle: 'Something went wrong',
  failed: 'This page could not be shown. Reload it; if it happens again, send its address to the operator.',
  reload: 'Reload',
}
