import { spawn } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

export type TreeCopy = {
  /** Runs a check in the copy. */
  run: (command: readonly string[]) => Promise<{ code: number | null; output: string }>
  /** Runs a check with these files in place of what was there, and puts everything back. */
  runWith: (
    files: Record<string, string>,
    command: readonly string[],
  ) => Promise<{ code: number | null; output: string }>
  read: (file: string) => string
  remove: () => void
}

const notCopied = new Set(['node_modules', 'dist', 'var', '.git', 'test-results', 'playwright-report'])

/** A copy of the project in a temporary folder, to break it there. The packages are the same ones, their caches its own. */
export function copyTree(): TreeCopy {
  const root = mkdtempSync(path.join(tmpdir(), 'pantau-checks-'))
  cpSync('.', root, { recursive: true, filter: (from) => !notCopied.has(path.basename(from)) })
  linkPackages(root)
  const run = (command: readonly string[]) => runNode(root, command)
  return {
    run,
    runWith: async (files, command) => {
      const before = Object.keys(files).map((file) => ({ file, content: readIfThere(path.join(root, file)) }))
      writeFiles(root, files)
      try {
        return await run(command)
      } finally {
        for (const { file, content } of before) {
          if (content === undefined) rmSync(path.join(root, file))
          else writeFileSync(path.join(root, file), content)
        }
      }
    },
    read: (file) => readFileSync(path.join(root, file), 'utf8'),
    remove: () => rmSync(root, { recursive: true, force: true }),
  }
}

function linkPackages(root: string): void {
  mkdirSync(path.join(root, 'node_modules'))
  for (const name of readdirSync('node_modules')) {
    if (name === '.cache' || name.startsWith('.vite')) continue
    symlinkSync(path.resolve('node_modules', name), path.join(root, 'node_modules', name))
  }
}

function writeFiles(root: string, files: Record<string, string>): void {
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true })
    writeFileSync(path.join(root, file), content)
  }
}

function readIfThere(file: string): string | undefined {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined
}

function runNode(root: string, command: readonly string[]): Promise<{ code: number | null; output: string }> {
  const PATH = [path.join(root, 'node_modules/.bin'), process.env['PATH']].join(path.delimiter)
  const child = spawn(process.execPath, [...command], { cwd: root, env: { ...process.env, PATH, NO_COLOR: '1' } })
  let output = ''
  const keep = (chunk: Buffer) => (output += chunk.toString())
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, output }))
  })
}
