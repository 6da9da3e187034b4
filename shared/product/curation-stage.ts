/** What is looked at before a launch, in the order in which officials name it. */
export const curationAspects = [
  'potential',
  'rawMaterial',
  'satelliteDesa',
  'buyer',
  'distribution',
  'legality',
] as const
export type CurationAspect = (typeof curationAspects)[number]

export const curationFindings = ['good', 'doubtful', 'lacking'] as const
export type CurationFinding = (typeof curationFindings)[number]

/** How far a product has come on its way to the launch. */
export const curationStages = ['none', 'proposed', 'returned', 'curated', 'verified', 'launched'] as const
export type CurationStage = (typeof curationStages)[number]
