import { accessMessages } from './id/access.ts'

/** The texts of the pages for signed-in people, in Indonesian. Apart from the public catalogue, so that no reader pays for them. */
export const workMessagesId = {
  access: accessMessages,
}
export type WorkMessages = typeof workMessagesId
