import { channelForms, type Marketplace } from './channel.ts'

/** Why an address is not that of a listing. */
export type LinkProblem = 'notALink' | 'notHttps' | 'linkElsewhere' | 'linkWithoutListing'

/** Under which names each marketplace is reached; a host below one of them is the same marketplace. */
const hosts: Partial<Record<Marketplace, readonly string[]>> = {
  shopee: ['shopee.co.id', 'shp.ee'],
  tokopedia: ['tokopedia.com', 'tokopedia.link'],
  tiktok: ['tiktok.com'],
  lazada: ['lazada.co.id'],
  blibli: ['blibli.com'],
  padi: ['padiumkm.id'],
  inaproc: ['inaproc.id'],
}

/** The marketplace that an address belongs to; undefined for one that is not known here. */
export function marketplaceOf(link: string): Marketplace | undefined {
  const host = URL.canParse(link) ? new URL(link).hostname : ''
  return channelForms.marketplaceListing.find((name) =>
    hosts[name]?.some((known) => host === known || host.endsWith(`.${known}`)),
  )
}

/** Checks the form of a listing's address; nothing is fetched. It must be https, name no user and go further than the front page. */
export function linkFormProblem(link: string): Exclude<LinkProblem, 'linkElsewhere'> | undefined {
  // Browsers take a backslash for a slash, other programs for a part of the name before an `@`.
  if (!URL.canParse(link) || /[\\<>"\s]/u.test(link)) return 'notALink'
  const { protocol, hostname, pathname, username, password, port } = new URL(link)
  if (protocol !== 'https:') return 'notHttps'
  const isNamed = /^([\da-z-]+\.)+[a-z]{2,}$/u.test(hostname)
  if (!isNamed || username !== '' || password !== '' || port !== '') return 'notALink'
  return pathname.length > 1 ? undefined : 'linkWithoutListing'
}

/** Whether an address lies where the listing is said to be: an unknown host only where no known marketplace was chosen. */
export function isLinkOf(link: string, marketplace: Marketplace): boolean {
  return (marketplaceOf(link) ?? 'otherMarketplace') === marketplace
}

/** What two addresses of the same listing have in common: how they got there does not count. */
export function linkKey(link: string): string {
  if (!URL.canParse(link)) return link
  const { hostname, pathname } = new URL(link)
  const isKnown = marketplaceOf(link) !== undefined
  const search = isKnown ? '' : new URL(link).search
  return `${hostname.replace(/^(www|m)\./u, '')}${pathname.replace(/\/+$/u, '')}${search}`.toLowerCase()
}
