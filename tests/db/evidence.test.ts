import { existsSync, readdirSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { desc, eq } from 'drizzle-orm'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { auditEntry } from '#server/audit/table.ts'
import { clearIncoming, withArrived } from '#server/evidence/file-store.ts'
import { requireEvidence } from '#server/evidence/queries.ts'
import { evidenceFile } from '#server/evidence/table.ts'
import type { EvidenceRef, FileRefusal } from '#shared/evidence/answers.ts'
import { MOST_FILE_BYTES } from '#shared/evidence/file-rule.ts'
import { serveApi } from './api-server.ts'
import { describeOnEachEngine } from './engines.ts'
import { signInAs } from './signed-in.ts'
import { foreign, newCommandId, NOW, own, people } from './work-caller.ts'

const png = (more = '') =>
  Buffer.concat([
    Buffer.from(
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
      'base64',
    ),
    Buffer.from(more),
  ])
const jpeg = (more = '') =>
  Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), Buffer.from(`JFIF\0${more}`)])
const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF')

describeOnEachEngine('evidence files', (engine) => {
  const { get, home, address } = serveApi(engine)
  const signedIn = new Map<string, { cookie: string }>()
  beforeAll(async () => {
    for (const [who, actor] of Object.entries(people)) signedIn.set(who, await signInAs(engine().db, address(), actor))
  })
  const as = (who: string) => signedIn.get(who) ?? {}
  const upload = (content: Buffer | string, { who = 'ownOfficial', query = `kabupaten=${own}&name=foto.png` } = {}) =>
    get(`/api/files?${query}`, { method: 'POST', body: new Uint8Array(Buffer.from(content)), headers: as(who) })
  const store = async (content: Buffer, options = {}) => (await (await upload(content, options)).json()) as EvidenceRef
  const refusalOf = async (answer: Response) => ({ status: answer.status, ...((await answer.json()) as FileRefusal) })
  const listStored = () =>
    existsSync(path.join(home(), 'files'))
      ? readdirSync(path.join(home(), 'files'), { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => path.join(entry.parentPath, entry.name))
      : []

  describe('are stored', () => {
    test.each([
      ['a PNG', png('a'), 'Foto Tenun.PNG', 'Foto Tenun.png', 'image/png'],
      ['a JPEG under a false name', jpeg('b'), 'surat.pdf', 'surat.jpg', 'image/jpeg'],
      ['a PDF', pdf, '../izin.pdf', 'izin.pdf', 'application/pdf'],
    ])('%s, told by its content', async (_case, content, name, kept, mediaType) => {
      const ref = await store(content, { query: `kabupaten=${own}&name=${encodeURIComponent(name)}` })
      expect(ref).toMatchObject({ name: kept, mediaType, sizeBytes: content.length, hasSmall: false })
      const answer = await get(`/api/files/${ref.id}`, { headers: as('ownOfficial') })
      expect(answer.status).toBe(200)
      expect(Buffer.from(await answer.arrayBuffer()).equals(content)).toBe(true)
      const [entry] = await engine().db.select().from(auditEntry).orderBy(desc(auditEntry.ordinal)).limit(1)
      expect(entry).toMatchObject({ action: 'evidence.store', subjectId: ref.id, kabupatenCode: own })
    })

    test('once for the same content; sent again by the same person they are the same file', async () => {
      const before = listStored().length
      const [first, again] = [await store(png('same')), await store(png('same'))]
      expect(again.id).toBe(first.id)
      const other = await store(png('same'), { who: 'pmdStaff', query: `kabupaten=${foreign}&name=lain.png` })
      expect(other.id).not.toBe(first.id)
      expect(listStored()).toHaveLength(before + 1)
    })

    test('with a small image, which stays the first', async () => {
      const { id } = await store(png('with small'))
      const small = jpeg('small')
      const query = `smallOf=${id}`
      expect(await store(small, { query })).toMatchObject({ id, hasSmall: true, mediaType: 'image/png' })
      await store(jpeg('another small'), { query })
      const answer = await get(`/api/files/${id}?small=1`, { headers: as('ownOfficial') })
      expect(answer.headers.get('content-type')).toBe('image/jpeg')
      expect(Buffer.from(await answer.arrayBuffer()).equals(small)).toBe(true)
    })
  })

  describe('are refused', () => {
    let before: string[] = []
    beforeEach(() => {
      before = listStored()
    })

    test.each([
      ['HTML', '<!doctype html><script>alert(1)</script>'],
      ['SVG', '<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'],
      ['SVG as XML', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
      ['a GIF', 'GIF89a\u0001\u0000\u0001\u0000'],
      ['a program', '\u007fELF\u0002\u0001\u0001'],
      ['a ZIP', 'PK\u0003\u0004abcdefghijklmnopqrstuvwxyz012345'],
      ['text', 'Halo'],
      ['half a PNG', png().subarray(0, 10)],
    ])('%s under the name of a photo, with what is allowed', async (_case, content) => {
      const refusal = await refusalOf(await upload(content))
      expect(refusal).toMatchObject({
        status: 415,
        error: 'wrong-type',
        allowed: expect.arrayContaining(['image/png']),
      })
      expect(refusal.message).toContain('PDF')
      expect(listStored()).toEqual(before)
    })

    test.each([
      ['that says its size', (content: Buffer): RequestInit => ({ body: new Uint8Array(content) })],
      [
        'that does not',
        // The types of fetch do not know it yet; without it, Node sends no stream.
        (content: Buffer) => ({ body: new Blob([new Uint8Array(content)]).stream(), duplex: 'half' }) as RequestInit,
      ],
    ])('more than 8 MB %s, with the limit', async (_case, init) => {
      const content = Buffer.concat([png(), Buffer.alloc(MOST_FILE_BYTES)])
      const answer = await get(`/api/files?kabupaten=${own}`, {
        method: 'POST',
        headers: as('ownOfficial'),
        ...init(content),
      })
      const refusal = await refusalOf(answer)
      expect(refusal).toMatchObject({ status: 413, error: 'too-large', maxBytes: MOST_FILE_BYTES })
      expect(refusal.message).toContain('8 MB')
      expect(listStored()).toEqual(before)
    })

    test.each([
      ['nothing', '', `kabupaten=${own}`, 400],
      ['no kabupaten', png(), 'name=x.png', 400],
      ['a kabupaten that is none', png(), 'kabupaten=53.99', 404],
      ['another kabupaten', png(), `kabupaten=${foreign}`, 404],
      ['an unknown parameter', png(), `kabupaten=${own}&path=../../etc`, 400],
      ['a small image of no file', jpeg(), `smallOf=${newCommandId()}`, 404],
      ['a name that is a book', png(), `kabupaten=${own}&name=${'x'.repeat(1200)}`, 400],
    ])('%s', async (_case, content, query, status) => {
      expect((await upload(content, { query })).status).toBe(status)
      expect(listStored()).toEqual(before)
    })

    test.each([
      ['nobody', 401],
      ['admin', 403],
      ['governorOffice', 403],
    ])('from %s', async (who, status) => {
      expect((await upload(png('refused'), { who })).status).toBe(status)
      expect(listStored()).toEqual(before)
    })

    test('from a page of another site', async () => {
      const headers = { ...as('ownOfficial'), origin: 'https://evil.example' }
      const answer = await get(`/api/files?kabupaten=${own}`, { method: 'POST', body: new Uint8Array(png()), headers })
      expect(answer.status).toBe(403)
    })
  })

  describe('are given', () => {
    test.each([
      ['ownOfficial', 200],
      ['pmdStaff', 200],
      ['governorOffice', 200],
      ['admin', 200],
      ['foreignOfficial', 404],
      ['nobody', 401],
    ])('to %s with %i', async (who, status) => {
      const { id } = await store(png('given'))
      const answer = await get(`/api/files/${id}`, { headers: as(who) })
      expect(answer.status).toBe(status)
      const told = await answer.text()
      expect(told.includes('foto.png')).toBe(false)
    })

    test.each(['x', '%2e%2e%2fdb', newCommandId(), `${newCommandId()}?small=1`])('not under %s', async (id) => {
      expect((await get(`/api/files/${id}`, { headers: as('pmdStaff') })).status).toBe(404)
    })

    test('so that a browser runs nothing of them and no one in between keeps them', async () => {
      const { id } = await store(png('headers'), {
        query: `kabupaten=${own}&name=${encodeURIComponent('Café "x".png')}`,
      })
      const { headers } = await get(`/api/files/${id}`, { headers: as('ownOfficial') })
      expect(headers.get('content-security-policy')).toBe("default-src 'none'; sandbox")
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('cache-control')).toBe('private, no-cache')
      expect(headers.get('content-disposition')).toBe(
        `inline; filename="Caf_ x.png"; filename*=UTF-8''Caf%C3%A9%20x.png`,
      )
      const again = await get(`/api/files/${id}`, {
        headers: { ...as('ownOfficial'), 'if-none-match': headers.get('etag') ?? '' },
      })
      expect(again.status).toBe(304)
    })

    test('as lost, in a clear sentence, when the file is gone or broken, and sent again they are whole', async () => {
      const content = png('to be lost')
      const { id } = await store(content)
      const [row] = await engine().db.select().from(evidenceFile).where(eq(evidenceFile.id, id))
      const file = path.join(home(), 'files', row?.sha256.slice(0, 2) ?? '', row?.sha256 ?? '')
      const ask = () => get(`/api/files/${id}`, { headers: as('ownOfficial') })
      await writeFile(file, 'broken')
      expect(await refusalOf(await ask())).toMatchObject({ status: 404, error: 'lost' })
      await rm(file)
      expect(await refusalOf(await ask())).toMatchObject({ status: 404, error: 'lost' })
      await store(content)
      expect((await ask()).status).toBe(200)
    })
  })

  test('are not taken, and so is said, where their folder is broken; those that are there are lost until it is back', async () => {
    const { id } = await store(png('of a folder'))
    const folder = path.join(home(), 'files')
    await rename(folder, `${folder}-away`)
    await writeFile(folder, 'no folder')
    expect(await refusalOf(await upload(png('new')))).toMatchObject({
      status: 503,
      error: 'no-store',
      message: expect.stringMatching(/tidak dapat ditulisi.*Beri tahu admin/) as string,
    })
    const ask = () => get(`/api/files/${id}`, { headers: as('ownOfficial') })
    expect(await refusalOf(await ask())).toMatchObject({ status: 404, error: 'lost' })
    await rm(folder)
    await rename(`${folder}-away`, folder)
    expect((await ask()).status).toBe(200)
    expect((await upload(png('new'))).status).toBe(200)
  })

  test('belong to the kabupaten that a command is about', async () => {
    const { id } = await store(png('of own'))
    await requireEvidence(engine().db, own, [id, id])
    await expect(requireEvidence(engine().db, foreign, [id])).rejects.toMatchObject({ code: 'invalid-input' })
  })

  test('that were still arriving when the program was killed are cleared away a day later', async () => {
    const incoming = path.join(home(), 'files', 'incoming')
    await mkdir(incoming, { recursive: true })
    for (const [name, hours] of [
      ['old', 25],
      ['new', 1],
    ] as const) {
      const at = new Date(NOW.getTime() - hours * 3_600_000)
      await writeFile(path.join(incoming, name), 'x')
      await utimes(path.join(incoming, name), at, at)
    }
    await clearIncoming(home(), NOW)
    expect(await readdir(incoming)).toEqual(['new'])
    await rm(path.join(incoming, 'new'))
  })
})

test.each(['ENOSPC', 'EDQUOT'])('a full disk (%s) is told as such, and leaves nothing', async (code) => {
  const home = await mkdtemp(path.join(tmpdir(), 'pantau-files-'))
  const content = async function* () {
    yield png()
    throw Object.assign(new Error('write'), { code })
  }
  const arriving = withArrived(home, { content: content(), maxBytes: MOST_FILE_BYTES }, async () => 'arrived')
  await expect(arriving).rejects.toMatchObject({ name: 'FileProblem', code: 'no-space' })
  expect(await readdir(path.join(home, 'files', 'incoming'))).toEqual([])
  await rm(home, { recursive: true })
})
