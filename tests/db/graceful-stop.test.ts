import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import postgres from 'postgres'
import { nodeFlags } from '#server/start/node-flags.mjs'
import { openTestPostgres } from './engines.ts'
import { newCommandId } from './work-caller.ts'

const serverUrl = process.env['TEST_DATABASE_URL']
const PASSWORD = 'kata sandi untuk uji 7319'

type RunningProgram = { address: string; child: ChildProcess; lines: string[] }

/** What a test that fails would leave running. */
const started: ChildProcess[] = []

async function startProgram(home: string, environment: NodeJS.ProcessEnv): Promise<RunningProgram> {
  const own = { PANTAU_HOME: home, LOG_LEVEL: 'info', DRAIN_SECONDS: '1', TEST_PASSWORD: PASSWORD }
  const child = spawn(process.execPath, [...nodeFlags, 'tests/db/server-child.ts'], {
    env: { ...process.env, ...own, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  started.push(child)
  const lines: string[] = []
  let rest = ''
  child.stdout.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
  })
  while (!lines[0]?.startsWith('http')) {
    const isOver = await Promise.race([
      once(child.stdout, 'data').then(() => false),
      once(child, 'exit').then(() => true),
    ])
    if (isOver) throw new Error(`the program ended before it was ready:\n${lines.join('\n')}`)
  }
  return { address: lines[0], child, lines }
}

/** A line to the program, with all that came over it. */
function openLine({ address }: RunningProgram): {
  socket: Socket
  said: () => string
  until: (pattern: RegExp) => Promise<void>
} {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  let said = ''
  socket.setEncoding('utf8')
  socket.on('data', (text: string) => (said += text))
  const until = async (pattern: RegExp) => {
    while (!pattern.test(said)) {
      if (socket.closed) throw new Error(`the line ended without ${pattern.source}:\n${said}`)
      await Promise.race([once(socket, 'data'), once(socket, 'close')])
    }
  }
  return { socket, said: () => said, until }
}

async function signIn({ address }: RunningProgram): Promise<string> {
  const answer = await fetch(`${address}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'pmd', password: PASSWORD }),
  })
  expect(answer.status).toBe(200)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}

async function readyOf({ address }: RunningProgram): Promise<number | 'refused'> {
  return fetch(`${address}/readyz`, { headers: { connection: 'close' } }).then(
    async (answer) => {
      await answer.text()
      return answer.status
    },
    () => 'refused' as const,
  )
}

async function untilReadyIs(program: RunningProgram, wanted: number | 'refused'): Promise<void> {
  for (;;) {
    if ((await readyOf(program)) === wanted) return
    await new Promise((resolve) => setImmediate(resolve))
  }
}

const commandText = (cookie: string, body: string) =>
  [
    'POST /api/trpc/umkm.register HTTP/1.1',
    'Host: pantau',
    `Cookie: ${cookie}`,
    'Content-Type: application/json',
    'X-Request-Id: slow-command-0001',
    `Content-Length: ${Buffer.byteLength(body)}`,
    '',
    '',
  ].join('\r\n')

/** Sends half of a command, stops the program, sees it say that it stops, sends the rest. */
async function stopInTheMiddle(
  program: RunningProgram,
  body: string,
): Promise<{ answer: string; live: string; exit: unknown }> {
  const cookie = await signIn(program)
  const listener = openLine(program)
  listener.socket.write('GET /api/live HTTP/1.1\r\nHost: pantau\r\n\r\n')
  await listener.until(/data: \d+/)
  const idle = openLine(program)
  idle.socket.write('GET /healthz HTTP/1.1\r\nHost: pantau\r\n\r\n')
  await idle.until(/"status":"ok"/)
  const slow = openLine(program)
  slow.socket.write(commandText(cookie, body) + body.slice(0, 20))
  // A command sent after it on another line is under way when its headers were read: this one was read before.
  expect(await readyOf(program)).toBe(200)
  const exited = once(program.child, 'exit')
  program.child.kill('SIGTERM')
  await untilReadyIs(program, 503)
  // A balancer that did not look yet still sends requests here.
  const late = await fetch(`${program.address}/api/v1/kabupaten`)
  expect([late.status, late.headers.get('connection')]).toEqual([200, 'close'])
  await untilReadyIs(program, 'refused')
  slow.socket.write(body.slice(20))
  await slow.until(/\r\n\r\n.*\}/s)
  const [exit] = (await exited) as [number | null]
  return { answer: slow.said(), live: listener.said(), exit }
}

function registration(name: string): string {
  const kabupatenCode = '53.04'
  return JSON.stringify({ commandId: newCommandId(), name, kind: 'business', ownerName: 'Maria', kabupatenCode })
}

describe('a program that is stopped', () => {
  let home = ''
  let lines: readonly string[] = []
  beforeAll(async () => {
    home = await mkdtemp(path.join(tmpdir(), 'pantau-stop-'))
  })
  afterAll(async () => {
    for (const child of started) child.kill('SIGKILL')
    await rm(home, { recursive: true, force: true })
  })

  test('answers the command that is under way, sends listeners elsewhere, and ends well (PGlite)', async () => {
    const program = await startProgram(path.join(home, 'pglite'), {})
    lines = program.lines
    const { answer, live, exit } = await stopInTheMiddle(program, registration('UD Terakhir'))
    expect(answer).toMatch(/^HTTP\/1\.1 200 OK/)
    expect(answer).toContain('X-Request-Id: slow-command-0001')
    expect(answer).toMatch(/"id":"[\da-f-]{36}"/)
    expect(live).toMatch(/retry: 1000/)
    expect(exit).toBe(0)
  })

  test('wrote a line for each request that names the pattern and the id, and nobody', () => {
    const told = lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line) as Record<string, unknown>)
    const command = told.find(({ route }) => route === '/api/trpc/umkm.register')
    expect(command).toEqual({
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/) as string,
      pid: expect.any(Number) as number,
      requestId: 'slow-command-0001',
      method: 'POST',
      route: '/api/trpc/umkm.register',
      status: 200,
      milliseconds: expect.any(Number) as number,
      msg: 'answered',
    })
    expect(told.length).toBeGreaterThan(5)
    expect(JSON.stringify(told)).not.toMatch(/127\.0\.0\.1|cookie|Petrus|pmd|Maria|Terakhir|uji/i)
  })

  test.skipIf(!serverUrl && !process.env['CI'])(
    'waits for a command that the database holds up (PostgreSQL)',
    async () => {
      const opened = await openTestPostgres(serverUrl ?? '')
      const sql = postgres(opened.url, { max: 2, onnotice: () => {} })
      try {
        const program = await startProgram(path.join(home, 'postgres'), { DATABASE_URL: opened.url })
        const cookie = await signIn(program)
        const body = registration('UD Terakhir')
        const exited = once(program.child, 'exit')
        const slow = openLine(program)
        await sql.begin(async (tx) => {
          await tx`select 1 from data_version for update`
          slow.socket.write(commandText(cookie, body) + body)
          for (;;) {
            const [held] =
              await sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
            if (held) break
          }
          program.child.kill('SIGTERM')
          await untilReadyIs(program, 'refused')
        })
        await slow.until(/\r\n\r\n.*\}/s)
        expect(slow.said()).toMatch(/^HTTP\/1\.1 200 OK/)
        expect((await exited)[0]).toBe(0)
        expect(await sql`select name from umkm where name = 'UD Terakhir'`).toHaveLength(1)
      } finally {
        await sql.end()
        await opened.remove()
      }
    },
  )
})
