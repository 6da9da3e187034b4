import type { ClaimRow } from '#shared/overview/overview.ts'
import type { ChannelKind } from './channel.ts'

/** What was said about each kind: metrics begin with one of these. */
const beginnings: Partial<Record<ChannelKind, readonly string[]>> = {
  displayPoint: ['display', 'displayPoints'],
  marketplaceListing: ['marketplace'],
  cooperative: ['kopdes', 'cooperatives', 'koperasi'],
  purchase: ['kkpd', 'provincial_asn_', 'asn_'],
  exhibition: ['exhibition', 'pasar_tani'],
}

/** Whether a claim was said about a kind of channel. */
export function isAboutKind({ metric }: Pick<ClaimRow, 'metric'>, kind: ChannelKind): boolean {
  return beginnings[kind]?.some((beginning) => metric.startsWith(beginning)) ?? false
}

/** Whether a claim was said about any channel. */
export function isAboutChannels(claim: Pick<ClaimRow, 'metric'>): boolean {
  return (Object.keys(beginnings) as ChannelKind[]).some((kind) => isAboutKind(claim, kind))
}
