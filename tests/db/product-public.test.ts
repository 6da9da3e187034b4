import { beforeAll, expect, test } from 'vitest'
import { endpoints } from '#server/api/endpoints.ts'
import type { Db } from '#server/db/database.ts'
import { figureNames } from '#shared/figure/figure.ts'
import { serveApi } from './api-server.ts'
import { describeOnEachEngine } from './engines.ts'
import { callerOf, newCommandId, own, people } from './work-caller.ts'
import {
  bulk,
  doEverything,
  edit,
  loadWorkData,
  lookAtEverything,
  on,
  registerProduct,
  storeFile,
} from './work-products.ts'

/** In everything that people type and that is not for the public. */
const SECRET = 'Rahasia'
const secret = { note: `Catatan ${SECRET}`, reason: `Alasan ${SECRET}` }

/** Products in every state, each entry full of what is not for the public. Returns the id of the archived one. */
async function fillRegistry(db: Db): Promise<{ launched: string; archived: string; withdrawn: string }> {
  const pmd = callerOf(db, people.pmdStaff)
  const evidence = [await storeFile(db)]
  const entry = { ...on(), note: secret.note, evidence }
  const ids: string[] = []
  for (const name of ['Kopi Terbuka', 'Kopi Diarsipkan', 'Kopi Dibatalkan']) {
    ids.push(await registerProduct(db, { name, category: 'textile', proposedOn: '2026-11-01', note: secret.note }))
  }
  const [launched = '', archived = '', withdrawn = ''] = ids
  const aspect = { aspect: 'buyer' as const, finding: 'lacking' as const }
  const returned = { ...entry, missing: ['buyer' as const], reason: secret.reason }
  await pmd.product.curate({ ...(await edit(db, launched)), act: 'note', input: { ...entry, ...aspect } })
  await pmd.product.curate({ ...(await edit(db, launched)), act: 'return', input: returned })
  await pmd.product.curate({ ...(await edit(db, launched)), act: 'propose', input: entry })
  await lookAtEverything(db, launched)
  for (const act of ['curate', 'verify', 'launch'] as const) {
    await pmd.product.curate({ ...(await edit(db, launched)), act, input: entry })
  }
  await pmd.mentoring.act({ ...(await bulk(db, launched)), act: 'start', input: { ...entry, by: 'kabupaten' } })
  const transfer = { receivingUnit: `Bidang ${SECRET}`, letterNumber: `1/${SECRET}`, reason: secret.reason }
  await pmd.mentoring.act({ ...(await bulk(db, launched)), act: 'transfer', input: { ...entry, ...transfer } })
  const halal = { item: 'halal' as const, state: 'done' as const, number: `ID-${SECRET}`, issuer: SECRET }
  await pmd.certification.note({ ...(await bulk(db, launched)), input: { ...entry, ...halal } })
  const waived = { item: 'labelling' as const, state: 'waived' as const, reason: secret.reason }
  await pmd.certification.note({ ...(await bulk(db, launched)), input: { ...entry, ...waived } })
  await pmd.product.archive({ ...(await edit(db, archived)), ...entry, reason: secret.reason })
  const command = {
    ...(await bulk(db, withdrawn)),
    act: 'start' as const,
    input: { ...entry, by: 'province' as const },
  }
  await pmd.mentoring.act(command)
  await pmd.command.undo({ commandId: newCommandId(), undoes: command.commandId })
  await doEverything(db, launched, { category: 'textile' })
  return { launched, archived, withdrawn }
}

describeOnEachEngine('what the public reads of products', (engine) => {
  const { get } = serveApi(engine)
  let ids = { launched: '', archived: '', withdrawn: '' }
  beforeAll(async () => {
    await loadWorkData(engine().db)
    ids = await fillRegistry(engine().db)
  })
  const ask = async (procedure: string, input: Record<string, string>) =>
    (await get(`/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`)).text()

  /** Every open answer that may hold something of a product. */
  const openAnswers = async (): Promise<[string, string][]> => {
    const answers: [string, string][] = [
      ['overview.get', await ask('overview.get', {})],
      ['overview.kabupaten', await ask('overview.kabupaten', { code: own })],
      ['overview.outlets', await ask('overview.outlets', {})],
    ]
    for (const figure of figureNames) answers.push([figure, await ask('figure.items', { figure })])
    for (const { name } of endpoints) answers.push([name, await (await get(`/api/v1/${name}`)).text()])
    return answers
  }

  test('holds nothing of what people wrote, neither words nor numbers nor files nor persons', async () => {
    const answers = await openAnswers()
    expect(answers.length).toBeGreaterThan(20)
    for (const [name, text] of answers) {
      expect(text.length, name).toBeGreaterThan(100)
      expect(text, name).not.toMatch(
        /Rahasia|1234567890123|"evidence"|Petrus|"aspect"|"finding"|"commandId"|curationNoted/,
      )
    }
  })

  test('tells what happened, by which office, and when a certificate expires', async () => {
    const text = await ask('figure.items', { figure: 'mentoringTransferred', area: own })
    expect(text).toContain(ids.launched)
    expect(text).toContain('"recordedBy":"Dinas PMD Provinsi NTT"')
    expect(text).toContain('"by":"kabupaten"')
    expect(text).toContain('"item":"halal"')
  })

  test('shows nothing that was taken back, and no archived product', async () => {
    const ongoing = await ask('figure.items', { figure: 'mentoringOngoing', area: own })
    expect(ongoing).toContain('"items":[]')
    expect(ongoing).not.toContain(ids.withdrawn)
    const page = await ask('overview.kabupaten', { code: own })
    expect(page).toContain('Kopi Terbuka')
    const rows = await (await get('/api/v1/products')).text()
    expect(rows).toContain('Kopi Terbuka')
    expect(rows).not.toContain('Kopi Diarsipkan')
  })

  test('needs nobody to sign in for it, unlike all the rest', async () => {
    for (const procedure of ['product.list', 'product.get', 'mentoring.preview', 'certification.expiring']) {
      const answer = await get(`/api/trpc/${procedure}?input=${encodeURIComponent('{}')}`)
      expect([procedure, answer.status]).toEqual([procedure, 401])
    }
  })

  test('200 products are previewed by a question too long for an address', async () => {
    const products = Array.from({ length: 200 }, () => newCommandId())
    const body = JSON.stringify({ products, act: 'queue', input: { window: { notBefore: '2026-11-21' } } })
    const headers = { 'content-type': 'application/json' }
    const answer = await get('/api/trpc/mentoring.preview', { method: 'POST', headers, body })
    expect(answer.status).toBe(401)
  })
})
