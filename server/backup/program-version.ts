import { readFileSync } from 'node:fs'

const file = new URL('../../package.json', import.meta.url)

/** The version of the program, which a backup tells. */
export const { version: PROGRAM_VERSION } = JSON.parse(readFileSync(file, 'utf8')) as { version: string }
