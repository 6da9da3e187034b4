import { meetingMessages as enMeeting } from '#shared/messages/meeting/en.ts'
import { meetingMessages as idMeeting, type MeetingMessages } from '#shared/messages/meeting/id.ts'
import { useMessages } from './use-messages.ts'

/** The texts of meeting mode, which only its page loads; both languages, because the server draws it at once. */
export function useMeetingMessages(): MeetingMessages {
  return useMessages().format.locale === 'en' ? enMeeting : idMeeting
}
