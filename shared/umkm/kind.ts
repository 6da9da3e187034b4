/** A business of its own, or a group that works as one. A school is neither. */
export const umkmKinds = ['business', 'group'] as const
export type UmkmKind = (typeof umkmKinds)[number]
