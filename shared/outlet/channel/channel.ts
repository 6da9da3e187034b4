import type { FigureName } from '#shared/figure/figure.ts'
import type { EventType } from '#shared/figure/registry-event.ts'

/** The ways besides its shops by which the programme shows and sells. Capital is what a village cooperative received. */
export const channelKinds = [
  'displayPoint',
  'marketplaceListing',
  'cooperative',
  'capital',
  'purchase',
  'exhibition',
] as const
export type ChannelKind = (typeof channelKinds)[number]

/** What a record can be more exactly. Kinds without an entry know one form only. */
export const channelForms = {
  displayPoint: ['airport', 'harbour', 'hotel', 'exhibitionRoom', 'otherPlace'],
  marketplaceListing: ['shopee', 'tokopedia', 'tiktok', 'lazada', 'blibli', 'padi', 'inaproc', 'otherMarketplace'],
  purchase: ['governmentCard', 'civilServants'],
  exhibition: ['exhibition', 'pasarTani'],
} as const satisfies Partial<Record<ChannelKind, readonly string[]>>
export type ChannelForm = (typeof channelForms)[keyof typeof channelForms][number]
export type Marketplace = (typeof channelForms)['marketplaceListing'][number]

/** The figures of the channels, in the order of their kinds. */
export const channelFigures = [
  'displayPoints',
  'marketplaceListings',
  'cooperativesTied',
  'exhibitionsHeld',
] as const satisfies FigureName[]
export type ChannelFigure = (typeof channelFigures)[number]

type ChannelCourse = { begins: EventType; ends?: EventType; figure?: ChannelFigure }

/** How a record begins and, where it lasts, ends; and the figure that counts it meanwhile. Money is summed from rows. */
export const channelCourses = {
  displayPoint: { begins: 'opened', ends: 'closed', figure: 'displayPoints' },
  marketplaceListing: { begins: 'listed', ends: 'delisted', figure: 'marketplaceListings' },
  cooperative: { begins: 'tied', ends: 'untied', figure: 'cooperativesTied' },
  capital: { begins: 'received' },
  purchase: { begins: 'reported' },
  exhibition: { begins: 'held', figure: 'exhibitionsHeld' },
} as const satisfies Record<ChannelKind, ChannelCourse>

/** The figure that counts records of the kind; undefined where money is summed instead. */
export function figureOf(kind: ChannelKind): ChannelFigure | undefined {
  const course: ChannelCourse = channelCourses[kind]
  return course.figure
}

/** What ends a record of the kind; undefined when it happened once and is over. */
export function endOf(kind: ChannelKind): EventType | undefined {
  const course: ChannelCourse = channelCourses[kind]
  return course.ends
}
