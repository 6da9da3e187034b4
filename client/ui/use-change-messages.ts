import { changeMessages as enChange } from '#shared/messages/change/en.ts'
import { changeMessages as idChange, type ChangeMessages } from '#shared/messages/change/id.ts'
import { useMessages } from './use-messages.ts'

/** The texts of the page of changes, which only that page loads; both languages, because the server draws it at once. */
export function useChangeMessages(): ChangeMessages {
  return useMessages().format.locale === 'en' ? enChange : idChange
}
