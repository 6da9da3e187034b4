import type { Claim } from './schema.ts'

/** All that a claim says, in one version of it, beside its source. With a reason it is withdrawn. */
export type ClaimContent = Omit<Claim, 'source'> & { withdrawnReason?: string }
