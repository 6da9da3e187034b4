import { useId, type ReactNode } from 'react'
import type { SystemOverview } from '#shared/system/answers.ts'
import { diskRoom } from '#shared/system/disk-room.ts'
import { bytesText, fromNow } from '#shared/system/units.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useSystemMessages } from '#client/ui/use-system-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import page from '#client/ui/work/work-page.module.css'

type Props = { system: SystemOverview }

/** What stands still most of the time: versions, room, people. */
export function FactLists({ system }: Props) {
  return (
    <>
      <Storage system={system} />
      <Program system={system} />
      <Database system={system} />
      <People system={system} />
    </>
  )
}

function Storage({ system: { storage, backup, at } }: Props) {
  const { storage: texts } = useSystemMessages()
  const { locale } = useMessages().format
  const { databaseBytes, evidence, disk } = storage
  const free = texts.diskOf(bytesText(disk.freeBytes, locale), bytesText(disk.totalBytes, locale))
  const isAmple = diskRoom(storage) === 'ample'
  return (
    <Facts
      title={texts.title}
      facts={[
        [texts.backup, backup ? <When key="at" instant={backup.at} at={at} /> : texts.never],
        ...(backup
          ? [[texts.backupSize, texts.backupOf(bytesText(backup.sizeBytes, locale), backup.isEncrypted)] as const]
          : []),
        [texts.database, bytesText(databaseBytes, locale)],
        [texts.files, texts.filesOf(evidence.count, bytesText(evidence.bytes, locale))],
        [
          texts.disk,
          <span key="disk" className={isAmple ? undefined : page['attention']}>
            {free}
          </span>,
        ],
      ]}
    />
  )
}

function Program({ system: { program, at } }: Props) {
  const { program: texts } = useSystemMessages()
  const { locale, number } = useMessages().format
  return (
    <Facts
      title={texts.title}
      facts={[
        [texts.version, program.version],
        [texts.node, program.nodeVersion],
        [texts.started, <When key="at" instant={program.startedAt} at={at} />],
        [texts.memory, bytesText(program.memoryBytes, locale)],
        [texts.processes, program.processCount === null ? texts.onlyOne : number(program.processCount)],
      ]}
    />
  )
}

function Database({ system: { database } }: Props) {
  const { database: texts } = useSystemMessages()
  const { number } = useMessages().format
  const { kind, version, migrations, dataVersion, answerMilliseconds, isSimulated } = database
  const names = { pglite: 'PGlite', postgres: 'PostgreSQL' }
  return (
    <Facts
      title={texts.title}
      facts={[
        [texts.engine, `${names[kind]} ${version}`],
        [texts.schema, texts.schemaOf(migrations.applied, migrations.known)],
        [texts.dataVersion, number(dataVersion)],
        [texts.answer, texts.milliseconds(answerMilliseconds)],
        [texts.kind, isSimulated ? texts.simulated : texts.real],
      ]}
    />
  )
}

function People({ system: { people } }: Props) {
  const { people: texts } = useSystemMessages()
  const { number } = useMessages().format
  return (
    <Facts
      title={texts.title}
      facts={[
        [texts.accounts, number(people.accounts)],
        [texts.disabled, number(people.disabled)],
        [texts.signedIn, texts.sessionsOf(people.signedIn, people.sessions)],
      ]}
    />
  )
}

function When({ instant, at }: { instant: string; at: string }) {
  const { locale } = useMessages().format
  return (
    <>
      {instantText(instant, locale)} <span className={page['fine']}>({fromNow(instant, at, locale)})</span>
    </>
  )
}

function Facts({ title, facts }: { title: string; facts: readonly (readonly [string, ReactNode])[] }) {
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <dl className={page['facts']}>
        {facts.map(([name, value]) => [<dt key={`${name} name`}>{name}</dt>, <dd key={name}>{value}</dd>])}
      </dl>
    </section>
  )
}
