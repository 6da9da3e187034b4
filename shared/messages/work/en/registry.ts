import type { WorkMessages } from '../id.ts'
import { entryMessages } from './entry.ts'

export const registryMessages: WorkMessages['registry'] = {
  entry: entryMessages,
}
