import { systemMessages as en } from '#shared/messages/system/en.ts'
import { systemMessages as id, type SystemMessages } from '#shared/messages/system/id.ts'
import { useMessages } from './use-messages.ts'

/** The texts of the page about the program itself, which only that page loads. */
export function useSystemMessages(): SystemMessages {
  return useMessages().format.locale === 'en' ? en : id
}
