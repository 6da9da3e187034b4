import { execFile, execFileSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const isThere = canRun()

/** The program that officials open workbooks with. Where CI is set, it may not be missing. */
export const libreOffice = {
  isThere,
  /** Opens a workbook and saves it as another kind of file, such as `ods` or `csv:Text - txt - csv (StarCalc):59,34,76`. */
  async saveAs(bytes: Uint8Array, to: string): Promise<Buffer> {
    const folder = await mkdtemp(path.join(tmpdir(), 'libre-office-'))
    try {
      await mkdir(path.join(folder, 'saved'))
      await writeFile(path.join(folder, 'book.xlsx'), bytes)
      await convert(folder, 'book.xlsx', { to, into: 'saved' })
      return await readFile(path.join(folder, 'saved', `book.${to.split(':')[0]}`))
    } finally {
      await rm(folder, { recursive: true })
    }
  },
  /** Opens a workbook, changes the text of its cells, and saves it: as XLSX, or as another kind of file. */
  async change(bytes: Uint8Array, edit: (text: string) => string, to: 'xlsx' | 'ods' = 'xlsx'): Promise<Buffer> {
    const folder = await mkdtemp(path.join(tmpdir(), 'libre-office-'))
    try {
      await writeFile(path.join(folder, 'book.xlsx'), bytes)
      await convert(folder, 'book.xlsx', { to: 'fods' })
      const flat = path.join(folder, 'book.fods')
      await writeFile(flat, edit(await readFile(flat, 'utf8')))
      await rm(path.join(folder, 'book.xlsx'))
      await convert(folder, 'book.fods', { to })
      return await readFile(path.join(folder, `book.${to}`))
    } finally {
      await rm(folder, { recursive: true })
    }
  },
}

async function convert(folder: string, file: string, { to, into = '' }: { to: string; into?: string }): Promise<void> {
  const outdir = path.join(folder, into)
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
  await run('soffice', [profile, '--headless', '--convert-to', to, '--outdir', outdir, path.join(folder, file)])
}

function canRun(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    if (process.env['CI']) throw new Error('CI is set, so LibreOffice must be installed')
    process.stderr.write('\n!!! LibreOffice is not on this machine: files that it saves are not tried.\n\n')
    return false
  }
}
