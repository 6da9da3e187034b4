import type { Logger } from 'pino'
import type { Outage } from '#server/db/outage.ts'

/** Writes a line when the database begins to take no changes, and one when it takes them again. */
export function logOutages(outage: Outage, log: Logger): void {
  let since: number | undefined
  outage.onChange(() => {
    const isUnderWay = outage.isUnderWay()
    if (isUnderWay && since === undefined) {
      since = performance.now()
      log.warn('the database takes no changes')
    } else if (!isUnderWay && since !== undefined) {
      log.warn({ milliseconds: Math.round(performance.now() - since) }, 'the database takes changes again')
      since = undefined
    }
  })
}
