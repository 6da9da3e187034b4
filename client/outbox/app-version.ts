/** The build of this program, so that a list of entries tells with which one they were made: the name of its own file. */
export const appVersion = new URL(import.meta.url).pathname.split('/').at(-1) ?? ''
