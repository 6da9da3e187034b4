import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

type Tell = (line: string) => void
type Step = { word: string; rest: string }

/** Runs on this machine as this user, whom Docker would call by number. */
const NOBODY = 1000

/**
 * Runs the steps of deploy/Dockerfile one by one in a clean folder, where no Docker is: what the program needs and is not
 * copied, what a step needs and is not there, and what the program writes that it may not, all show. Needs root, to be
 * somebody else at the end, and a way to the packages.
 * @returns how large the program's folder is, and how long the program took to say that it is well.
 */
export async function tryImage(tell: Tell): Promise<{ megabytes: number; seconds: number }> {
  const root = mkdtempSync(path.join(tmpdir(), 'pantau-image-'))
  try {
    execFileSync('chmod', ['755', root])
    const stages = readStages(readFileSync('deploy/Dockerfile', 'utf8'))
    for (const [index, steps] of stages.entries()) {
      for (const step of steps) runStep(step, { root, stage: stageFolder(root, index), tell })
    }
    const app = path.join(stageFolder(root, stages.length - 1), 'app')
    const megabytes = Math.round(Number(execFileSync('du', ['-sm', app], { encoding: 'utf8' }).split('\t')[0]))
    const command = stages.at(-1)?.find(({ word }) => word === 'CMD')?.rest ?? '[]'
    return { megabytes, seconds: await runProgram(JSON.parse(command) as string[], { root, app, tell }) }
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

const stageFolder = (root: string, index: number) => path.join(root, `stage${index}`)

/** The steps of each stage, in order; a line that ends in a backslash goes on. */
function readStages(dockerfile: string): Step[][] {
  const stages: Step[][] = []
  for (const line of dockerfile.replaceAll('\\\n', ' ').split('\n')) {
    const [, word = '', rest = ''] = /^([A-Z]+) (.*)$/.exec(line) ?? []
    if (word === 'FROM') stages.push([])
    else if (word !== '') stages.at(-1)?.push({ word, rest })
  }
  return stages
}

type Place = { root: string; stage: string; tell: Tell }

function runStep({ word, rest }: Step, { root, stage, tell }: Place): void {
  const app = path.join(stage, 'app')
  mkdirSync(app, { recursive: true })
  tell(`${word} ${rest}`)
  if (word === 'COPY') copy(rest, { root, app })
  else if (word === 'RUN') {
    // The one path outside the program's folder.
    const command = rest.replaceAll('/data', path.join(root, 'data'))
    execFileSync('sh', ['-euc', command], { cwd: app, stdio: ['ignore', 'ignore', 'inherit'], env: cleanEnvironment() })
  }
}

/** `COPY . .` takes what git knows of and .dockerignore lets through. */
function copy(rest: string, { root, app }: { root: string; app: string }): void {
  const [, from] = /^--from=build (\/app) \.\/$/.exec(rest) ?? []
  if (from !== undefined) return cpSync(path.join(stageFolder(root, 0), 'app'), app, { recursive: true })
  const files = rest === '. .' ? allowedFiles() : rest.split(' ').slice(0, -1)
  for (const file of files) cpSync(file, path.join(app, file), { recursive: true })
}

function allowedFiles(): string[] {
  const rules = readFileSync('.dockerignore', 'utf8').split('\n')
  const allowed = rules.filter((rule) => rule.startsWith('!')).map((rule) => rule.slice(1))
  const listed = execFileSync('git', ['ls-files', '--', ...allowed], { encoding: 'utf8' })
  return listed.split('\n').filter((file) => file !== '' && !/\.test\.tsx?$/.test(file))
}

type Running = { root: string; app: string; tell: Tell }

/** As nobody in particular, who may write to the volume only. */
async function runProgram([, ...command]: readonly string[], { root, app, tell }: Running): Promise<number> {
  const startedAt = performance.now()
  const environment = { ...cleanEnvironment(), NODE_ENV: 'production', PANTAU_HOME: path.join(root, 'data'), PORT: '0' }
  const child = spawn(process.execPath, command, {
    cwd: app,
    uid: NOBODY,
    gid: NOBODY,
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const keep = (chunk: Buffer) => (output += chunk.toString())
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const exited = once(child, 'exit').then(([code]) => code as number | null)
  const address = () => /siap: (http:\/\/localhost:\d+)/.exec(output)?.[1]
  while (address() === undefined) {
    const isOver = await Promise.race([once(child.stdout, 'data').then(() => false), exited.then(() => true)])
    if (isOver) throw new Error(`the program of the image ended:\n${output}`)
  }
  const answers = await Promise.all(
    ['/healthz', '/readyz', '/'].map(async (each) => (await fetch(`${address()}${each}`)).status),
  )
  const seconds = Math.round((performance.now() - startedAt) / 1000)
  child.kill('SIGTERM')
  const code = await exited
  tell(`health, readiness and page answered ${answers.join(', ')}; the program ended with ${code}`)
  if (answers.some((status) => status !== 200) || code !== 0)
    throw new Error(`the program of the image failed:\n${output}`)
  return seconds
}

/** Nothing of this machine's own, but for the way to the packages. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) =>
    /^(?:PATH|npm_config_\w+|NODE_EXTRA_CA_CERTS|HTTPS?_PROXY)$/i.test(name),
  )
  return { ...Object.fromEntries(kept), HOME: tmpdir() }
}
