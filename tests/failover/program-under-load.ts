import { newCommandId } from '#tests/db/work-caller.ts'

export const PASSWORD = 'kata sandi untuk uji 7319'

/** A command that was sent, however often, and what became of it. */
export type Sent = { commandId: string; name: string; tries: number; confirmedAt?: number }

export type Load = {
  sent: readonly Sent[]
  /** Answers that nobody expected, to changes and to questions. */
  faults: readonly string[]
  reads: () => { count: number; longestMs: number }
  /** Versions that each program told its listener. */
  told: readonly number[][]
  /** Sends no more changes; readers and listeners go on. */
  endChanges: () => Promise<void>
  stop: () => Promise<void>
}

const RETRY_MS = 200
const READ_EVERY_MS = 40
/** A busy machine is not a failure. */
const PATIENCE_MS = 60_000

/** Registers UMKM at both programs, each command again by the same id until it is confirmed, while others read and listen. */
export async function startLoad(addresses: readonly string[], writers: number): Promise<Load> {
  const cookie = await signIn(addresses[0] ?? '')
  const ending = new AbortController()
  const endingChanges = new AbortController()
  const sent: Sent[] = []
  const faults: string[] = []
  const told = addresses.map((): number[] => [])
  let reads = { count: 0, longestMs: 0 }

  const write = async (writer: number) => {
    for (let count = 0; !endingChanges.signal.aborted; count += 1) {
      const command: Sent = { commandId: newCommandId(), name: `UD Uji ${writer}-${count}`, tries: 0 }
      sent.push(command)
      while (command.confirmedAt === undefined && !(endingChanges.signal.aborted && command.tries > 0)) {
        // Another try goes to the other program: receipts are of the database.
        const address = addresses[(writer + command.tries) % addresses.length] ?? ''
        command.tries += 1
        const outcome = await register(address, { cookie, command })
        if (outcome === 'confirmed') command.confirmedAt = performance.now()
        else if (outcome === 'later') await pause(RETRY_MS)
        else return void faults.push(outcome)
      }
    }
  }
  const read = async (address: string) => {
    for (let count = 0; !ending.signal.aborted; count += 1) {
      const startedAt = performance.now()
      const question = questionOf(count)
      const answer = await fetch(address + question, {
        headers: { cookie },
        signal: AbortSignal.timeout(PATIENCE_MS),
      }).then(
        async (response) => ({ status: response.status, text: await response.text() }),
        (error: unknown) => ({ status: 0, text: String(error) }),
      )
      if (answer.status !== 200) faults.push(`${question} → ${answer.status} ${answer.text.slice(0, 300)}`)
      reads = { count: reads.count + 1, longestMs: Math.max(reads.longestMs, performance.now() - startedAt) }
      await pause(READ_EVERY_MS)
    }
  }
  const listen = async (address: string, versions: number[]) => {
    const { body } = await fetch(`${address}/api/live`, { signal: ending.signal })
    const decoder = new TextDecoder()
    for await (const chunk of body ?? []) {
      const text = decoder.decode(chunk)
      for (const [, version] of text.matchAll(/^data: (\d+)$/gm)) versions.push(Number(version))
    }
  }

  const listening = addresses.map((address, index) => listen(address, told[index] ?? []).catch(() => {}))
  const writing = Array.from({ length: writers }, (_each, writer) => write(writer))
  const reading = addresses.map((address) => read(address))
  const endChanges = async () => {
    endingChanges.abort()
    await Promise.all(writing)
  }
  return {
    ...{ sent, faults, told, endChanges },
    reads: () => reads,
    stop: async () => {
      await endChanges()
      ending.abort()
      await Promise.all([...reading, ...listening])
    },
  }
}

/** Public and signed-in, kept and new: no two in a row are the same. */
function questionOf(count: number): string {
  const day = String((count % 28) + 1).padStart(2, '0')
  const questions = [
    '/api/trpc/overview.get?input=%7B%7D',
    `/api/v1/outlets?asOf=2026-02-${day}`,
    '/api/trpc/session.account',
    `/api/v1/figures?asOf=2026-01-${day}&format=csv`,
  ]
  return questions[count % questions.length] ?? ''
}

type Registering = { cookie: string; command: Sent }

export async function register(
  address: string,
  { cookie, command: { commandId, name } }: Registering,
): Promise<string> {
  const body = JSON.stringify({ commandId, name, kind: 'business', ownerName: 'Maria', kabupatenCode: '53.04' })
  try {
    const answer = await fetch(`${address}/api/trpc/umkm.register`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json' },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
    })
    const text = await answer.text()
    if (answer.status === 200) return 'confirmed'
    const isClear = answer.headers.has('retry-after') && text.includes('Basis data sedang beralih')
    return answer.status === 503 && isClear ? 'later' : `umkm.register → ${answer.status} ${text.slice(0, 300)}`
  } catch {
    // The program is gone or says nothing: the device would try again, too.
    return 'later'
  }
}

export async function signIn(address: string): Promise<string> {
  const answer = await fetch(`${address}/api/auth/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: 'pmd', password: PASSWORD }),
  })
  if (!answer.ok) throw new Error(`could not sign in: ${answer.status} ${await answer.text()}`)
  const cookies = answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0])
  return cookies.join('; ')
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds)
  })
}
