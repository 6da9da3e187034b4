import type { Day } from '#shared/day/day.ts'
import type { AnswerInfo, ClaimRow, FigureRow, KabupatenRow, SourceRef } from '#shared/overview/overview.ts'
import type { ChannelSum } from './channel-sum.ts'
import type { DesaCode, KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ChannelForm, ChannelKind } from './channel.ts'
import type { Turnover } from './turnover.ts'

/** Something of the registry that a record names; a product may have no name yet. */
export type Named = { id: string; label: string | null }

/** When something began or ended, and who told. */
export type ChannelMoment = {
  notBefore: Day
  notAfter: Day
  recordedAt: string
  recordedBy: string
  source: SourceRef
}

/** One record as it stood on the day: what was taken back by then is not among them. Null is not known, or not of its kind. */
export type ChannelRow = {
  id: string
  /** The record that this one corrects, or its own id. Capital names its cooperative by this. */
  originId: string
  kind: ChannelKind
  kabupatenCode: KabupatenCode
  /** What it is called: the place, the listing, the cooperative, who gave the capital, the office, the exhibition. */
  label: string
  form: ChannelForm | null
  place: string | null
  desa: { code: DesaCode; name: string } | null
  outlet: Named | null
  products: Named[]
  cooperative: Named | null
  link: string | null
  priceRupiah: number | null
  /** Capital received, spent, or turned over. */
  amountRupiah: number | null
  transactionCount: number | null
  visitCount: number | null
  /** A purchase made in an outlet, whose sales hold it already. */
  isAtOutlet: boolean | null
  note: string | null
  begun: ChannelMoment
  ended: ChannelMoment | null
}

/** The newest records of a kind, and how many there are. */
export type ChannelPage = { rows: ChannelRow[]; count: number }

/** All that the tab of other channels shows, in one answer, the same for everybody. */
export type ChannelOverview = AnswerInfo & {
  kabupaten: KabupatenRow[]
  figures: FigureRow[]
  pages: Record<ChannelKind, ChannelPage>
  sums: ChannelSum[]
  turnover: Turnover
  /** What was said in public about channels, newest first. */
  claims: ClaimRow[]
}

export type ChannelRows = AnswerInfo & ChannelPage

/** What a form about a kabupaten can choose from. */
export type ChannelChoices = { outlets: Named[]; cooperatives: Named[] }

export type ChangedChannel = { id: string }
