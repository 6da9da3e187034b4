import { shelfTabMessages as en } from '#shared/messages/shelf/en.ts'
import { shelfTabMessages as id, type ShelfTabMessages } from '#shared/messages/shelf/id.ts'
import { useMessages } from './use-messages.ts'

/** The texts of the tab of shelves, which only that page loads; both languages, because the server draws it at once. */
export function useShelfMessages(): ShelfTabMessages {
  return useMessages().format.locale === 'en' ? en : id
}
