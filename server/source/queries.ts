import { source } from './table.ts'

/** What a reader sees of a source; for the `source` part of a joined query. */
export const sourceRef = {
  id: source.id,
  reference: source.reference,
  publishedText: source.publishedText,
  publishedOn: source.publishedOn,
}
