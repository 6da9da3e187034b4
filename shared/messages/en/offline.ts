import type { offlineMessages as idOfflineMessages } from '#shared/messages/id/offline.ts'

export const offlineMessages: typeof idOfflineMessages = {
  down: 'Offline',
  slow: 'Slow connection',
  seenAt: (instant) => `data as of ${instant} WITA`,
  neverOpened:
    'Never opened on this device, so there is no copy to read offline. Check the connection, then try again; the address of this page stays the same.',
  newVersion: 'A new version is ready.',
  newVersionKeeps: 'A new version is ready; what you have not saved yet stays.',
  newVersionWaits: 'A new version is ready. Save or close this form first.',
}
