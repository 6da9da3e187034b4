import { globSync } from 'node:fs'

const sources = '{client,server,shared,data,tests}/**/*'
const atRoot = '*.{ts,cjs,mjs}'

/** Paths of the project's own files with one of the extensions, in order; run in the project's folder. */
export function listSources(...extensions: string[]): string[] {
  const pattern = extensions.length === 1 ? extensions[0] : `{${extensions.join(',')}}`
  return globSync([`${sources}.${pattern}`, atRoot])
    .filter((file) => extensions.some((extension) => file.endsWith(`.${extension}`)))
    .toSorted()
}

/** Ends a check: prints what is wrong, one line each, and sets the exit code. */
export function report(check: string, problems: readonly string[], read: string): void {
  if (problems.length === 0) {
    console.log(`${check}: nothing wrong in ${read}`)
    return
  }
  for (const problem of problems) console.error(problem)
  console.error(`${check}: ${problems.length} problems in ${read}`)
  process.exitCode = 1
}
