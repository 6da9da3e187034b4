import { outletPageMessages as enPage } from '#shared/messages/outlet/en/page.ts'
import { outletPageMessages as idPage, type OutletPageMessages } from '#shared/messages/outlet/id/page.ts'
import { useMessages } from './use-messages.ts'

/** The texts of the page of one outlet, which only that page loads; both languages, because the server draws it at once. */
export function useOutletMessages(): OutletPageMessages {
  return useMessages().format.locale === 'en' ? enPage : idPage
}
