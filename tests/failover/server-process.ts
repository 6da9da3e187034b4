import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { nodeFlags } from '#server/start/node-flags.mjs'

export type ServerProcess = { address: string; child: ChildProcess; stop: () => Promise<void> }

/** The program but for its pages (`tests/db/server-child.ts`), in a process of its own. */
export async function startServerProcess(home: string, environment: NodeJS.ProcessEnv): Promise<ServerProcess> {
  const child = spawn(process.execPath, [...nodeFlags, 'tests/db/server-child.ts'], {
    env: { ...process.env, PANTAU_HOME: home, ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let output = ''
  const address = await new Promise<string>((resolve, reject) => {
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      const ready = /^(http:\/\/\S+)\n/m.exec(output)?.[1]
      if (ready) resolve(ready)
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    child.once('exit', () => reject(new Error(`the program ended before it was ready:\n${output}`)))
  })
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGTERM')
    await once(child, 'exit')
  }
  return { address, child, stop }
}
