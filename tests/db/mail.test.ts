import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { createMailer, type Mailer } from '#server/mail/mailer.ts'
import { sendLetters } from '#server/mail/send-letters.ts'
import { mail } from '#server/mail/table.ts'
import { readUnsubscribe, unsubscribeLink } from '#server/mail/unsubscribe-link.ts'
import { writeDigests, writeReminders } from '#server/mail/write-letters.ts'
import type { Actor, Role } from '#shared/access/role.ts'
import type { MailKind } from '#shared/inbox/mail-kind.ts'
import { layoutTexts, scriptTexts } from '#tests/attack/hostile-texts.ts'
import { serveApi } from './api-server.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { buildPerson } from './person-builder.ts'
import { addProvince, denpasar, fillProvince } from './second-province.ts'
import { callerOf, newCommandId, outcomeOf, own } from './work-caller.ts'
import { bulk, loadWorkData, on, registerProduct } from './work-products.ts'

const site = 'https://ovop.test'
const secret = 'a secret for tests, long enough to be one'
const monday = new Date('2026-11-16T07:00:00+08:00')
const links = {
  site,
  unsubscribe: (personId: string, kind: MailKind) => unsubscribeLink(site, { secret, personId, kind }),
}
const turn = (now = monday) => ({ dueAt: now, now, links })

/** A real SMTP server that keeps what it is given; `refuses` makes it say no. */
const post = { received: [] as { to: string; text: string }[], refuses: false }
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS', 'AUTH'],
  logger: false,
  onData: (stream, session, done) => {
    const chunks: Buffer[] = []
    stream.on('data', (chunk: Buffer) => chunks.push(chunk))
    stream.on('end', () => {
      if (post.refuses) return done(new Error('the mailbox is full'))
      const to = session.envelope.rcptTo.map(({ address }) => address).join()
      post.received.push({ to, text: Buffer.concat(chunks).toString('utf8') })
      return done()
    })
  },
})
let mailer: Mailer
beforeAll(async () => {
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  const { port } = listening.address() as AddressInfo
  mailer = createMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from: 'Pantau OVOP <ovop@ovop.test>' })
})
afterAll(async () => {
  mailer.close()
  await new Promise<void>((resolve) => server.close(resolve))
})
beforeEach(() => {
  Object.assign(post, { received: [], refuses: false })
})

type Wanting = { role?: Role; kabupaten?: Actor['kabupaten']; wants?: readonly MailKind[] }

let count = 0
async function buildReader(
  db: Db,
  { role = 'kabupatenOfficial', kabupaten = [own], wants = ['digest', 'reminders'] }: Wanting,
) {
  count += 1
  const address = `pembaca${count}@ovop.test`
  const isOfficial = role === 'kabupatenOfficial'
  const { id } = await buildPerson(db, { role, email: address, kabupaten: isOfficial ? [...kabupaten] : [] })
  const actor: Actor = { id, name: 'Pembaca', role, kabupaten: isOfficial ? kabupaten : [] }
  for (const kind of wants) await callerOf(db, actor).mail.choose({ kind, isWanted: true })
  return { actor, address }
}

const sendAll = (db: Db, now = monday) => sendLetters(db, { mailer, now, unsubscribe: links.unsubscribe })
/** The head of a letter with its long lines put together again, and its text as its reader sees it. */
const partsOf = (received: string) => {
  const end = received.indexOf('\r\n\r\n')
  const head = received.slice(0, end).replace(/\r\n[ \t]+/g, ' ')
  const body = received
    .slice(end)
    .replaceAll('=\r\n', '')
    .replace(/(?:=[0-9A-F]{2})+/g, (hex) => Buffer.from(hex.replaceAll('=', ''), 'hex').toString('utf8'))
  return { head, body }
}

