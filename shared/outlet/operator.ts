/** Who runs an outlet: the craft council (Dekranasda), a school, a cooperative, a business, an office, somebody else. */
export const operatorKinds = ['dekranasda', 'school', 'cooperative', 'umkm', 'government', 'private', 'other'] as const
export type OperatorKind = (typeof operatorKinds)[number]

/** How the point of an outlet is known: measured on the spot, picked on a map, or only near it. */
export const pointQualities = ['measured', 'picked', 'approximate'] as const
export type PointQuality = (typeof pointQualities)[number]
