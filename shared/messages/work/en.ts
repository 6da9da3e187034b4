import { accessMessages } from './en/access.ts'
import type { WorkMessages } from './id.ts'

export const workMessagesEn: WorkMessages = {
  access: accessMessages,
}
