import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { glob, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { compressFolder } from './compress-folder.ts'

const projectRoot = fileURLToPath(new URL('../..', import.meta.url))
const inputs = ['client/**/*', 'shared/**/*', 'vite.config.ts', 'package.json', 'package-lock.json']

type BuildOptions = { root?: string; onProgress: (text: string) => void }

/** Builds the client into `dist/client` and the program that draws its pages into `dist/page`, unless it was built from the very same sources before. */
export async function ensureClientBuilt({ root = projectRoot, onProgress }: BuildOptions): Promise<void> {
  const stamp = await sourcesHash(root)
  if (existsSync(`${root}/dist/client/index.html`) && (await readStamp(root)) === stamp) return
  await buildClient({ root, onProgress })
}

/** Builds the client, with compressed copies beside its files, and puts it in place of the last one only when whole. */
export async function buildClient({ root = projectRoot, onProgress }: BuildOptions): Promise<void> {
  const stamp = await sourcesHash(root)
  const building = `${root}/dist/client-${process.pid}`
  try {
    await mkdir(building, { recursive: true })
    onProgress('membangun')
    await runVite(root, ['--outDir', `${building}/client`])
    await runVite(root, ['--ssr', 'server-page.tsx', '--outDir', `${building}/page`])
    onProgress('memampatkan')
    await compressFolder(`${building}/client`)
    await rm(stampFile(root), { force: true })
    for (const part of ['client', 'page']) {
      await rm(`${root}/dist/${part}`, { recursive: true, force: true })
      await rename(`${building}/${part}`, `${root}/dist/${part}`)
    }
    await writeFile(stampFile(root), stamp)
  } finally {
    await rm(building, { recursive: true, force: true })
  }
}

const stampFile = (root: string) => `${root}/dist/client.stamp`
const readStamp = (root: string) => readFile(stampFile(root), 'utf8').catch(() => undefined)

async function sourcesHash(root: string): Promise<string> {
  const hash = createHash('sha256')
  const exclude = ['**/*.test.ts', '**/*.test.tsx']
  for (const file of (await Array.fromAsync(glob(inputs, { cwd: root, exclude }))).toSorted()) {
    const content = await readFile(`${root}/${file}`).catch(ignoreFolder)
    if (content) hash.update(`${file} ${content.length}\n`).update(content)
  }
  return hash.digest('hex')
}

function ignoreFolder(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'EISDIR') throw error
}

/** In a process of its own, so that the server does not keep the memory that a build takes. */
function runVite(root: string, options: readonly string[]): Promise<void> {
  const vite = `${root}/node_modules/vite/bin/vite.js`
  const child = spawn(process.execPath, [vite, 'build', '--logLevel', 'warn', ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (chunk: Buffer) => (output += chunk.toString())
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      if (code === 0) resolve()
      else reject(new Error(`vite build failed (exit ${code}):\n${output.trim()}`))
    })
  })
}
