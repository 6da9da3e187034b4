import { accessSync, constants, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const systemNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const cacheFolder = fileURLToPath(new URL('../../node_modules/.cache/', import.meta.url))

/** What the browser is started with: no sandbox because CI is root, and nothing that asks other hosts by itself. */
const launchArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The system's Chromium or Chrome if there is one, else the one inside the npm package. */
export async function findChromium(): Promise<{ executablePath: string; args: string[] }> {
  return { executablePath: systemChromium() ?? (await packagedChromium()), args: launchArguments }
}

function systemChromium(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter)
  return folders.flatMap((folder) => systemNames.map((name) => path.join(folder, name))).find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Unpacked once into a folder of its own and renamed when whole: the package itself would start a half-written file again. */
async function packagedChromium(): Promise<string> {
  if (process.platform !== 'linux')
    throw new Error('no Chromium or Chrome on PATH, and the packaged one runs on Linux only')
  const folder = path.join(cacheFolder, 'chromium')
  if (!existsSync(folder)) await unpackChromium(folder)
  return path.join(folder, 'start')
}

// A bare machine lacks the few libraries and the fonts that the package brings along; without a font every text is invisible.
const startScript = `#!/bin/sh
here="\${0%/*}"
export LD_LIBRARY_PATH="$here/al2023/lib" FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/chromium" "$@"
`
const fontSettings = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`

async function unpackChromium(folder: string): Promise<void> {
  const unpacking = `${folder}-${process.pid}`
  mkdirSync(unpacking, { recursive: true })
  const { default: chromium, inflate } = await import('@sparticuz/chromium')
  const temporaryFolder = process.env['TMPDIR']
  process.env['TMPDIR'] = unpacking
  try {
    await chromium.executablePath()
    await inflate(fileURLToPath(new URL('../bin/al2023.tar.br', import.meta.resolve('@sparticuz/chromium'))))
    writeFileSync(path.join(unpacking, 'start'), startScript, { mode: 0o755 })
    writeFileSync(path.join(unpacking, 'fonts.conf'), fontSettings)
    renameSync(unpacking, folder)
  } finally {
    if (temporaryFolder === undefined) delete process.env['TMPDIR']
    else process.env['TMPDIR'] = temporaryFolder
    rmSync(unpacking, { recursive: true, force: true })
  }
}
