import { beforeAll, expect, test } from 'vitest'
import { takeUploadPlace } from '#server/exchange/upload-places.ts'
import type { ImportDetail, ImportList } from '#shared/exchange/answers.ts'
import { makeXlsx } from '#tests/exchange/make-xlsx.ts'
import { serveApi } from './api-server.ts'
import { describeOnEachEngine } from './engines.ts'
import { signInAs } from './signed-in.ts'
import { newCommandId, people } from './work-caller.ts'

type Who = 'ownOfficial' | 'foreignOfficial'
type Sent = { name: string; bytes: Buffer; id?: string }

const headings = 'ID,Versi,Kabupaten/Kota,Nama UMKM,Jenis,Nama pemilik'
const csv = (...lines: string[]) => Buffer.from([headings, ...lines].join('\n'))
const inlineCell = (reference: string, text: string) => `<c r="${reference}" t="inlineStr"><is><t>${text}</t></is></c>`

describeOnEachEngine('spreadsheets sent to do harm', (engine) => {
  const { get, address } = serveApi(engine)
  const signedIn = new Map<Who, { cookie: string }>()

  const upload = async (who: Who, { name, bytes, id = newCommandId() }: Sent) => {
    const query = new URLSearchParams({ id, dataset: 'umkm', name })
    const answer = await get(`/api/exchange/imports?${query}`, {
      method: 'POST',
      headers: { ...signedIn.get(who) },
      body: new Uint8Array(bytes),
    })
    return { status: answer.status, detail: (await answer.json()) as ImportDetail }
  }
  const command = async (who: Who, name: string, input: Record<string, unknown>) => {
    const answer = await get(`/api/trpc/exchange.${name}`, {
      method: 'POST',
      headers: { ...signedIn.get(who), 'content-type': 'application/json' },
      body: JSON.stringify({ commandId: newCommandId(), ...input }),
    })
    return answer.status
  }

  const ask = async (who: Who, name: string) => {
    const answer = await get(`/api/trpc/exchange.${name}`, { headers: { ...signedIn.get(who) } })
    return ((await answer.json()) as { result: { data: unknown } }).result.data
  }

  beforeAll(async () => {
    for (const who of ['ownOfficial', 'foreignOfficial'] as const) {
      signedIn.set(who, await signInAs(engine().db, address(), people[who]))
    }
  })

  test.each(['_x0000_', 'a_x0000_b', '_xD800_', '&#0;', '&#xD800;'])(
    '%s in a cell is told at the cell',
    async (odd) => {
      const names = ['Kabupaten/Kota', 'Nama UMKM', 'Jenis', `Lain ${odd}`]
      const values = ['', `Tenun ${odd} Ikat`, 'Usaha', odd]
      const row = (line: number, texts: readonly string[]) =>
        `<row r="${line}">${texts.map((text, at) => inlineCell(`${'ABCD'[at]}${line}`, text)).join('')}</row>`
      const bytes = makeXlsx(row(1, names) + row(2, values))
      const { status, detail } = await upload('ownOfficial', { name: 'x.xlsx', bytes })
      expect({ status, counts: detail.counts }).toMatchObject({ status: 200, counts: { refused: 1, added: 0 } })
    },
  )

  test('a name with hidden characters is kept without them', async () => {
    const sent = { name: 'da\0ta\u{202E}\r\nX: y.csv', bytes: csv(',,,Tenun Empat,Usaha,Ani Bete') }
    const { status, detail } = await upload('ownOfficial', sent)
    expect({ status, name: detail.fileName }).toEqual({ status: 200, name: 'da ta   X: y.csv' })
  })

  test('the same file sent several times at once is taken in once', async () => {
    const sent = { name: 'd.csv', bytes: csv(',,,Tenun Lima,Usaha,Ani Bete'), id: newCommandId() }
    const answers = await Promise.all([1, 2, 3].map(() => upload('ownOfficial', sent)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(new Set(answers.map(({ detail }) => detail.id))).toEqual(new Set([sent.id]))
  })

  test('a file that is taken over while it is planned anew stays taken over', async () => {
    const rows = Array.from({ length: 600 }, (_, index) => `,,,Tenun Balap ${index},Usaha,Ani Bete`)
    const { detail } = await upload('ownOfficial', { name: 'e.csv', bytes: csv(...rows) })
    const { id } = detail
    const counts = { added: 600, changed: 0 }
    const [planned, applied] = await Promise.all([
      command('ownOfficial', 'replan', { id }),
      command('ownOfficial', 'applyRows', { id, counts }),
    ])
    expect([200, 412]).toContain(planned)
    expect(applied).toBe(200)
    expect(await command('ownOfficial', 'undo', { id })).toBe(200)
  })

  test('of many files that nobody takes over the last ones are kept', async () => {
    const sent: string[] = []
    for (const number of Array.from({ length: 22 }, (_, index) => index)) {
      const bytes = csv(`,,,Tenun Banyak ${number},Usaha,Ani Bete`)
      sent.push((await upload('foreignOfficial', { name: 'banyak.csv', bytes })).detail.id)
    }
    const { imports } = (await ask('foreignOfficial', 'list')) as ImportList
    expect(imports.map(({ id }) => id)).toContain(sent.at(-1))
    expect(imports).toHaveLength(20)
  })

  test('one person listens to the work on files only so often', async () => {
    const stop = new AbortController()
    const listen = async () => {
      const path = `/api/exchange/imports/${newCommandId()}/progress`
      return (await get(path, { headers: { ...signedIn.get('ownOfficial') }, signal: stop.signal })).status
    }
    const answers: number[] = []
    for (let count = 0; count < 21; count++) answers.push(await listen())
    expect(answers.filter((status) => status === 200)).toHaveLength(20)
    expect(answers.at(-1)).toBe(503)
    stop.abort()
  })

  test('what one kabupaten says of its headings does not turn the columns of another', async () => {
    const { detail } = await upload('ownOfficial', { name: 'a.csv', bytes: csv(',,,Tenun Satu,Usaha,Ani Bete') })
    const mapping = { id: 0, kabupatenCode: 2, ownerName: 3, kind: 4, name: 5 }
    expect(await command('ownOfficial', 'map', { id: detail.id, mapping })).toBe(200)
    const again = await upload('ownOfficial', { name: 'b.csv', bytes: csv(',,,Tenun Dua,Usaha,Ani Bete') })
    expect(again.detail.layout.mapping).toEqual(mapping)
    const foreign = await upload('foreignOfficial', { name: 'c.csv', bytes: csv(',,,Tenun Tiga,Usaha,Ani Bete') })
    expect(foreign.detail.layout.mapping).toMatchObject({ version: 1, name: 3, ownerName: 5 })
  })
})

test('one person and all together have few files under way', () => {
  const taken = ['a', 'a', 'a', 'b', 'b', 'b', 'c', 'c', 'c', 'd'].map((person) => takeUploadPlace(person))
  expect(taken.every(Boolean)).toBe(true)
  expect(takeUploadPlace('d')).toBeUndefined()
  taken[0]?.()
  expect(takeUploadPlace('b')).toBeUndefined()
  const again = takeUploadPlace('d')
  expect(again).toBeDefined()
  for (const leave of [...taken.slice(1), again]) leave?.()
  const own = [1, 2, 3].map(() => takeUploadPlace('a'))
  expect(takeUploadPlace('a')).toBeUndefined()
  for (const leave of own) leave?.()
})
