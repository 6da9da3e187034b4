import { Router, type Request, type RequestHandler, type Response } from 'express'
import { z } from 'zod'
import type { Auth } from '#server/auth/auth.ts'
import { readSession } from '#server/auth/session.ts'
import type { Db } from '#server/db/database.ts'
import type { Outage } from '#server/db/outage.ts'
import { withSnapshot } from '#server/db/snapshot.ts'
import type { VersionWatch } from '#server/db/version-watch.ts'
import { DomainError } from '#server/errors.ts'
import { drawBriefing } from '#server/report/briefing/draw-briefing.ts'
import { sheetAddress } from '#server/report/briefing/keep-briefing.ts'
import { answerBriefing, findKeptPdf } from '#server/report/briefing/queries.ts'
import type { BoundariesOf } from '#server/wilayah/boundaries-file.ts'
import { requireProvinceScope } from '#server/wilayah/province-queries.ts'
import { scopeOf } from '#shared/access/rights.ts'
import type { Scope } from '#shared/access/scope.ts'
import { dayInWita, type Day } from '#shared/day/day.ts'
import type { Locale } from '#shared/format/locale.ts'
import { briefingMessages as english } from '#shared/messages/briefing/en/sheet.ts'
import { briefingMessages as indonesian } from '#shared/messages/briefing/id/sheet.ts'
import type { Briefing } from '#shared/report/briefing/briefing.ts'
import { shareText } from '#shared/report/briefing/share-text.ts'
import { formatArea, parseArea } from '#shared/wilayah/area.ts'
import { isNational, type Province } from '#shared/wilayah/province.ts'
import type { Answer, BytesAnswer } from './answer.ts'
import { AnswerCache } from './answer-cache.ts'
import { sendFromCache } from './send-from-cache.ts'
import { refuseMethod } from './methods.ts'
import {
  asOfParameter,
  knownAtParameter,
  monthParameter,
  provinceParameter,
  type Parameter,
  type ParameterSet,
} from './parameters.ts'
import { parseQuery, queryProblem, QueryRefusal } from './parse-query.ts'
import { answerOrRefuse } from './refuse.ts'
import { sendRefusal, type Refusal } from './send-refusal.ts'

const BRIEFING_PATH = '/api/briefing'

type Parts = {
  db: Db
  auth: Auth
  clock: () => Date
  version: VersionWatch
  outage: Outage
  boundaries: BoundariesOf
  /** Never from the request: whoever asks may name any host. */
  publicUrl: string
  /** Left out, or one: the registry of one province. */
  provinces?: readonly Province[] | undefined
}

const formats = ['pdf', 'png', 'txt', 'json'] as const
type Format = (typeof formats)[number]
const mediaTypes: Record<Format, string> = {
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
}

const areaParameter: Parameter<string> = {
  schema: z
    .string()
    .refine((text) => parseArea(text) !== undefined)
    .default('province'),
  words: { id: 'Wilayah lembar.', en: 'The area of the sheet.' },
  example: 'island:Flores',
  allowed: () => 'province, island:NAMA, atau kode kabupaten/kota seperti 53.06',
  allowedInEnglish: () => 'province, island:NAME, or the code of a kabupaten/kota such as 53.06',
}
const editionParameter: Parameter<'public' | 'office'> = {
  schema: z.enum(['public', 'office']).default('public'),
  words: { id: 'Untuk siapa.', en: 'For whom.' },
  example: 'public',
  allowed: () => 'public, atau office untuk petugas yang masuk',
  allowedInEnglish: () => 'public, or office for staff who are signed in',
}
const langParameter: Parameter<Locale> = {
  schema: z.enum(['id', 'en']).default('id'),
  words: { id: 'Bahasa.', en: 'Language.' },
  example: 'id',
  allowed: () => 'id, en',
}
const parameters = {
  ...{ area: areaParameter, month: monthParameter, asOf: asOfParameter, knownAt: knownAtParameter },
  ...{ edition: editionParameter, lang: langParameter },
} satisfies ParameterSet
const nationalParameters = { province: provinceParameter(), ...parameters } satisfies ParameterSet

const refusals = {
  signedOut: { status: 401, error: 'signed-out', words: (say) => say.briefing.signedOut },
  forbidden: { status: 403, error: 'forbidden', words: (say) => say.briefing.forbidden },
  unknown: { status: 404, error: 'not-found', words: (say) => say.briefing.unknown },
} satisfies Record<string, Refusal>

