import { briefingMessages as en } from '#shared/messages/briefing/en/sheet.ts'
import { briefingMessages as id, type BriefingMessages } from '#shared/messages/briefing/id/sheet.ts'
import { useMessages } from './use-messages.ts'

/** The texts of the briefing, which only its page loads; both languages, because the server draws it at once. */
export function useBriefingMessages(): BriefingMessages {
  return useMessages().format.locale === 'en' ? en : id
}
