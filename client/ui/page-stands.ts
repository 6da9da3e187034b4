const { promise, resolve } = Promise.withResolvers<void>()

/**
 * Resolves when a first page answers to the reader. React takes a drawn page over in two pieces, the frame and then what
 * stands in it; what changes between the two would not fit what was drawn.
 */
export const firstPageStands: Promise<void> = promise

/** To be called in an effect of every page. */
export function notePageStands(): void {
  resolve()
}
