import { format } from '#shared/messages/en/format.ts'
import type { JobName } from '#shared/job/job-name.ts'
import type { SystemTrouble } from '#shared/system/health.ts'
import type { SystemMessages } from './id.ts'

const troubles: Record<SystemTrouble, string> = {
  ledgerDiffers:
    'The ledger disagrees with the events. Do not quote a number of any page; run "npm run verify-ledger" and tell the makers of the program.',
  auditBroken:
    'The audit trail is not whole: rows were changed or removed from outside the program. Run "npm run verify-audit" and find out who opened the database.',
  diskFull: 'The disk is nearly full: uploads and backups will fail. Make room now.',
  schemaDiffers:
    'The database does not fit this version of the program. See that every process runs the same version, then restart.',
  checkFailed: 'The last check came to no end. The list of jobs says why.',
  jobFailed: 'A job failed. The list below and the log say why.',
  checkOld: 'Ledger and audit trail were not checked for more than two days.',
  noBackup: 'There is no backup younger than two days. Set up backups (BACKUP_DIR) or run "npm run backup".',
  firstBackupDue:
    'There is no backup yet. The first is made by itself at 02.00 WITA; run "npm run backup" if one is needed now.',
  diskLow: 'The disk has no room for several copies of the data. Make room before the next upgrade.',
  databaseSlow: 'The database is slow to answer. Look at the load of its server and at the network to it.',
}

const jobs: Record<JobName, string> = {
  briefing: 'Keeping the briefing of the month that is over',
  digest: 'Weekly e-mail',
  reminders: 'Daily reminders by e-mail',
  check: 'Check of ledger and audit trail',
  backup: 'Backup',
}

const things = (count: number, one: string, several: string) => `${format.number(count)} ${count === 1 ? one : several}`

export const systemMessages: SystemMessages = {
  title: 'System',
  headline: (count, isChecked) => {
    if (count > 0) return `${things(count, 'thing needs', 'things need')} attention`
    return isChecked ? 'All is well' : 'The program runs; ledger and audit trail were never checked yet'
  },
  lead: (instant) => `Program, database and storage as of ${instant} WITA. Renews itself.`,
  stale: 'The newest answer could not be fetched. What you see is how it was before.',
  troubles: 'What needs attention',
  trouble: (trouble) => troubles[trouble],
  check: {
    title: 'Ledger and audit trail',
    lead: 'Every night at 02.00 WITA all numbers are recounted from the events, and the chain of the audit trail is walked from its beginning. People can go on working meanwhile.',
    now: 'Check now',
    waiting: (since) => `A check was asked for ${since}; its result will show here.`,
    never: (next) => `Never checked yet. The first check runs by itself ${next}; the button below begins it now.`,
    last: (instant, age) => `Checked ${instant} (${age}).`,
    ledgerWell: (events, lines) =>
      `The ledger agrees: ${things(events, 'event', 'events')}, ${things(lines, 'line', 'lines')}.`,
    ledgerIll: (differences) => `The ledger differs in ${things(differences, 'place', 'places')}.`,
    auditWell: (count) => `The audit trail is whole: ${things(count, 'row', 'rows')}.`,
    auditIll: (faults) => `The audit trail is broken in ${things(faults, 'place', 'places')}.`,
    over: 'The check is done.',
  },
  jobs: {
    title: 'Jobs',
    caption: 'What the program does by itself, when it last did and when it next will',
    job: 'Job',
    last: 'Last',
    next: 'Next',
    state: 'Outcome',
    name: (job) => jobs[job],
    never: 'never yet',
    done: 'done',
    running: 'under way',
    waiting: 'waiting',
    failed: 'failed',
    off: 'off',
    offHint: (job) => (job === 'backup' ? 'BACKUP_KEEP says off.' : 'Needs SMTP_URL and MAIL_FROM.'),
  },
  program: {
    title: 'Program',
    version: 'Version',
    node: 'Node.js',
    started: 'Running since',
    memory: 'Memory of the process',
    processes: 'Processes connected',
    onlyOne: 'one (PGlite)',
  },
  database: {
    title: 'Database',
    engine: 'Engine',
    schema: 'Schema',
    schemaOf: (applied, known) =>
      applied === known
        ? `change ${format.number(applied)}, the newest`
        : `change ${format.number(applied)}; the program knows ${format.number(known)}`,
    dataVersion: 'Data version',
    answer: 'Time to answer',
    milliseconds: (value) => `${format.number(value)} ms`,
    kind: 'Content',
    simulated: 'simulated data',
    real: 'real data',
  },
  storage: {
    title: 'Storage',
    database: 'Database',
    files: 'Evidence files',
    filesOf: (count, size) => `${things(count, 'file', 'files')}, ${size}`,
    disk: 'Free on disk',
    diskOf: (free, total) => `${free} of ${total}`,
    backup: 'Last backup',
    backupSize: 'Its size',
    backupOf: (size, isEncrypted) => `${size}, ${isEncrypted ? 'encrypted' : 'not encrypted'}`,
    never: 'never yet',
  },
  people: {
    title: 'People',
    accounts: 'Active accounts',
    disabled: 'Disabled accounts',
    signedIn: 'Signed in',
    sessionsOf: (people, sessions) =>
      `${things(people, 'person', 'people')}, ${things(sessions, 'session', 'sessions')}`,
  },
  settings: {
    title: 'Settings',
    lead: 'What this process runs with, from environment variables. Secrets are not shown. The README says what they mean.',
    caption: 'Settings and their values',
    name: 'Variable',
    value: 'Value',
    secretSet: 'set (secret)',
    notSet: 'not set',
  },
}