/** The one-page briefing as a file, and the sheets that are kept. What is drawn is kept until the data changes. */
export function serveBriefing(parts: Parts): RequestHandler {
  const cache = new AnswerCache(parts, 24 * 1024 * 1024)
  const router = Router()
  const today = () => dayInWita(parts.clock())
  router
    .route('/disimpan/:file')
    .get((request, response) => sendKept(parts, request, response))
    .all(refuseMethod)
  return Router()
    .use(BRIEFING_PATH, router)
    .get(
      formats.map((format) => `${BRIEFING_PATH}.${format}`),
      async (request, response) => {
        const format = formats.find((each) => request.path.endsWith(`.${each}`)) ?? 'pdf'
        const origin = parts.publicUrl
        const isOffice = request.query['edition'] === 'office'
        const reports = isOffice ? await readersScope(parts, request) : undefined
        if (reports === 'signedOut' || reports === 'forbidden') return sendRefusal(request, response, refusals[reports])
        const make = () =>
          answerOrRefuse(() => makeFile({ parts, format, origin, today: today(), query: request.query, reports }))
        if (isOffice) response.set('Cache-Control', 'private, no-store')
        const tag = parts.boundaries().isOfficial ? 'official' : 'derived'
        const reader = reports ? JSON.stringify(reports) : 'public'
        const key = [parts.version.current(), today(), tag, reader, origin, request.originalUrl].join('|')
        await sendFromCache({ request, response, cache }, key, { make })
      },
    )
    .all(
      formats.map((format) => `${BRIEFING_PATH}.${format}`),
      refuseMethod,
    )
}

async function readersScope({ auth }: Parts, { headers }: Request): Promise<Scope | 'signedOut' | 'forbidden'> {
  const session = await readSession(auth, headers)
  if (!session) return 'signedOut'
  const isReady = !session.mustChangePassword && !session.needsTwoFactor
  return (isReady && scopeOf(session.actor, 'report.read')) || 'forbidden'
}

type Making = {
  parts: Parts
  format: Format
  origin: string
  today: Day
  query: Request['query']
  reports: Scope | undefined
}

async function makeFile({ parts, format, origin, today, query, reports }: Making): Promise<Answer | BytesAnswer> {
  const isOfSeveral = isNational(parts.provinces ?? [])
  const asked = isOfSeveral ? parseQuery(nationalParameters, query, today) : parseQuery(parameters, query, today)
  const { area, month, asOf = today, knownAt, lang } = asked
  const { province } = { province: undefined, ...asked }
  const { boundaries } = parts
  const { briefing } = await withSnapshot(parts.db, async ({ db, simulated }) =>
    answerBriefing(db, await requireProvinceScope(db, { province, area }), {
      ...{ area, month, asOf, simulated, boundaries, reports },
      knownAt: knownAt === undefined ? undefined : new Date(knownAt),
    }),
  ).catch((error: unknown) => {
    throw error instanceof DomainError ? toRefusal(error, today) : error
  })
  const headers = {
    'Content-Disposition': `inline; filename="${fileName(briefing)}.${format}"`,
    'X-Content-Type-Options': 'nosniff',
  }
  const answer = {
    status: 200,
    type: mediaTypes[format],
    headers: reports ? { ...headers, 'Cache-Control': 'private, no-store' } : headers,
  }
  const address = sheetAddress(briefing, origin)
  const texts = lang === 'en' ? english : indonesian
  if (format === 'txt') return { ...answer, body: shareText(briefing, texts, address) }
  if (format === 'json')
    return { ...answer, body: JSON.stringify({ ...briefing, map: { ...briefing.map, drawing: undefined }, address }) }
  return { ...answer, body: await drawBriefing({ kind: format, briefing, locale: lang, address }) }
}

function toRefusal({ code, words }: DomainError, today: Day): QueryRefusal {
  const field = code === 'not-found' ? 'area' : 'month'
  const { allowed, allowedInEnglish } = parameters[field]
  return new QueryRefusal(queryProblem(field, words, { id: allowed(today), en: allowedInEnglish?.(today) }))
}

/** A kept sheet: `province-2026-10.pdf`, byte by byte as it was handed out. */
async function sendKept({ db }: Parts, request: Request, response: Response): Promise<void> {
  const [, areaText = '', month = ''] = /^(.+)-(\d{4}-\d{2})\.pdf$/.exec(String(request.params['file'])) ?? []
  const area = parseArea(areaText)
  const kept = area && (await findKeptPdf(db, { area, month: month as Briefing['month'] }))
  if (!kept) return sendRefusal(request, response, refusals.unknown)
  const name = fileName(kept.content)
  response
    .set({
      'Content-Type': mediaTypes.pdf,
      'Content-Disposition': `inline; filename="${name}.pdf"`,
      'Cache-Control': 'no-cache',
      'X-Content-Type-Options': 'nosniff',
      ETag: `"${kept.content.hash}"`,
    })
    .send(Buffer.from(kept.pdf))
}

function fileName({
  area,
  month,
  simulated,
  province,
}: Pick<Briefing, 'area' | 'month' | 'simulated' | 'province'>): string {
  const place = formatArea(area)
    .replace('island:', 'pulau-')
    .replace('province', province ? `provinsi-${province}` : 'provinsi')
  return ['lembar-ovop', place, month, ...(simulated ? ['simulasi'] : [])].join('-').toLowerCase()
}