describeOnEachEngine('mail', (engine) => {
  beforeAll(() => loadWorkData(engine().db))

  test('the digest goes to who wants it, once, over a real SMTP server', async () => {
    await withRollback(engine().db, async (db) => {
      const official = await buildReader(db, {})
      await buildReader(db, { wants: ['reminders'] })
      expect(await writeDigests(db, turn())).toEqual({ readers: 1, letters: 1 })
      expect(await writeDigests(db, turn())).toEqual({ readers: 1, letters: 0 })
      expect(await sendAll(db)).toBe(1)
      expect(await sendAll(db)).toBe(0)
      const [letter, ...more] = post.received
      expect(more).toEqual([])
      expect(letter?.to).toBe(official.address)
      const { head, body } = partsOf(letter?.text ?? '')
      expect(body).toContain('Laporan bulanan jatuh tempo')
      expect(body).toContain('https://ovop.test/perubahan?from=2026-11-08&to=2026-11-15')
      expect(head).toMatch(/^List-Unsubscribe: <https:\/\/ovop\.test\/api\/surel\/berhenti\?/m)
      expect(head).toMatch(/^Message-ID: <[\da-f-]{36}@ovop\.test>/im)
    })
  })

  test('in a national registry who reads all of it is told by province, others as ever', async () => {
    await withRollback(engine().db, async (db) => {
      await addProvince(db)
      await fillProvince(db)
      const staff = await buildReader(db, { role: 'pmdStaff', wants: ['digest'] })
      const official = await buildReader(db, { wants: ['digest'] })
      for (const kabupatenCode of [own, denpasar]) {
        const id = await registerProduct(db, { kabupatenCode })
        const act = { ...(await bulk(db, id)), act: 'queue' as const, input: on('2026-06-01') }
        await callerOf(db, staff.actor).mentoring.act(act)
      }
      await writeDigests(db, turn())
      const letters = await db.select().from(mail)
      const bodyTo = ({ actor }: typeof staff) => letters.find((letter) => letter.personId === actor.id)?.body ?? ''
      expect(bodyTo(staff)).toContain('Yang dicatat untuk seluruh Indonesia')
      expect(bodyTo(staff)).toContain('- Bali: 1 kabupaten/kota')
      expect(bodyTo(staff)).not.toContain('Denpasar')
      expect(bodyTo(official)).toContain('Yang dicatat untuk Kabupaten')
    })
  })

  test('a letter names nobody', async () => {
    await withRollback(engine().db, async (db) => {
      const official = await buildReader(db, {})
      const owner = { ownerName: 'Yosefina Rahasia', phone: '081234567890' }
      const made = {
        commandId: newCommandId(),
        name: 'Tenun Rahasia',
        kabupatenCode: own,
        kind: 'business' as const,
        ...owner,
      }
      await callerOf(db, official.actor).umkm.register(made)
      await writeDigests(db, turn(new Date('2026-11-23T07:00:00+08:00')))
      const [letter] = await db.select().from(mail)
      expect(letter?.body).toContain('UMKM tercatat')
      for (const secretText of ['Yosefina', '0812', 'Rahasia']) expect(letter?.body).not.toContain(secretText)
    })
  })

  test('words that were stored to do harm reach no letter, and a letter is text alone', async () => {
    await withRollback(engine().db, async (db) => {
      const { actor, address } = await buildReader(db, {})
      const outcomes: string[] = []
      for (const text of [...scriptTexts, ...layoutTexts, 'UD\r\nBcc: jahat@jahat.example']) {
        const named = { commandId: newCommandId(), name: text, kabupatenCode: own, kind: 'business' as const }
        outcomes.push(await outcomeOf(callerOf(db, actor).umkm.register(named)))
      }
      expect(outcomes.filter((outcome) => outcome === 'done').length).toBeGreaterThan(5)
      const later = new Date('2026-11-23T07:00:00+08:00')
      await writeDigests(db, turn(later))
      await sendAll(db, later)
      const [letter] = post.received
      const { head, body } = partsOf(letter?.text ?? '')
      expect(letter?.to).toBe(address)
      expect(body).toContain('UMKM tercatat')
      expect(body).not.toMatch(/pantauAttacked|jahat|<\w/)
      expect(head).toMatch(/^Content-Type: text\/plain; charset=utf-8$/im)
      expect(head).not.toMatch(/^(?:Bcc|Cc):|multipart/im)
    })
  })

  test('reminders are written when something became due, and tell it once', async () => {
    await withRollback(engine().db, async (db) => {
      await buildReader(db, { wants: ['reminders'] })
      const at = (day: string) => new Date(`${day}T07:00:00+08:00`)
      // Outlets are silent for one month more on the 1st; November's report, due on the 5th, is asked for on the 2nd and on the 6th.
      const days = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-05', '2026-12-06', '2026-12-07']
      const letters: string[] = []
      for (const day of days) {
        const written = await writeReminders(db, turn(at(day)))
        if (written.letters > 0) letters.push(day)
      }
      expect(letters).toEqual(['2026-12-01', '2026-12-02', '2026-12-06'])
    })
  })

  test('a refused letter is tried again later and loses nothing', async () => {
    await withRollback(engine().db, async (db) => {
      await buildReader(db, { wants: ['digest'] })
      await writeDigests(db, turn())
      post.refuses = true
      expect(await sendAll(db)).toBe(0)
      const [waiting] = await db.select().from(mail)
      expect(waiting?.problem).toContain('the mailbox is full')
      post.refuses = false
      expect(await sendAll(db)).toBe(0)
      expect(await sendAll(db, new Date(monday.getTime() + 120_000))).toBe(1)
      const [sent] = await db.select().from(mail)
      expect(sent).toMatchObject({ attempts: 2, problem: null })
    })
  })

  test('who has stopped it gets no letter that was written before', async () => {
    await withRollback(engine().db, async (db) => {
      const { actor } = await buildReader(db, { wants: ['digest'] })
      await writeDigests(db, turn())
      await callerOf(db, actor).mail.choose({ kind: 'digest', isWanted: false })
      expect(await sendAll(db)).toBe(0)
      expect(post.received).toEqual([])
      expect(await db.select().from(mail)).toEqual([])
    })
  })
})

