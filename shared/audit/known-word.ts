/** Says a stored word when it is one of those that have a name; the trail may hold words of an older version. */
export function knownWord<Word extends string>(all: readonly Word[], say: (word: Word) => string) {
  return (text: string): string | undefined => {
    const known = all.find((word) => word === text)
    return known === undefined ? undefined : say(known)
  }
}
