import { Router, type Request, type RequestHandler, type Response } from 'express'
import { z } from 'zod'
import type { Auth } from '#server/auth/auth.ts'
import { readSession } from '#server/auth/session.ts'
import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'
import { makeBook } from '#server/exchange/make-book.ts'
import { makeMarkedCopy } from '#server/exchange/marked-copy.ts'
import { cancelWork, countListeners, hearProgress } from '#server/exchange/progress.ts'
import { takeIn } from '#server/exchange/take-in.ts'
import { takeUploadPlace } from '#server/exchange/upload-places.ts'
import { UploadProblem } from '#server/exchange/upload-problem.ts'
import { can } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import { dayInWita } from '#shared/day/day.ts'
import { isDatasetName } from '#shared/exchange/dataset-name.ts'
import { fileLimits } from '#shared/exchange/file-refusal.ts'
import { importIdSchema, uploadImportSchema, workbookSchema } from '#shared/exchange/schema.ts'
import { refuseUpload } from './refuse-upload.ts'

export const EXCHANGE_PATH = '/api/exchange'
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type ExchangeParts = { db: Db; auth: Auth; clock: () => Date }
type Handle = (request: Request, response: Response, actor: Actor) => Promise<void>

/** Workbooks of the registry on their way out, and spreadsheets on their way in. Nobody between keeps any of it. */
export function serveExchange({ db, auth, clock }: ExchangeParts): RequestHandler {
  const router = Router()
  const forImporters =
    (handle: Handle): RequestHandler =>
    async (request, response) => {
      response.set('Cache-Control', 'private, no-store')
      try {
        await handle(request, response, await requireImporter(auth, request))
      } catch (error) {
        refuseUpload(request, response, error)
      }
    }
  const asking = (request: Request, actor: Actor) => {
    const now = clock()
    const { ip: address, headers } = request
    return { db, actor, now, today: dayInWita(now), address, userAgent: headers['user-agent'] }
  }
  router.post(
    '/imports',
    forImporters(async (request, response, actor) => {
      const sent = uploadImportSchema.safeParse(request.query)
      if (!sent.success) throw new UploadProblem('invalid-input')
      const leave = takeUploadPlace(actor.id)
      if (!leave) throw new UploadProblem('unreadable', { reason: 'busy' })
      try {
        const bytes = await readBody(request)
        response.json(await takeIn(asking(request, actor), { ...sent.data, bytes }))
      } finally {
        leave()
      }
    }),
  )
  router.get(
    '/imports/:id/progress',
    forImporters(async (request, response, actor) => tellOf(request, response, actor)),
  )
  router.delete(
    '/imports/:id/progress',
    forImporters(async (request, response, { id: personId }) => {
      response.json({ isCancelled: cancelWork({ id: requireId(request), personId }) })
    }),
  )
  router.get(
    '/imports/:id/marked.xlsx',
    forImporters(async (request, response, actor) => {
      sendBook(response, await makeMarkedCopy({ db, actor }, requireId(request)))
    }),
  )
  router.get(
    '/:dataset.xlsx',
    forImporters(async (request, response, actor) => {
      const dataset = String(request.params['dataset'])
      const question = workbookSchema.safeParse(request.query)
      if (!isDatasetName(dataset) || !question.success) throw new UploadProblem('invalid-input')
      sendBook(response, await makeBook(asking(request, actor), dataset, question.data))
    }),
  )
  return router
}

async function requireImporter(auth: Auth, { headers }: Request): Promise<Actor> {
  const session = await readSession(auth, headers)
  if (!session) throw new UploadProblem('signed-out')
  const isReady = !session.mustChangePassword && !session.needsTwoFactor
  if (!isReady || !can(session.actor, 'exchange.import')) throw new UploadProblem('forbidden')
  return session.actor
}

function requireId({ params }: Request): string {
  const parsed = importIdSchema.safeParse({ id: params['id'] })
  if (!parsed.success) throw new DomainError('not-found', (say) => say.noImport)
  return parsed.data.id
}

/** The whole file: what it holds can only be told by its end. Said before anything is read where the sender says how much. */
async function readBody(request: Request): Promise<Uint8Array> {
  if (Number(request.headers['content-length'] ?? 0) > fileLimits.bytes) throw new UploadProblem('too-large')
  const pieces: Buffer[] = []
  let bytes = 0
  // A refusal in the middle must not close the connection on which it is said.
  for await (const piece of request.iterator({ destroyOnReturn: false })) {
    const content = z.instanceof(Buffer).parse(piece)
    bytes += content.byteLength
    if (bytes > fileLimits.bytes) throw new UploadProblem('too-large')
    pieces.push(content)
  }
  if (bytes === 0) throw new UploadProblem('unreadable', { reason: 'empty' })
  return Buffer.concat(pieces, bytes)
}

function sendBook(response: Response, { name, content }: { name: string; content: Uint8Array }): void {
  response.set({
    'Content-Type': XLSX,
    'Content-Disposition': `attachment; filename="${name}"`,
    'X-Content-Type-Options': 'nosniff',
  })
  response.send(Buffer.from(content.buffer, content.byteOffset, content.byteLength))
}

/** One page listens once. */
const MOST_LISTENING = 20

/** How far the work on a file of one's own is, as server-sent events, for as long as the listener stays. */
function tellOf(request: Request, response: Response, { id: personId }: Actor): void {
  const id = requireId(request)
  if (countListeners(personId) >= MOST_LISTENING) {
    response.status(503).set('Retry-After', '60').end()
    return
  }
  response.writeHead(200, {
    'Content-Type': 'text/event-stream',
    'Cache-Control': 'no-store, no-transform',
    'X-Accel-Buffering': 'no',
  })
  response.write('retry: 3000\n\n')
  const stop = hearProgress({ id, personId }, (progress) => {
    if (!response.writableNeedDrain) response.write(`data: ${JSON.stringify(progress)}\n\n`)
  })
  request.on('close', stop)
}
