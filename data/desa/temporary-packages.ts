import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Installs npm packages into a temporary folder, hands over its `node_modules`, and removes it afterwards:
 * the sources of the geodata are large, and only who derives them anew needs them.
 */
export async function withTemporaryPackages<T>(
  packages: readonly string[],
  use: (nodeModules: string) => T | Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'pantau-derive-'))
  try {
    const flags = ['--prefix', folder, '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
    execFileSync('npm', ['install', ...flags, ...packages], { stdio: 'inherit', shell: process.platform === 'win32' })
    return await use(join(folder, 'node_modules'))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
