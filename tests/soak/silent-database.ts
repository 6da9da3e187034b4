import { playSilence } from '#tests/failover/play-silence.ts'
import { startProgram } from '#tests/program.ts'

type Tell = (line: string) => void

/** Twice the five seconds after which a server that says nothing counts as gone, and what a busy machine needs. */
const MOST_REFUSAL_MS = 20_000
const MOST_RETURN_MS = 15_000

/** The whole program on a database server that stands still for half a minute under load. */
export async function silentDatabase({ rounds }: { rounds: number }, tell: Tell): Promise<void> {
  for (let round = 1; round <= rounds; round += 1) {
    const result = await playSilence(startProgram, {
      writers: 4,
      silentMs: 30_000,
      changesBefore: 100,
      changesAfter: 200,
    })
    const { confirmed, sentTwice, kept, fresh, commands, writesAfterMs, faults, losses } = result
    const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(1)
    tell(
      `${round} of ${rounds}: ${confirmed} changes, ${sentTwice} sent again; in 30 s of silence ${kept.answered} kept answers (the longest ` +
        `${seconds(kept.longestMs)} s), ${fresh.refused} questions and ${commands.refused} changes told to come back (the longest ` +
        `${seconds(Math.max(fresh.longestMs, commands.longestMs))} s); changes ${seconds(writesAfterMs)} s after it`,
    )
    const longestMs = Math.max(kept.longestMs, fresh.longestMs, commands.longestMs)
    const isSlow = longestMs > MOST_REFUSAL_MS || writesAfterMs > MOST_RETURN_MS
    if (faults.length > 0 || losses.length > 0 || isSlow) {
      throw new Error(`the silence did not go well:\n${JSON.stringify(result, undefined, 2)}`)
    }
  }
}
