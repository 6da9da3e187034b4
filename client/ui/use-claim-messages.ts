import { claimPageMessages as enPage } from '#shared/messages/claim/en/page.ts'
import { claimPageMessages as idPage, type ClaimPageMessages } from '#shared/messages/claim/id/page.ts'
import { useMessages } from './use-messages.ts'

/** The texts of the page of claims, which only that page loads; both languages, because the server draws it at once. */
export function useClaimMessages(): ClaimPageMessages {
  return useMessages().format.locale === 'en' ? enPage : idPage
}
