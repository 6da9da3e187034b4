import type { FileRefusalCode } from '#shared/evidence/answers.ts'
import { format } from '../../en/format.ts'
import type { WorkMessages } from '../id.ts'

const files: Record<FileRefusalCode | 'unreachable', string> = {
  'signed-out': 'You are signed out. Sign in again in another tab, then try again.',
  forbidden: 'Your account may not keep files here.',
  'not-found': 'There is no such file.',
  lost: 'This file is lost from the store.',
  'invalid-input': 'The name of the file cannot be used. Rename it and try again.',
  'too-large': 'Too large: at most 8 MB.',
  'wrong-type': 'Not a photo (JPEG, PNG, WebP) or PDF.',
  'no-store': 'The server cannot write where it keeps files. Tell an admin.',
  'no-space': 'The store of the server is full. Tell an admin.',
  unreachable: 'The server cannot be reached.',
}

const refusals: Record<string, string> = {
  forbidden: 'Your account may not do this.',
  'not-found': 'This does not exist or is outside your area.',
  limit: 'Too much at once. Take less and try again.',
}

const whenSent = {
  line: 'sent by itself once connected',
  server: 'sent again by itself: the server has a fault',
  signedOut: 'sent once you have signed in again',
  earlier: 'sent once your earlier entry is decided on',
}

export const entryMessages: WorkMessages['registry']['entry'] = {
  optional: '(may be empty)',
  problems: (count) =>
    `${format.number(count)} ${count === 1 ? 'field needs' : 'fields need'} mending. The others stay as you typed them.`,
  save: 'Save',
  sending: 'Saving…',
  cancel: 'Cancel',
  restored: 'What you had typed and not saved is back.',
  discard: 'Discard it',
  discardText: 'It is gone then, and cannot be brought back.',
  discardYes: 'Yes, discard',
  keep: 'Keep it',
  choose: 'Choose…',
  note: 'Note',
  noteHint: 'What the next reader should know.',
  problem: {
    queued: (because) => `Kept on this device, ${whenSent[because]}.`,
    unreachable:
      'The server cannot be reached. Nothing you typed is lost; send it again once you are connected. The same command is carried out only once.',
    signedOut: 'You are signed out. Sign in again in another tab and send it again; what you typed stays here.',
    failed: 'The server had a fault; nothing was saved. Try again in a moment.',
    requestNumber: (id) => `If it fails again, tell the administrators the number ${id}.`,
    rule: 'The rules of the programme do not allow this.',
    refused: (code) => refusals[code] ?? 'The server refused this command.',
  },
  window: {
    day: 'Date',
    first: 'Earliest',
    last: 'Latest',
    today: 'Today',
    yesterday: 'Yesterday',
    onlyRange: 'The exact day is not known',
    knowTheDay: 'The exact day is known',
  },
  source: {
    title: 'Source',
    own: (office) => `report of ${office}.`,
    other: 'Name another source',
    reference: 'Source',
    referenceHint: (office) =>
      `Number of a letter, address of a page or name of a report. If empty: report of ${office}.`,
    published: 'When the source was published',
    publishedHint: 'Year-month-day or a part of it: 2026-02-05, 2026-02, 2026.',
  },
  combobox: {
    list: 'Suggestions',
    change: 'Change',
    changeFrom: (label) => `Change ${label}`,
    clear: 'Clear',
    clearFrom: (label) => `Clear: ${label}`,
    asking: 'Searching…',
    failed: 'The search failed. Type again to repeat it.',
    nothing: (text) => `Nothing fits “${text}”.`,
    count: (count) =>
      `${format.number(count)} ${count === 1 ? 'suggestion' : 'suggestions'}. Choose with the arrows, then Enter.`,
  },
  files: {
    photoHint: 'JPEG, PNG or WebP. Photos are made smaller on this device before they are sent.',
    documentHint: 'A photo of the paper or a PDF, at most 8 MB. Photos are made smaller before they are sent.',
    pickPhoto: 'Choose or take a photo',
    replacePhoto: 'Replace the photo',
    pickDocument: 'Add a photo or PDF',
    remove: 'Remove',
    removeOf: (name) => `Remove ${name}`,
    stop: 'Stop',
    retry: 'Try again',
    uploading: 'Sending files…',
    progressOf: (name) => `Sending ${name}`,
    wait: 'Wait until the files are sent.',
    problem: ({ code }) => files[code],
  },
  waiting: {
    link: 'See what waits',
    close: 'Close',
    words: 'This still waits to be sent. What you change here is sent after it.',
    sent: 'It has been sent.',
  },
  conflict: {
    title: 'This was changed just now',
    who: (person, at) =>
      `${person} saved changes on ${at} WITA while you were typing. Choose for each field, then save.`,
    same: 'The fields are the same as yours; something else changed. Have a look, then send again.',
    stale: (person, at) =>
      `${person} changed this product on ${at} WITA while you were typing. The page now shows the newest; if yours still holds, send it again.`,
    field: 'Field',
    mine: 'Yours',
    stored: 'Stored now',
    empty: 'empty',
    saveChoice: 'Save this choice',
    sendAgain: 'Send again',
    takeStored: 'Take all that is stored',
  },
}
