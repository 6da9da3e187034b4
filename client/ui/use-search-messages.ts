import { searchMessages as en } from '#shared/messages/search/en.ts'
import { searchMessages as id, type SearchMessages } from '#shared/messages/search/id.ts'
import { useMessages } from './use-messages.ts'

/** The texts of the search, which come with its dialog; both languages, so that it opens without a network. */
export function useSearchMessages(): SearchMessages {
  return useMessages().format.locale === 'en' ? en : id
}
