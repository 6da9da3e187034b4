import { createContext, use } from 'react'
import { idMessages, type Messages } from '#shared/messages/id.ts'

/** The texts of the language that the URL asks for; Indonesian outside of the app. */
export const MessagesContext = createContext<Messages>(idMessages)

export function useMessages(): Messages {
  return use(MessagesContext)
}
