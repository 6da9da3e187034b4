import { targetPageMessages as enPage } from '#shared/messages/target/en/page.ts'
import { targetPageMessages as idPage, type TargetPageMessages } from '#shared/messages/target/id/page.ts'
import { useMessages } from './use-messages.ts'

/** The texts of the target page, which only that page loads; both languages, because the server draws it at once. */
export function useTargetMessages(): TargetPageMessages {
  return useMessages().format.locale === 'en' ? enPage : idPage
}
