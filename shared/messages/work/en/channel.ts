import type { ChannelKind } from '#shared/outlet/channel/channel.ts'
import type { ChannelRefusal } from '#shared/outlet/channel/refusal.ts'
import { formatRupiah } from '#shared/money/rupiah.ts'
import type { channelMessages as id } from '../id/channel.ts'
import { format } from '../../en/format.ts'

function refusal(refused: ChannelRefusal): string {
  switch (refused.reason) {
    case 'future':
      return `That day has not come yet. The latest is today, ${format.day(refused.today)}.`
    case 'monthNotOver':
      return `${format.month(refused.month)} is not over yet. Record the purchases of a finished month.`
    case 'sameRecord':
      return `Already on record: ${refused.label}, ${format.window(refused.window)}. Correct that record if it changed.`
    case 'unusual': {
      const isMoney = refused.field === 'amountRupiah' || refused.field === 'priceRupiah'
      const write = (amount: number) => (isMoney ? formatRupiah(amount, 'en') : format.number(amount))
      return `${write(refused.amount)} is more than usual (${write(refused.most)}). Check the zeros; if it is right, press the button below once more.`
    }
    case 'hasNoEnd':
      return 'This record is about something that is over, so it cannot be closed.'
    case 'alreadyEnded':
      return `Already closed, ${format.window(refused.window)}. Take the closing back first.`
    case 'notEnded':
      return 'This record has not been closed. Load the page again.'
    case 'beforeBegin':
      return `It cannot end before it began, ${format.window(refused.window)}.`
    case 'hasCapital':
      return 'Capital is on record for this cooperative. Withdraw the capital first.'
  }
}

const ends: Partial<Record<ChannelKind, string>> = {
  displayPoint: 'Record its closing',
  marketplaceListing: 'Record its delisting',
  cooperative: 'Record its untying',
}
type Act = Parameters<typeof id.act>[0]

function act(name: Act, kind: ChannelKind): string {
  switch (name) {
    case 'correct':
      return 'Correct'
    case 'end':
      return ends[kind] ?? 'End'
    case 'withdraw':
      return 'Withdraw'
    case 'reopen':
      return 'Take the closing back'
  }
}

export const channelMessages: typeof id = {
  refusal,
  act,
  actOf: (name: Act, kind: ChannelKind, label: string) => `${act(name, kind)}: ${label}`,
  add: {
    displayPoint: 'Record a display point',
    marketplaceListing: 'Record a marketplace listing',
    cooperative: 'Record a tied cooperative',
    capital: 'Record capital received',
    purchase: 'Record a month of purchases',
    exhibition: 'Record an exhibition or Pasar Tani',
  },
  newTitle: {
    displayPoint: 'New display point',
    marketplaceListing: 'New marketplace listing',
    cooperative: 'Tied cooperative',
    capital: 'Capital received by a cooperative',
    purchase: 'Purchases of an office in a month',
    exhibition: 'Exhibition or Pasar Tani',
  },
  correctTitle: (label: string) => `Correct: ${label}`,
  correctText: 'The earlier record is withdrawn and this one takes its place. The audit trail keeps both.',
  onlyToday: 'Recording is done while today is shown.',
  saved: 'Saved.',
  ended: 'The closing is on record.',
  undo: 'Undo',
  undoReason: 'Undone right after it was recorded',
  kabupaten: 'Kabupaten/Kota',
  label: {
    displayPoint: 'Name of the place',
    marketplaceListing: 'Name on the marketplace',
    cooperative: 'Name of the cooperative',
    capital: 'Who gave the capital',
    purchase: 'Office',
    exhibition: 'Name of the event',
  },
  labelHint: {
    displayPoint: 'Such as “Arrival hall of El Tari Airport”.',
    marketplaceListing: 'As it is written on the marketplace.',
    cooperative: 'As in its deed.',
    capital: 'The bank, office or body that gave it.',
    purchase: 'The office or unit that buys. Not a person’s name.',
    exhibition: 'As on its invitation.',
  },
  form: {
    displayPoint: 'Kind of place',
    marketplaceListing: 'Marketplace',
    purchase: 'How it was bought',
    exhibition: 'Kind of event',
  },
  place: 'Place',
  placeHint: 'The address, or the part of the building.',
  marketplaceName: 'Name of the marketplace',
  product: 'Product',
  shown: 'Products shown',
  shownHint: 'Type the name of a product; there may be several.',
  tiedProducts: 'Products it is tied to',
  chosenProducts: 'Chosen products',
  takeOff: (label: string) => `Take ${label} off`,
  takeOffShort: 'take off',
  link: 'Address of the product’s page',
  linkHint: 'Copy it from the browser, from https:// on.',
  price: 'Price',
  desa: 'Desa/Kelurahan',
  tiedOutlet: 'Outlet it is tied to',
  tiedOutletHint: 'Choose an outlet, products, or both.',
  noOutlet: 'no outlet',
  cooperative: 'Cooperative',
  noCooperative: 'No cooperative is on record here yet. Record the cooperative first.',
  capital: 'Amount received',
  spent: 'Amount spent',
  transactions: 'Number of transactions',
  whereSpent: 'Where it was spent',
  whereSpentHint: 'Sales of outlets are counted from shelf reports already, so they are not added twice.',
  spentElsewhere: 'outside NTT Mart outlets',
  spentAtOutlet: 'in NTT Mart outlets',
  visits: 'Visits',
  turnover: 'Turnover',
  turnoverHint: 'Leave empty if nobody counted; empty is not zero.',
  month: 'Month',
  monthHint: 'A month that is over.',
  when: {
    displayPoint: 'Opened',
    marketplaceListing: 'Listed since',
    cooperative: 'Tied since',
    capital: 'Received',
  },
  firstDay: 'First day',
  lastDay: 'Last day',
  endedOn: 'Its last day',
  note: 'Note',
  noteHint: 'Everybody can read it. Write no names or numbers of persons.',
  save: 'Save',
  saveCorrection: 'Save the correction',
  confirm: 'Yes, the amount is right: save',
  why: 'Reason',
  whyHint: 'Kept in the audit trail.',
  withdrawText: {
    record: 'The record counts as never made; figures and sums follow. Its trace stays.',
    end: 'The closing counts as never made, and the record is open again.',
  },
}
