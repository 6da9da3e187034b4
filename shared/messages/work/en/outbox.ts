import type { OutboxProcedure } from '#shared/outbox/procedure.ts'
import { format } from '../../en/format.ts'
import type { WorkMessages } from '../id.ts'

const { number, list } = format

const states: Record<string, string> = {
  waiting: 'waiting',
  sending: 'being sent',
  sent: 'sent',
  conflict: 'conflict',
  refused: 'refused',
  withdrawn: 'taken back',
}

const deeds: Record<OutboxProcedure, string> = {
  'mentoring.act': 'Mentoring',
  'certification.note': 'Checklist',
  'product.register': 'New product',
  'product.update': 'Edit product',
  'product.nameSlot': 'Name a launch product',
  'product.archive': 'Archive product',
  'product.curate': 'Curation',
  'product.setPhoto': 'Photo of the product',
  'umkm.register': 'New UMKM',
  'umkm.update': 'Edit UMKM',
  'umkm.archive': 'Archive UMKM',
  'umkm.restore': 'Bring UMKM back from the archive',
  'report.save': 'Draft of the monthly report',
  'report.submit': 'Monthly report',
  'report.accept': 'Accept monthly report',
  'report.return': 'Return monthly report',
  'report.reopen': 'Reopen monthly report',
  'shelf.submit': 'Shelf report',
  'outlet.register': 'New outlet',
  'outlet.describe': 'Edit outlet',
  'outlet.record': 'Milestone of the outlet',
  'outlet.choose': 'Choose a report of the outlet',
}

const fields: Readonly<Record<string, string>> = {
  maker: 'Producer',
  umkmId: 'UMKM that makes it',
  desaCode: 'Desa/kelurahan',
  kabupatenCode: 'Kabupaten/kota',
  window: 'Date',
  state: 'State',
  number: 'Number',
  issuer: 'Issuer',
  issuedOn: 'Issued',
  expiresOn: 'Valid until',
  receivingUnit: 'Received by',
  letterNumber: 'Letter number',
  by: 'Mentor',
  aspect: 'Aspect',
  finding: 'Finding',
  missing: 'What is lacking',
  item: 'Item',
  isNihil: 'Nihil',
  productIds: 'Products launched',
  shelfRemark: 'Outlet shelf',
  obstacles: 'Obstacles',
  lines: 'Goods on the shelf',
  proposedOn: 'Proposed on',
  launchedBy: 'Launched by',
  sequenceNo: 'Outlet number',
  point: 'Point',
  evidence: 'Attachments',
}

