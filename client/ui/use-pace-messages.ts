import { paceMessages as en } from '#shared/messages/target/en/pace.ts'
import { paceMessages as id } from '#shared/messages/target/id/pace.ts'
import { useMessages } from './use-messages.ts'

/** The texts about the pace of a year, loaded by the pages that show it; both languages, because the server draws them at once. */
export function usePaceMessages(): typeof id {
  return useMessages().format.locale === 'en' ? en : id
}
