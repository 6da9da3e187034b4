import { Router, type Request, type RequestHandler, type Response } from 'express'
import type { Logger } from 'pino'
import type { Auth } from '#server/auth/auth.ts'
import { sessionOfSender } from '#server/auth/person-header.ts'
import { readSession } from '#server/auth/session.ts'
import type { Db } from '#server/db/database.ts'
import { DomainError, sayRefusal } from '#server/errors.ts'
import { FileProblem } from '#server/evidence/file-problem.ts'
import { clearIncoming } from '#server/evidence/file-store.ts'
import { readEvidence, type FileContent } from '#server/evidence/read-evidence.ts'
import { storeEvidence, storeSmall, type Storing } from '#server/evidence/store-evidence.ts'
import { can, scopeOf } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import type { FileRefusal, FileRefusalCode } from '#shared/evidence/answers.ts'
import { fileMediaTypes, MOST_FILE_BYTES, MOST_SMALL_BYTES, smallMediaTypes } from '#shared/evidence/file-rule.ts'
import { fileIdSchema, uploadSchema } from '#shared/evidence/schema.ts'

export const FILES_PATH = '/api/files'

export type FileParts = { db: Db; auth: Auth; home: string; clock: () => Date; log: Logger }
type Handle = (request: Request, response: Response, actor: Actor) => Promise<void>

/** Photos and documents of the registry: stored by who may edit, given to who may read, nothing kept by anybody between. */
export function serveFiles(parts: FileParts): RequestHandler {
  const { db, auth, home, clock, log } = parts
  const router = Router()
  clearIncoming(home, clock()).catch((error: unknown) => log.error({ err: error }, 'incoming files were not cleared'))
  const forSignedIn =
    (handle: Handle): RequestHandler =>
    async (request, response) => {
      response.set('Cache-Control', 'private, no-cache')
      try {
        await handle(request, response, await requireActor(auth, request))
      } catch (error) {
        refuse(request, response, error)
      }
    }
  router
    .route('/')
    .post(
      forSignedIn(async (request, response, actor) => {
        if (!can(actor, 'registry.edit')) throw new FileProblem('forbidden')
        const { headers, ip: address } = request
        const storing = { db, home, actor, now: clock(), address, userAgent: headers['user-agent'] }
        response.json(await store(request, storing))
      }),
    )
    .all(refuseMethod('POST'))
  router
    .route('/:id')
    .get(
      forSignedIn(async (request, response, actor) => {
        const scope = scopeOf(actor, 'registry.read')
        if (!scope) throw new FileProblem('forbidden')
        const id = fileIdSchema.safeParse(request.params['id'])
        if (!id.success) throw new FileProblem('not-found')
        const isSmall = request.query['small'] === '1'
        send(request, response, await readEvidence({ db, home, scope }, { id: id.data, isSmall }))
      }),
    )
    .all(refuseMethod('GET, HEAD'))
  return router
}

async function requireActor(auth: Auth, { headers }: Request): Promise<Actor> {
  const session = sessionOfSender(await readSession(auth, headers), headers)
  if (!session) throw new FileProblem('signed-out')
  if (session.mustChangePassword || session.needsTwoFactor) throw new FileProblem('forbidden')
  return session.actor
}

function store(request: Request, storing: Storing) {
  const asked = uploadSchema.safeParse(request.query)
  if (!asked.success) throw new FileProblem('invalid-input')
  const isSmall = 'smallOf' in asked.data
  // Said before anything is read where the sender says how much it is.
  if (Number(request.headers['content-length'] ?? 0) > mostBytes(isSmall)) throw new FileProblem('too-large')
  // A refusal in the middle must not close the connection on which it is said.
  const content = request.iterator({ destroyOnReturn: false })
  if ('smallOf' in asked.data) return storeSmall(storing, asked.data.smallOf, content)
  const { kabupaten: kabupatenCode, name, id } = asked.data
  return storeEvidence(storing, { kabupatenCode, name, id, content })
}

const mostBytes = (isSmall: boolean) => (isSmall ? MOST_SMALL_BYTES : MOST_FILE_BYTES)

function send(request: Request, response: Response, { name, mediaType, sha256, content }: FileContent): void {
  const asciiName = name.replaceAll(/[^\u0020-\u007e]|["\\%]/g, '_')
  response.set({
    'Content-Type': mediaType,
    'Content-Disposition': `inline; filename="${asciiName}"; filename*=UTF-8''${encodeName(name)}`,
    'Content-Security-Policy': policyOf(mediaType),
    'X-Content-Type-Options': 'nosniff',
    ETag: `"${sha256}"`,
  })
  if (request.headers['if-none-match']?.includes(sha256)) response.status(304).end()
  else response.send(content)
}

/** Browsers refuse to show a PDF in a sandbox; their viewers run nothing of it on this site. */
function policyOf(mediaType: string): string {
  return mediaType === 'application/pdf' ? "frame-ancestors 'self'" : "default-src 'none'; sandbox"
}

/** As RFC 5987 writes names: percent signs for all that is not a letter or one of a few marks. */
function encodeName(name: string): string {
  return encodeURIComponent(name).replaceAll(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}

const statuses: Record<FileRefusalCode, number> = {
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  lost: 404,
  'invalid-input': 400,
  'too-large': 413,
  'wrong-type': 415,
  'no-space': 507,
  'no-store': 503,
}

function refuse(request: Request, response: Response, error: unknown): void {
  const code = codeOf(error)
  // Whoever stopped sending is not there to be told.
  if (request.destroyed && !request.complete) return
  if (code === undefined) throw error
  response.status(statuses[code]).json(toRefusal(code, request.query['smallOf'] !== undefined))
}

function codeOf(error: unknown): FileRefusalCode | undefined {
  if (error instanceof FileProblem) return error.code
  return error instanceof DomainError && error.code === 'not-found' ? 'not-found' : undefined
}

function toRefusal(code: FileRefusalCode, isSmall: boolean): FileRefusal {
  if (code === 'too-large') {
    const maxBytes = mostBytes(isSmall)
    const most = isSmall ? `${maxBytes / 1024} KB` : `${maxBytes / 1024 / 1024} MB`
    return { error: code, ...sayRefusal((say) => say.fileTooLarge(most)), maxBytes }
  }
  const refusal = { error: code, ...sayRefusal((say) => say.file[code]) }
  if (code !== 'wrong-type') return refusal
  return { ...refusal, allowed: isSmall ? smallMediaTypes : fileMediaTypes }
}

function refuseMethod(methods: string): RequestHandler {
  return (request, response) => {
    const said = sayRefusal((say) => say.noMethod(request.method))
    response
      .set('Allow', methods)
      .status(405)
      .json({ error: 'method-not-allowed', ...said })
  }
}
