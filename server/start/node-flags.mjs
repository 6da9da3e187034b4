/**
 * How Node runs the program. A smaller young generation keeps it, measured a minute after a start with PGlite, at about
 * 315 MB resident instead of 485 MB. (`--liftoff-only` would save 60 MB and the peak of the start, but slows answers.) Once
 * PGlite has worked for a while, Node makes better machine code of it: for some seconds that takes 450 MB more.
 */
export const nodeFlags = ['--max-semi-space-size=8']

/**
 * With a database server also a heap that is tidied before it has grown by half: it keeps the program, after a whole country
 * was read, at 250 MB instead of 390 MB, and unlike a limit of the heap it ends nothing that needs more for once. With PGlite
 * there is no country to read, and the slowest answers after a change would take 75 ms instead of 45.
 */
export function nodeFlagsFor({ DATABASE_URL }) {
  return DATABASE_URL ? [...nodeFlags, '--heap-growing-percent=40'] : nodeFlags
}
