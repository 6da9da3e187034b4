/** Ends the making of an answer that nobody waits for any more. */
export class Abandoned extends Error {
  constructor() {
    super('nobody waits for this answer any more')
  }
}
