import { pipeline } from 'node:stream/promises'
import { Router, type Request, type RequestHandler, type Response } from 'express'
import { appendAudit } from '#server/audit/append-audit.ts'
import type { Auth } from '#server/auth/auth.ts'
import { readSession } from '#server/auth/session.ts'
import type { Db } from '#server/db/database.ts'
import { withSnapshot } from '#server/db/snapshot.ts'
import { DomainError } from '#server/errors.ts'
import { listProvinces } from '#server/wilayah/province-queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { scopeOf } from '#shared/access/rights.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import type { Actor } from '#shared/access/role.ts'
import { dayInWita } from '#shared/day/day.ts'
import { aboutFile } from '#shared/export/about.ts'
import { filterLine, isListFormat, isListName, type ListFormat, type ListName } from '#shared/export/list.ts'
import { fileNameOf } from '#shared/export/sheet.ts'
import { downloadMessages as downloadEnglish } from '#shared/messages/download/en.ts'
import { downloadMessages as downloadIndonesian } from '#shared/messages/download/id.ts'
import { workMessagesEn } from '#shared/messages/work/en.ts'
import { workMessagesId } from '#shared/messages/work/id.ts'
import { isGone } from './kept-answer.ts'
import { listParts, type OpenedList } from './lists/list-parts.ts'
import { writeList } from './lists/write-list.ts'
import { refuseMethod } from './methods.ts'
import { sendRefusal, type Refusal } from './send-refusal.ts'

export const LISTS_PATH = '/api/lists'

/** More rows than any province has UMKM; a file of the whole country would take all memory there is. */
const MOST_ROWS = 200_000

type Parts = { db: Db; auth: Auth; clock: () => Date; publicUrl: string }

const mediaTypes: Record<ListFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json; charset=utf-8',
}
const refusals = {
  signedOut: { status: 401, error: 'signed-out', words: (say) => say.list.signedOut },
  forbidden: { status: 403, error: 'forbidden', words: (say) => say.list.forbidden },
  unknown: { status: 404, error: 'not-found', words: (say) => say.list.unknown },
} satisfies Record<string, Refusal>

/** Whole lists of signed-in people as files, by the right, scope, filter and order of the page that shows them in parts. */
export function serveLists(parts: Parts): RequestHandler {
  const router = Router()
  router
    .route('/:file')
    .get(async (request, response) => {
      response.set('Cache-Control', 'private, no-store')
      const [name, ending, ...rest] = request.params.file.split('.')
      if (!isListName(name) || !isListFormat(ending) || rest.length > 0) {
        return sendRefusal(request, response, refusals.unknown)
      }
      const session = await readSession(parts.auth, request.headers)
      if (!session) return sendRefusal(request, response, refusals.signedOut)
      const isReady = !session.mustChangePassword && !session.needsTwoFactor
      const rows = scopeOf(session.actor, listParts[name].right)
      if (!isReady || !rows) return sendRefusal(request, response, refusals.forbidden)
      const reach = { rows, personal: scopeOf(session.actor, 'personalData.read') }
      try {
        await send({ parts, request, response }, { name, ending, actor: session.actor, reach })
      } catch (error) {
        if (!(error instanceof DomainError) || response.headersSent) throw error
        sendRefusal(request, response, { status: 422, error: error.code, words: error.words })
      }
    })
    .all(refuseMethod)
  return router
}

type Asked = { parts: Parts; request: Request; response: Response }
type Wanted = {
  name: ListName
  ending: ListFormat
  actor: Actor
  reach: Parameters<(typeof listParts)[ListName]['open']>[0]['reach']
}

async function send({ parts, request, response }: Asked, { name, ending, actor, reach }: Wanted): Promise<void> {
  const now = parts.clock()
  const today = dayInWita(now)
  const isEnglish = request.query['lang'] === 'en'
  const work = isEnglish ? workMessagesEn : workMessagesId
  const download = isEnglish ? downloadEnglish : downloadIndonesian
  // One state of the database tells which rows there are and in which order; what stands in them is read while it is sent,
  // because a transaction as long as a slow reader would make everybody wait.
  const { list, info } = await withSnapshot(parts.db, async ({ db, dataVersion, simulated }) => {
    const named = [...(await listProvinces(db)), ...(await listKabupaten(db, OPEN_SCOPE))]
    const places = new Map<string, string>(named.map((row) => [row.code, row.name]))
    const texts = { work, download, nameOf: (code: string) => places.get(code) ?? code }
    const question = { reach, search: textsOf(request), today, texts, most: MOST_ROWS }
    const opened = await listParts[name].open({ ...question, db })
    return { list: opened, info: { dataVersion, simulated } }
  })
  if (list.isPersonal) await noteDownload({ parts, request, response }, { name, actor, list })
  const address = new URL(pagesOf[name], parts.publicUrl)
  address.search = new URL(request.originalUrl, address).search
  const about = aboutFile(
    download,
    {
      ...{ title: list.title, definition: list.definition, order: list.order, source: download.listSource },
      filter: filterLine(list.filter) ?? download.about.noFilter,
    },
    { info, asOf: today, address: address.href, now },
  )
  const file = `${fileNameOf(list.title, { asOf: today, simulated: info.simulated })}.${ending}`
  response.set({
    'Content-Type': mediaTypes[ending],
    'Content-Disposition': `attachment; filename="${file}"`,
    'X-Content-Type-Options': 'nosniff',
  })
  await pipeline(writeList(ending, { db: parts.db, list: list, about }), response).catch((error: unknown) => {
    if (!isGone(error)) throw error
  })
}

const pagesOf: Record<ListName, string> = {
  products: '/produk',
  mentoring: '/pendampingan',
  umkm: '/umkm',
  audit: '/jejak-audit',
}

function textsOf({ query }: Request): Record<string, string> {
  return Object.fromEntries(
    Object.entries(query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
  )
}

/** Whoever takes owners and telephones along is told of in the trail, as with workbooks. */
async function noteDownload(
  { parts, request }: Asked,
  { name, actor, list }: { name: ListName; actor: Actor; list: OpenedList },
): Promise<void> {
  const doer = { actor, address: request.ip, userAgent: request.headers['user-agent'] }
  const subject = { subjectKind: 'workbook', subjectId: name, subjectLabel: list.title }
  const notes = [{ action: 'exchange.download', ...subject, after: { rows: list.count } }]
  await parts.db.transaction((tx) => appendAudit(tx, { doer, at: parts.clock(), notes }))
}
