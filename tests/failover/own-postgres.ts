import { execFile, execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)
const HOME_OF_VERSIONS = '/usr/lib/postgresql'

/** The newest PostgreSQL programs of this machine; undefined where there are none. */
export function findPostgresPrograms(): string | undefined {
  if (!existsSync(HOME_OF_VERSIONS)) return undefined
  const versions = readdirSync(HOME_OF_VERSIONS).toSorted((a, b) => Number(b) - Number(a))
  return versions.map((version) => `${HOME_OF_VERSIONS}/${version}/bin`).find((bin) => existsSync(`${bin}/initdb`))
}

/** A PostgreSQL server of the test's own, which may be killed. */
export type OwnPostgres = {
  port: number
  /** Starts it, or starts it again. */
  start: () => Promise<void>
  /** SIGKILL for all its processes at once, as when its machine loses power. */
  kill: () => void
  /** Lets it stop in the middle of whatever it does, without closing a connection. */
  freeze: () => void
  thaw: () => void
  /** Makes a standby the primary. */
  promote: () => Promise<void>
}

export type OwnServers = {
  /** A new primary that takes no connections yet. */
  addPrimary: () => Promise<OwnPostgres>
  /** A standby that follows a running primary, and is running itself. */
  addStandby: (primary: OwnPostgres) => Promise<OwnPostgres>
  remove: () => void
}

/** Servers in a folder of their own that goes with them. Run by root, they belong to the user postgres, as PostgreSQL demands. */
export function makeOwnServers(): OwnServers {
  const bin = findPostgresPrograms()
  if (bin === undefined) throw new Error(`no PostgreSQL programs in ${HOME_OF_VERSIONS}`)
  const folder = mkdtempSync(path.join(tmpdir(), 'pantau-pg-'))
  chmodSync(folder, 0o755)
  const isRoot = process.getuid?.() === 0
  const as = (program: string, options: readonly string[]) =>
    isRoot
      ? (['runuser', ['-u', 'postgres', '--', `${bin}/${program}`, ...options]] as const)
      : ([`${bin}/${program}`, options] as const)
  const command = async (program: string, options: readonly string[]) => {
    const [file, all] = as(program, options)
    await run(file, [...all], { cwd: folder })
  }
  const servers: { data: string }[] = []
  const killed: number[] = []
  const place = () => {
    const own = path.join(folder, String(servers.length))
    mkdirSync(own)
    if (isRoot) execFileSync('chown', ['postgres', own])
    const data = path.join(own, 'data')
    servers.push({ data })
    return data
  }
  const toServer = (data: string, port: number): OwnPostgres => ({
    port,
    start: async () => {
      while (killed.some(isAlive)) await pause(10)
      // Where nobody buries the dead, PostgreSQL takes a killed process for a running one.
      if (killed.length > 0) rmSync(path.join(data, 'postmaster.pid'), { force: true })
      // No socket: its lock names the process, too.
      const settings = [`port=${port}`, 'listen_addresses=127.0.0.1', "unix_socket_directories=''"]
      const options = settings.map((setting) => `-c ${setting}`).join(' ')
      await command('pg_ctl', ['-D', data, '-l', path.join(path.dirname(data), 'log'), '-w', '-o', options, 'start'])
    },
    kill: () => void killed.push(...signal(data, 'SIGKILL')),
    freeze: () => signal(data, 'SIGSTOP'),
    thaw: () => signal(data, 'SIGCONT'),
    promote: () => command('pg_ctl', ['-D', data, '-w', 'promote']),
  })
  return {
    addPrimary: async () => {
      const data = place()
      await command('initdb', [
        '-D',
        data,
        '-A',
        'trust',
        '-U',
        'postgres',
        '-E',
        'UTF8',
        '--locale=C.UTF-8',
        '--no-sync',
      ])
      return toServer(data, await freePort())
    },
    addStandby: async (primary) => {
      const data = place()
      const from = ['-h', '127.0.0.1', '-p', String(primary.port), '-U', 'postgres']
      await command('pg_basebackup', [...from, '-D', data, '-R', '-X', 'stream', '-c', 'fast', '--no-sync'])
      const standby = toServer(data, await freePort())
      await standby.start()
      return standby
    },
    remove: () => {
      for (const { data } of servers) signal(data, 'SIGKILL')
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

/** Sends a signal to a server's first process and all that it started: the first one first, so that it starts no more. Tells which they are. */
function signal(data: string, name: 'SIGKILL' | 'SIGSTOP' | 'SIGCONT'): number[] {
  const file = path.join(data, 'postmaster.pid')
  if (!existsSync(file)) return []
  const first = Number(readFileSync(file, 'utf8').split('\n', 1)[0])
  tryKill(first, 'SIGSTOP')
  const pids = [first, ...childrenOf(first)]
  for (const pid of pids) tryKill(pid, name)
  return pids
}

function tryKill(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // It has ended by itself.
  }
}

function isAlive(pid: number): boolean {
  try {
    return !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'))
  } catch {
    return false
  }
}

function childrenOf(parent: number): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && parentOf(name) === parent)
    .map(Number)
}

function parentOf(pid: string): number | undefined {
  try {
    // The name of a program may hold spaces and parentheses.
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'utf8')
        .replace(/^.*\) \S /s, '')
        .split(' ', 1)[0],
    )
  } catch {
    return undefined
  }
}

async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const { port } = server.address() as AddressInfo
  await new Promise((resolve) => {
    server.close(resolve)
  })
  return port
}
