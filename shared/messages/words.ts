/** A sentence in parts, so that the part that needs attention can be set apart. */
export type Sentence = readonly { text: string; attention?: boolean }[]
