/** Saves a list of the home named first as the kind of file named second, in a process with nothing else in its memory. */
import { Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { setTimeout } from 'node:timers/promises'
import { listParts } from '#server/api/lists/list-parts.ts'
import { writeList } from '#server/api/lists/write-list.ts'
import { openEngine } from '#server/db/engine.ts'
import { dayInWita } from '#shared/day/day.ts'
import { isListFormat } from '#shared/export/list.ts'
import { downloadMessages } from '#shared/messages/download/id.ts'
import { workMessagesId } from '#shared/messages/work/id.ts'

const [home = '', ending] = process.argv.slice(2)
if (!isListFormat(ending)) throw new Error(`a list is not saved as ${String(ending)}`)
const engine = await openEngine({ home, databaseUrl: undefined, onProgress: () => {} })
const texts = { work: workMessagesId, download: downloadMessages, nameOf: (code: string) => code }
const reach = { rows: { kabupaten: 'all' }, personal: { kabupaten: 'all' } } as const
const open = (search: Record<string, string>) =>
  listParts.umkm.open({ db: engine.db, reach, search, today: dayInWita(new Date()), texts, most: 200_000 })
let bytes = 0
const save = async (search: Record<string, string>) => {
  const list = await open(search)
  const taken = new Writable({
    write(piece: Buffer, _encoding, done) {
      bytes += piece.byteLength
      // As a reader at the other end of a line, who takes a piece after the other.
      setImmediate(done)
    },
  })
  await pipeline(writeList(ending, { db: engine.db, list, about: [] }), taken)
  return list.count
}
const megabytes = () => process.memoryUsage().rss / 2 ** 20

/** Waits until memory stays as it is for two seconds. */
async function isCalm(): Promise<void> {
  for (let last = megabytes(), calm = 0; calm < 8; last = megabytes()) {
    await setTimeout(250)
    calm = Math.abs(megabytes() - last) < 5 ? calm + 1 : 0
  }
}

// Once PGlite has worked for a while, Node makes better machine code of it, which takes 450 MB for some seconds at any moment.
for (const warmUntil = performance.now() + 5000; performance.now() < warmUntil;) await save({ q: '12' })
await isCalm()
bytes = 0
const before = megabytes()
let peak = before
const watch = setInterval(() => (peak = Math.max(peak, megabytes())), 20)
const startedAt = performance.now()
const rows = await save({})
clearInterval(watch)
const seconds = (performance.now() - startedAt) / 1000
process.stdout.write(JSON.stringify({ rows, bytes, seconds, growth: Math.max(peak, megabytes()) - before }))
await engine.close()
process.exit(0)
