import { entryMessages } from './entry.ts'

/** The texts of the product and UMKM pages. */
export const registryMessages = {
  entry: entryMessages,
}
