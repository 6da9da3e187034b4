import { expect, test } from 'vitest'
import { renderPage } from './server-page.tsx'
import type { SentAnswer } from './sent-answer.ts'

const shapes = { isOfficial: false, box: { west: 118, south: -11, east: 126, north: -8 }, areas: [] }
const answered = (question: string, data: unknown): SentAnswer => {
  return { question, body: JSON.stringify({ result: { data } }), isOpen: false, status: 200 }
}

test('a page for everybody does not wait for the answers to one person’s questions', async () => {
  const asked: string[] = []
  const slow = Promise.withResolvers<SentAnswer>()
  const ask = (question: string) => {
    asked.push(question)
    return slow.promise
  }
  const personal = renderPage({ url: '/pendampingan', answers: [], provinces: [], shapes, ask })
  const open = await renderPage({ url: '/masuk', answers: [], provinces: [], shapes })
  expect(open).toContain('id="isi"')
  expect(asked).toEqual(['/api/trpc/session.get'])
  slow.resolve(answered('/api/trpc/session.get', null))
  expect(await personal).toContain('id="isi"')
})

test('a page is not drawn when the answers it needs cannot be had', async () => {
  const ask = () => Promise.reject(new Error('no answer within 5 ms'))
  await expect(renderPage({ url: '/pendampingan', answers: [], provinces: [], shapes, ask })).rejects.toThrow(
    'no answer within 5 ms',
  )
  expect(await renderPage({ url: '/masuk', answers: [], provinces: [], shapes })).toContain('id="isi"')
})