export const outboxMessages: WorkMessages['outbox'] = {
  title: 'Outbox',
  headline: (waiting, undecided) => {
    const parts = [
      waiting > 0 && `${number(waiting)} waiting to be sent`,
      undecided > 0 && `${number(undecided)} waiting for your decision`,
    ].filter((part) => part !== false)
    return parts.length > 0 ? list(parts) : 'Nothing waits to be sent'
  },
  lead: 'What you save is written to this device first, and sent by itself as soon as the server can be reached. An entry leaves this list only when the server has it.',
  lineUp: 'The server can be reached.',
  lineDown: 'Offline: the server cannot be reached. Entries wait on this device.',
  persistence: {
    promised: 'The browser has promised to keep these entries until you delete them.',
    refused:
      'The browser has not promised to keep them: should the device run out of space, entries may be lost. Connect soon, or save them as a file.',
    unsupported: 'This browser cannot promise to keep entries. Connect soon, or save them as a file.',
  },
  notKept:
    'This browser keeps nothing on the device (perhaps a private window). Without a connection nothing you enter can wait.',
  reading: 'Reading the entries…',
  state: (state) => states[state] ?? state,
  badge: (count) => `Outbox: ${number(count)} not sent yet`,
  deed: (procedure) => deeds[procedure as OutboxProcedure] ?? procedure,
  withPart: (deed, part) => `${deed}: ${part}`,
  ofMonth: (deed, month) => `${deed}, ${month}`,
  products: (count) => (count === 1 ? '1 product' : `${number(count)} products`),
  field: (name) => fields[name],
  yes: 'yes',
  no: 'no',
  nothing: 'empty',
  onRecord: 'on record',
  pieces: (count) => (count === 1 ? '1 piece' : `${number(count)} pieces`),
  ranOut: 'ran out',
  finding: 'finding',
  line: (parts) => parts.join(', '),
  files: (count) => (count === 1 ? '1 file' : `${number(count)} files`),
  madeAt: (at) => `Made ${at} WITA`,
  sentAt: (at) => `Sent ${at} WITA`,
  attempts: (count) => (count === 1 ? 'tried once' : `tried ${number(count)} times`),
  behind: (title) => `Waits for “${title}” first: entries about the same thing go in order.`,
  because: {
    line: 'The server could not be reached at the last try.',
    server: 'The server had a fault at the last try.',
    signedOut: 'You have to sign in again.',
    earlier: 'Your earlier entry about this waits for a decision.',
  },
  withdrawing: 'You took it back. Once connected, the server is asked first whether it had arrived.',
  sections: {
    undecided: 'For you to decide',
    waiting: 'Waiting to be sent',
    sent: 'Just sent',
    unreadable: 'This version cannot read',
    late: 'Versions that were not applied',
  },
  lateLead:
    'Two people changed the same record; the one who came later was not applied, but their words are kept. Open the record to compare.',
  more: (count) => `Show ${number(count)} more`,
  emptyTitle: 'The server has everything that you saved.',
  emptyText: 'Should the line break while you save, what you entered waits here.',
  open: 'Open the record',
  details: 'What it says',
  edit: 'Edit',
  editOf: (title) => `Edit: ${title}`,
  remove: 'Remove',
  removeOf: (title) => `Remove: ${title}`,
  removeTitle: 'Remove from the outbox?',
  removeText: (title) => `“${title}” is not on the server yet. Once removed, it cannot be brought back.`,
  removeFollowers: (count) =>
    count === 1
      ? 'One other entry about the same thing stays, and may conflict or be refused.'
      : `${number(count)} other entries about the same thing stay, and may conflict or be refused.`,
  removeYes: 'Yes, remove',
  keep: 'Keep it',
  retryAll: 'Send now',
  sending: 'Sending…',
  again: 'Send again',
  againOf: (title) => `Send again: ${title}`,
  saved: 'The changed entry is kept on this device.',
  removed: 'The entry was removed from this device.',
  removing: 'The entry was taken back; the server is asked first whether it had arrived.',
  tooLate: 'Too late: the server has just received this entry.',
  saveEdit: 'Save entry',
  fixedHere: 'UMKM, desa and attachments are changed on the page of the record.',
  keepLine: (name) => `Keep: ${name}`,
  quantityOf: (name) => `Pieces: ${name}`,
  salesOf: (name) => `Sales: ${name}`,
  ranOutOf: (name) => `Ran out: ${name}`,
  refused: {
    why: 'Why the server refused',
    next: 'Mend it and send it again, or remove it from this list.',
    fieldProblem: (field, problem) => `${field}: ${problem}`,
    ofProduct: (product, problem) => `${product}: ${problem}`,
  },
  conflict: {
    who: (person, at) => `${person} changed it earlier, on ${at} WITA.`,
    whoOnly: 'Somebody else changed it earlier.',
    caption: 'Both versions, field by field',
    field: 'Field',
    mine: 'Mine',
    stored: 'What is stored',
    same: 'Yours says the same as what is stored; something else has changed.',
    act: 'This records what happened: it overwrites nothing that is stored. Open the record, and send it again if it still holds.',
    takeMine: 'Use mine',
    takeMineOf: (title) => `Use mine: ${title}`,
    sendAgain: 'It still holds, send again',
    takeStored: 'Use what is stored',
    takeStoredOf: (title) => `Use what is stored: ${title}`,
    merge: 'Merge…',
    mergeOf: (title) => `Merge: ${title}`,
  },
  late: {
    title: (count) =>
      count === 1
        ? 'There is another version that was not applied'
        : `There are ${number(count)} other versions that were not applied`,
    of: (person, at) => `by ${person} on ${at} WITA, not applied`,
    own: (at) => `by you on ${at} WITA, not applied`,
    changedBy: (person) => `because ${person} had changed it earlier`,
    theirs: 'That version',
    stored: 'What is stored',
    takeOver: 'Take over…',
    takeOverOf: (title) => `Take over: ${title}`,
    takeOverTitle: (title) => `Take over: ${title}`,
    takeOverSave: 'Save as what holds',
    dismiss: 'Do not use',
    dismissOf: (title) => `Do not use: ${title}`,
    dismissTitle: 'Not use this version?',
    dismissText: 'This mark goes for everybody. The words stay on the server, and the audit trail tells who decided.',
    dismissYes: 'Yes, do not use',
    keep: 'Leave it for now',
  },
  transfer: {
    title: 'To another device',
    lead: 'Should this device not get a line any more, save the entries as a file and open it on another device with the same account. The same entry is carried out only once.',
    save: 'Save as a file',
    open: 'Open a file of entries',
    privacy: 'The file may hold personal data of UMKM. Delete it once they are moved.',
    fileName: (day) => `outbox-ovop-${day}.json`,
    nothingToSave: 'There is nothing to move.',
    brought: (added, known) =>
      [
        added > 0
          ? `${number(added)} ${added === 1 ? 'entry was' : 'entries were'} brought in.`
          : 'There are no new entries in that file.',
        known > 0 && `${number(known)} ${known === 1 ? 'is' : 'are'} on this device already.`,
      ]
        .filter(Boolean)
        .join(' '),
    unreadable: (count) =>
      `This version cannot read ${number(count)} ${count === 1 ? 'entry' : 'entries'} of that file.`,
    otherPerson: 'This file holds entries of another account. Sign in with that account to open it.',
    notAQueue: 'This is no file of entries, or it is damaged. Choose one that was saved on the page Outbox.',
    failed: 'The file could not be read, or not be kept on this device.',
  },
  unreadable: {
    newerFormat: 'Made by a newer version of the program. Reload the page; the entry is not lost.',
    unknownProcedure: 'This version does not know what it does. Save it as a file and tell an admin.',
    damaged: 'It is damaged. Save it as a file and tell an admin; other entries are not affected.',
  },
  mark: {
    ofRecord: (count) =>
      count === 1 ? 'One change of yours waits to be sent.' : `${number(count)} changes of yours wait to be sent.`,
    undecidedOf: (count) =>
      count === 1 ? 'One change of yours needs a decision.' : `${number(count)} changes of yours need a decision.`,
    link: 'Open the outbox',
  },
  signOut: {
    title: 'There are entries that were not sent',
    text: (count) =>
      `${number(count)} ${count === 1 ? 'change of yours is' : 'changes of yours are'} not on the server yet. If you sign out now, they stay on this device and are sent once you sign in here again. Whoever holds this device can open its storage.`,
    stay: 'Stay signed in',
    look: 'Open the outbox',
    leave: 'Sign out all the same',
  },
}
