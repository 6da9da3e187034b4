import { execFile, execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, extname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Whether LibreOffice is on this machine; says loudly when it is not, since its tests are skipped then. */
export function hasSoffice(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore', timeout: 60_000 })
    return true
  } catch {
    process.stderr.write('\n!!! LibreOffice is not on this machine: files written by it are not tried.\n\n')
    return false
  }
}

/** A LibreOffice with a profile and a folder of its own. */
export function openSoffice(): { convert: (file: OfficeFile, to: string) => Promise<OfficeFile>; close: () => void } {
  const folder = mkdtempSync(join(tmpdir(), 'soffice-'))
  let count = 0
  return {
    /** Opens a file as a person would, and saves it as another kind: `xlsx`, `ods`, `csv:"Text - txt - csv (StarCalc)":59,34,76`. */
    convert: async ({ name, bytes }, to) => {
      count++
      const [from, into] = ['from', 'to'].map((part) => join(folder, `${part}-${count}`)) as [string, string]
      mkdirSync(from)
      writeFileSync(join(from, name), bytes)
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`
      await run('soffice', ['--headless', profile, '--convert-to', to, '--outdir', into, join(from, name)], {
        timeout: 120_000,
      })
      const made = `${basename(name, extname(name))}.${to.split(':')[0]}`
      return { name: made, bytes: readFileSync(join(into, made)) }
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

export type OfficeFile = { name: string; bytes: Uint8Array }
