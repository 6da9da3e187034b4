import type { Logger } from 'pino'
import { keepBackup } from '#server/backup/keep-backup.ts'
import { answerRequests } from '#server/backup/answer-requests.ts'
import { makeBackup, planOf } from '#server/backup/make-backup.ts'
import type { Engine } from '#server/db/engine.ts'
import type { Environment } from '#server/env.ts'
import { createMailer } from '#server/mail/mailer.ts'
import { sendLetters } from '#server/mail/send-letters.ts'
import { unsubscribeLink } from '#server/mail/unsubscribe-link.ts'
import { writeDigests, writeReminders } from '#server/mail/write-letters.ts'
import type { MailKind } from '#shared/inbox/mail-kind.ts'
import { checkEverything } from './check-everything.ts'
import { keepAllBriefings } from '#server/report/briefing/keep-all-briefings.ts'
import { jobSchedules, type JobName } from '#shared/job/job-name.ts'
import { runDueJobs, type Job, type JobWork } from '#server/job/run-due-jobs.ts'

/** After the first readers, who come at the start, have been answered. */
const FIRST_TURN_MS = 15_000
const TURN_MS = 30_000

type Parts = {
  engine: Engine
  environment: Environment
  secret: string
  clock: () => Date
  log: Logger
  boundaries: () => { body: string; isOfficial: boolean }
}

/** Looks every half minute, and when somebody asks for a job, for work that is due, until the returned function is called; that resolves when the work at hand is done. */
export function startJobs({ engine, environment, secret, clock, log, boundaries }: Parts): () => Promise<void> {
  const { db, listen } = engine
  const { SMTP_URL: smtpUrl, MAIL_FROM: from, PUBLIC_URL: site, BACKUP_KEEP: keep } = environment
  const canMail = smtpUrl !== undefined && from !== undefined && site !== undefined
  const mailer = canMail ? createMailer({ smtpUrl, from }) : undefined
  const unsubscribe = (personId: string, kind: MailKind) => unsubscribeLink(site ?? '', { secret, personId, kind })
  const links = { site: site ?? '', unsubscribe }
  const origin = site ?? `http://localhost:${environment.PORT}`
  const works: Partial<Record<JobName, JobWork>> = {
    briefing: (turn) => keepAllBriefings(db, { ...turn, boundaries: boundaries(), origin }),
    check: () => checkEverything(db),
    ...(keep !== 'off' && { backup: (turn) => keepBackup(planOf(engine, environment), { ...turn, keep }) }),
    ...(mailer && {
      digest: (turn) => writeDigests(db, { ...turn, links }),
      reminders: (turn) => writeReminders(db, { ...turn, links }),
    }),
  }
  const jobs = Object.entries(works).map(([name, work]): Job => {
    const known = name as JobName
    return { name: known, schedule: jobSchedules[known], work }
  })

  let isStopping = false
  let turn: Promise<void> = Promise.resolve()
  const take = () => {
    const now = clock()
    const onProblem = (error: unknown, job: JobName) => log.error({ err: error, job }, 'a job failed')
    turn = turn
      .then(() => runDueJobs(db, jobs, { now, onProblem, mayBegin: () => !isStopping }))
      .then(() => (mailer && !isStopping ? sendLetters(db, { mailer, now, unsubscribe }) : 0))
      .then(
        () => {},
        (error: unknown) => log.error({ err: error }, 'jobs could not be looked at'),
      )
  }
  listen('job_request', take).catch((error: unknown) => log.error({ err: error }, 'requests for jobs are not heard'))
  const first = setTimeout(take, FIRST_TURN_MS).unref()
  const each = setInterval(take, TURN_MS).unref()
  const make = (onProgress: (text: string) => void) =>
    makeBackup(planOf(engine, environment), { now: clock(), onProgress })
  const endRequests = engine.kind === 'pglite' ? answerRequests(environment.PANTAU_HOME, make, log) : undefined
  return async () => {
    isStopping = true
    clearTimeout(first)
    clearInterval(each)
    await turn
    await endRequests?.()
    mailer?.close()
  }
}
