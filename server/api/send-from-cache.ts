import type { Request, Response } from 'express'
import type { AnswerCache, Make } from './answer-cache.ts'
import { sendAnswer } from './kept-answer.ts'

type Asked = { request: Request; response: Response; cache: AnswerCache }

/** Sends the answer that is kept under a key, or made now; whoever goes away meanwhile is waited for no longer. */
export async function sendFromCache({ request, response, cache }: Asked, key: string, how: How): Promise<void> {
  const gone = new AbortController()
  const leave = () => gone.abort()
  response.once('close', leave)
  try {
    const kept = await cache.get(key, how.make, { ...how, left: gone.signal })
    if (!gone.signal.aborted) await sendAnswer(request, response, kept)
  } catch (error) {
    if (!gone.signal.aborted) throw error
  } finally {
    response.off('close', leave)
  }
}

type How = { make: Make; address?: string }
