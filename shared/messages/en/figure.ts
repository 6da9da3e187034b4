import type { FigureName, Topic, Unit } from '#shared/figure/figure.ts'
import type { figureMessages as idFigureMessages } from '#shared/messages/id/figure.ts'
import type { FreshnessBand } from '#shared/overview/freshness.ts'
import { figurePageMessages } from './figure-page.ts'
import { daysAgo, format } from './format.ts'

const names: Record<FigureName, string> = {
  umkmRegistered: 'UMKM on record',
  productsLaunched: 'Featured products',
  productsUnnamed: 'Products not yet identified',
  productsVerified: 'Verified products',
  productsChecked: 'Products checked for readiness',
  productsReady: 'Products ready for an outlet',
  mentoringUnrecorded: 'Mentoring unrecorded',
  mentoringPending: 'Waiting for mentoring',
  mentoringOngoing: 'Mentoring under way',
  mentoringTransferred: 'Transferred to the province',
  mentoringCompleted: 'Mentoring completed',
  mentoringStopped: 'Mentoring stopped',
  outletsPlanned: 'Outlets planned',
  outletsInProcess: 'Outlets in preparation',
  outletsLaunched: 'NTT Mart outlets',
  outletsOperating: 'Outlets operating',
  outletsReporting: 'Outlets that report their shelf',
  outletsStocked: 'Outlets in stock',
  outletsSelling: 'Outlets selling',
  displayPoints: 'Display points',
  marketplaceListings: 'Marketplace listings',
  cooperativesTied: 'Village cooperatives tied',
  exhibitionsHeld: 'Exhibitions and Pasar Tani',
}

const topicNames: Record<Topic, string> = {
  umkm: 'UMKM',
  launch: 'Product launch',
  verification: 'Product verification',
  readiness: 'Product readiness',
  mentoring: 'Mentoring',
  preparation: 'Outlet preparation',
  rollout: 'Outlet rollout',
  operation: 'Outlet operation',
  shelf: 'Shelves of outlets',
  display: 'Display points',
  marketplace: 'Marketplace listings',
  cooperative: 'Village cooperatives',
  exhibition: 'Exhibitions and Pasar Tani',
}

const unitNames: Record<Unit, [one: string, many: string]> = {
  umkm: ['UMKM', 'UMKM'],
  product: ['product', 'products'],
  outlet: ['outlet', 'outlets'],
  place: ['place', 'places'],
  listing: ['listing', 'listings'],
  coop: ['cooperative', 'cooperatives'],
  exhibition: ['exhibition', 'exhibitions'],
}

const bandNames: Record<FreshnessBand, string> = {
  month: 'within a month',
  quarter: 'over a month old',
  half: 'over three months old',
  year: 'over half a year old',
  older: 'over a year old',
  never: 'no record',
}

export const figureMessages: typeof idFigureMessages = {
  name: (figure) => names[figure],
  topic: (topic) => topicNames[topic],
  unit: (unit, count) => unitNames[unit][count === 1 ? 0 : 1],
  band: (band) => bandNames[band],
  noRecord: 'not reported',
  between: (low, high) => `between ${format.number(low)} and ${format.number(high)}`,
  openRows: 'open the rows behind it',
  daysAgo,
  page: figurePageMessages,
}
