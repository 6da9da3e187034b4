import { openDB, type DBSchema, type IDBPDatabase } from 'idb'
import type { Session } from '#shared/access/session.ts'

export type FoundAnswer = { data: unknown; seenAt: number }
/** `owner`: the id of the person it was given to, or `public`. */
type KeptAnswer = FoundAnswer & { owner: string; hash: string; procedure: string }

interface AnswersSchema extends DBSchema {
  answer: { key: [string, string]; value: KeptAnswer; indexes: { seenAt: number } }
  /** Who was signed in last; one row. */
  session: { key: 'last'; value: { data: Session; seenAt: number } }
}

const NAME = 'pantau-answers'
/** Raised when answers change so that older ones cannot be shown any more: then what was kept is thrown away. */
const FORMAT = 1
const MOST_ANSWERS = 400
const LONGEST_MS = 60 * 24 * 3_600_000

let opening: Promise<IDBPDatabase<AnswersSchema> | undefined> | undefined

/**
 * Keeps answers for the time when the server is out of reach; a device that cannot keep anything is no fault. What belongs
 * to somebody who signed out meanwhile is left.
 */
export async function keepAnswers(answers: readonly KeptAnswer[]): Promise<void> {
  await withDatabase(async (database) => {
    const transaction = database.transaction(['answer', 'session'], 'readwrite')
    const last = await transaction.objectStore('session').get('last')
    for (const answer of answers) {
      const isWanted = answer.owner === 'public' || answer.owner === last?.data.actor.id
      if (isWanted) void transaction.objectStore('answer').put(answer)
    }
    await transaction.done
    await tidy(database)
  })
}

/** What a person saw last in answer to a question, else what anybody saw. */
export function findAnswer(hash: string, personId: string | undefined): Promise<FoundAnswer | undefined> {
  return withDatabase(async (database) => {
    const own = personId === undefined ? undefined : await database.get('answer', [personId, hash])
    return own ?? (await database.get('answer', ['public', hash]))
  })
}

/** Who was signed in last on this device, and when the server said so. */
export function findSession(): Promise<{ data: Session; seenAt: number } | undefined> {
  return withDatabase((database) => database.get('session', 'last'))
}

/** Notes who is signed in, and forgets what belongs to anybody else. Without a person nothing personal stays. */
export async function keepSessionAnswer(session: Session | undefined): Promise<void> {
  await withDatabase(async (database) => {
    const transaction = database.transaction(['answer', 'session'], 'readwrite')
    const answers = transaction.objectStore('answer')
    if (session) void transaction.objectStore('session').put({ data: session, seenAt: Date.now() }, 'last')
    else void transaction.objectStore('session').clear()
    for (const key of await answers.getAllKeys()) {
      if (key[0] !== 'public' && key[0] !== session?.actor.id) void answers.delete(key)
    }
    await transaction.done
  })
}

async function tidy(database: IDBPDatabase<AnswersSchema>): Promise<void> {
  const { store, done } = database.transaction('answer', 'readwrite')
  let surplus = (await store.count()) - MOST_ANSWERS
  const longAgo = Date.now() - LONGEST_MS
  for (let row = await store.index('seenAt').openCursor(); row; row = await row.continue()) {
    if (surplus <= 0 && row.value.seenAt > longAgo) break
    surplus -= 1
    void row.delete()
  }
  await done
}

async function withDatabase<T>(act: (database: IDBPDatabase<AnswersSchema>) => Promise<T>): Promise<T | undefined> {
  try {
    opening ??= open()
    const database = await opening
    return database && (await act(database))
  } catch {
    opening = undefined
    return undefined
  }
}

function open(): Promise<IDBPDatabase<AnswersSchema>> {
  return openDB<AnswersSchema>(NAME, FORMAT, {
    upgrade: (database) => {
      for (const name of database.objectStoreNames) database.deleteObjectStore(name)
      database.createObjectStore('answer', { keyPath: ['owner', 'hash'] }).createIndex('seenAt', 'seenAt')
      database.createObjectStore('session')
    },
    // Another tab runs a newer version of the program.
    blocking: (_current, _blocked, { target }) => {
      if (target instanceof IDBDatabase) target.close()
      opening = undefined
    },
  })
}
