import express, { type RequestHandler, Router } from 'express'
import { answerAccount } from '#server/auth/answer-account.ts'
import type { Auth } from '#server/auth/auth.ts'

export const ACCOUNT_PATH = '/api/auth'

/** Signing in and out, and one's own account. Only JSON is read, which no form of another site can send. */
export function serveAccount(auth: Auth): RequestHandler {
  const router = Router()
  router.use(express.json({ limit: '10kb' }))
  router.post('/*path', async (request, response, next) => {
    const { headers, ip: address = '', secure: isSecure } = request
    const body: unknown = request.body
    const reply = await answerAccount(auth, request.path.slice(1), { headers, address, isSecure, body })
    if (!reply) return next()
    for (const cookie of reply.cookies) response.append('Set-Cookie', cookie)
    response.set('Cache-Control', 'no-store').status(reply.status).json(reply.body)
  })
  return router
}
