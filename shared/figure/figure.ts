/** What a figure counts. Sums across units are refused: three products and two outlets are not five of anything. */
export const units = ['umkm', 'product', 'outlet', 'place', 'listing', 'coop', 'exhibition'] as const
export type Unit = (typeof units)[number]

/**
 * The area of work whose records a figure needs. A kabupaten without any record of the topic has no figure
 * ("belum lapor"), which is not a zero.
 */
export const topics = [
  'umkm',
  'launch',
  'verification',
  'readiness',
  'mentoring',
  'preparation',
  'rollout',
  'operation',
  'shelf',
  'display',
  'marketplace',
  'cooperative',
  'exhibition',
] as const
export type Topic = (typeof topics)[number]

type FigureDefinition = { unit: Unit; topic: Topic }

/** Every countable quantity of the registry. The texts that users read are in the message catalogue under the same name. */
export const figures = {
  umkmRegistered: { unit: 'umkm', topic: 'umkm' },
  productsLaunched: { unit: 'product', topic: 'launch' },
  productsUnnamed: { unit: 'product', topic: 'launch' },
  productsVerified: { unit: 'product', topic: 'verification' },
  productsChecked: { unit: 'product', topic: 'readiness' },
  productsReady: { unit: 'product', topic: 'readiness' },
  mentoringUnrecorded: { unit: 'product', topic: 'launch' },
  mentoringPending: { unit: 'product', topic: 'mentoring' },
  mentoringOngoing: { unit: 'product', topic: 'mentoring' },
  mentoringTransferred: { unit: 'product', topic: 'mentoring' },
  mentoringCompleted: { unit: 'product', topic: 'mentoring' },
  mentoringStopped: { unit: 'product', topic: 'mentoring' },
  outletsPlanned: { unit: 'outlet', topic: 'rollout' },
  outletsInProcess: { unit: 'outlet', topic: 'preparation' },
  outletsLaunched: { unit: 'outlet', topic: 'rollout' },
  outletsOperating: { unit: 'outlet', topic: 'operation' },
  outletsReporting: { unit: 'outlet', topic: 'shelf' },
  outletsStocked: { unit: 'outlet', topic: 'shelf' },
  outletsSelling: { unit: 'outlet', topic: 'shelf' },
  displayPoints: { unit: 'place', topic: 'display' },
  marketplaceListings: { unit: 'listing', topic: 'marketplace' },
  cooperativesTied: { unit: 'coop', topic: 'cooperative' },
  exhibitionsHeld: { unit: 'exhibition', topic: 'exhibition' },
} as const satisfies Record<string, FigureDefinition>

export type FigureName = keyof typeof figures
export const figureNames = Object.keys(figures) as readonly FigureName[]

export function isFigureName(text: string): text is FigureName {
  return Object.hasOwn(figures, text)
}

export function unitOf(figure: FigureName): Unit {
  return figures[figure].unit
}

export function topicOf(figure: FigureName): Topic {
  return figures[figure].topic
}

/** All figures of the topics that some figures are of, these included: what tells a true zero of them from no record. */
export function figuresOfTopics(some: readonly FigureName[]): FigureName[] {
  const wanted = new Set<Topic>(some.map(topicOf))
  return figureNames.filter((figure) => wanted.has(topicOf(figure)))
}
