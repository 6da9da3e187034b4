/** What a page asks of the service worker. `isMine` is answered on the port that comes with it: `true` or `false`. */
export type PageMessage =
  /** Does this worker bring the program that this page runs? `entry` is the address of the page's first script. */
  | { kind: 'isMine'; entry: string }
  /** Take the place of the worker before you. */
  | { kind: 'takeOver' }
  /** Keep these files: the page fetched them before you were there, or will need them without a line. */
  | { kind: 'keep'; files: string[] }
  /** Fetch what the pages of staff need, so that they open without a line. */
  | { kind: 'keepWork' }

export const SHELL = '/app-shell.html'
