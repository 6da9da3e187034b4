import { playFailover } from '#tests/failover/play-failover.ts'
import { startProgram } from '#tests/program.ts'

type Tell = (line: string) => void

/** Failovers under load, one after the other, each with two whole programs on a primary and its synchronous standby. */
export async function postgresFailover({ rounds }: { rounds: number }, tell: Tell): Promise<void> {
  for (let round = 1; round <= rounds; round += 1) {
    const plan = { writers: 8, changesBefore: 500, readsWithoutPrimary: 300, changesAfter: 500 }
    const result = await playFailover(startProgram, plan)
    const { confirmed, sentTwice, reads, longestReadMs, writesAfterMs, faults, losses, toldOldPrimary, jobs } = result
    tell(
      `${round} of ${rounds}: ${confirmed} changes, ${sentTwice} sent again; ${reads} reads, ${faults.length} failed, the longest ${Math.round(longestReadMs)} ms; ` +
        `changes ${Math.round(writesAfterMs)} ms after the promotion`,
    )
    const isJobTwice = jobs.some(({ attempts, isFinished }) => attempts !== 1 || !isFinished)
    if (faults.length > 0 || losses.length > 0 || toldOldPrimary > 0 || isJobTwice || writesAfterMs > 15_000) {
      throw new Error(`the failover did not go well:\n${JSON.stringify(result, undefined, 2)}`)
    }
  }
}
