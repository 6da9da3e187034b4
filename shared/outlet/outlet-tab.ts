type OutletTabFacts = {
  /** The tab in the address; the first has none. */
  word?: string
  /** The page it is built as, and the one question it asks. */
  page: string
  procedure: string
  /** Its answer holds every day, so that the day is no part of the question. */
  hasEveryDay?: true
}

/**
 * The tabs of the outlet page, as links in this order. Each is a page of its own: see client/features/outlet/outlet-tab-pages.ts and
 * the names in the message catalogue.
 */
export const outletTabs = {
  rollout: { page: 'outlets', procedure: 'overview.outlets', hasEveryDay: true },
  shelf: { word: 'rak', page: 'shelves', procedure: 'shelf.overview' },
  channels: { word: 'kanal', page: 'outletChannels', procedure: 'channel.overview' },
} as const satisfies Record<string, OutletTabFacts>

export type OutletTab = keyof typeof outletTabs
export const outletTabNames = Object.keys(outletTabs) as readonly OutletTab[]

/** The tab that an address names; the first when it names none, or one that there is not. */
export function readOutletTab(word: unknown): OutletTab {
  return outletTabNames.find((tab) => word !== undefined && factsOfTab(tab).word === word) ?? 'rollout'
}

/** What a tab asks and how it is called in the address. */
export function factsOfTab(tab: OutletTab): OutletTabFacts & { page: (typeof outletTabs)[OutletTab]['page'] } {
  return outletTabs[tab]
}