test('a link to stop names its reader, and no other one passes', () => {
  const link = new URL(links.unsubscribe('0190a000-0000-7000-8000-000000000001', 'digest'))
  const query = Object.fromEntries(link.searchParams)
  const reader = { personId: '0190a000-0000-7000-8000-000000000001', kind: 'digest' }
  expect(readUnsubscribe(query, secret)).toEqual(reader)
  expect(readUnsubscribe({ ...query, orang: '0190a000-0000-7000-8000-000000000002' }, secret)).toBeUndefined()
  expect(readUnsubscribe({ ...query, jenis: 'reminders' }, secret)).toBeUndefined()
  expect(readUnsubscribe({ ...query, tanda: '' }, secret)).toBeUndefined()
  expect(readUnsubscribe(query, `${secret}!`)).toBeUndefined()
})

describeOnEachEngine('the link to stop', (engine) => {
  const api = serveApi(engine)

  test('opening it asks; only sending it stops', async () => {
    const { id } = await buildPerson(engine().db, { role: 'governorOffice', email: `gub${count}@ovop.test` })
    const actor: Actor = { id, name: 'G', role: 'governorOffice', kabupaten: [] }
    await callerOf(engine().db, actor).mail.choose({ kind: 'digest', isWanted: true })
    const address = api.address()
    const link = unsubscribeLink(address, { secret, personId: id, kind: 'digest' })
    const isWanted = async () => (await callerOf(engine().db, actor).inbox.get()).mail.wanted.digest
    const opened = await fetch(link)
    expect([opened.status, await isWanted()]).toEqual([200, true])
    expect(await opened.text()).toContain('Berhenti menerima surel ini?')
    // As a mail program does: RFC 8058.
    const sent = await fetch(link, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) })
    expect([sent.status, await isWanted()]).toEqual([200, false])
    const foreignLink = unsubscribeLink(address, { secret: `${secret}!`, personId: id, kind: 'digest' })
    expect((await fetch(foreignLink, { method: 'POST' })).status).toBe(400)
  })
})
