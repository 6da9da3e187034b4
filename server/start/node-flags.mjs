/**
 * How Node runs the program. Measured a minute after a start with PGlite: 485 MB resident without flags, 329 MB with the
 * smaller young generation, about 250 MB (and no peak of 800 MB at the start) when WebAssembly is compiled only once.
 */
export const nodeFlags = ['--max-semi-space-size=8', '--liftoff-only']
