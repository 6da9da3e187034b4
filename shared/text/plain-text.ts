const ODD = /\p{C}/u

/** Whether a text that is only compared has no control characters, halves of characters or others that no name has. */
export function isPlainText(text: string): boolean {
  return !ODD.test(text)
}
