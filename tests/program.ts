import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { nodeFlagsFor } from '#server/start/node-flags.mjs'

export type RunningProgram = { address: string; child: ChildProcess; startSeconds: number; stop: () => Promise<void> }

/** Starts the real program on a free port with a home of its own, and waits until it says that it is ready. */
export async function startProgram(
  home: string,
  environment: NodeJS.ProcessEnv = {},
  flags: readonly string[] = [],
): Promise<RunningProgram> {
  const startedAt = performance.now()
  const env: NodeJS.ProcessEnv = { ...process.env, PORT: '0', HOST: '127.0.0.1', PANTAU_HOME: home, ...environment }
  const child = spawn(process.execPath, [...nodeFlagsFor(env), 'server/main.ts', ...flags], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const ready = /siap: (http:\/\/localhost:\d+)/.exec(output)?.[1]
      if (ready) resolve(ready.replace('localhost', '127.0.0.1'))
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', (code) =>
      reject(new Error(`the program ended with ${code ?? 'a signal'} before it was ready:\n${output}`)),
    )
  })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { address, child, startSeconds: (performance.now() - startedAt) / 1000, stop }
}
