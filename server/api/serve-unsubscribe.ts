import { Router, type RequestHandler } from 'express'
import { readUnsubscribe, type Unsubscribed } from '#server/mail/unsubscribe-link.ts'
import { mailMessages } from '#shared/messages/mail/id.ts'
import { html, type Html } from './html.ts'
import { refuseMethod } from './methods.ts'
import { renderFrame } from './page-frame.ts'

type Parts = { secret: string; stop: (reader: Unsubscribed) => Promise<void> }

/**
 * Ends e-mail to somebody who follows the link in it, or whose mail program does (RFC 8058). Opening the link only asks:
 * programs that look into letters open every link.
 */
export function serveUnsubscribe({ secret, stop }: Parts): RequestHandler {
  const router = Router()
  router
    .route('/')
    .get((request, response) => {
      const reader = readUnsubscribe(request.query, secret)
      response.status(reader ? 200 : 400).type('html')
      response.send(page(reader ? question(request.originalUrl) : unknown))
    })
    .post(async (request, response) => {
      const reader = readUnsubscribe(request.query, secret)
      if (reader) await stop(reader)
      response.status(reader ? 200 : 400).type('html')
      response.send(page(reader ? done : unknown))
    })
    .all(refuseMethod)
  return router
}

const { ending } = mailMessages
const inbox = html`<p><a href="/kotak-masuk">${ending.toInbox}</a></p>`
const done = html`<h1>${ending.done}</h1>
  <p>${ending.doneHint}</p>
  ${inbox}`
const unknown = html`<h1>${ending.unknown}</h1>
  <p>${ending.unknownHint}</p>
  ${inbox}`

function question(address: string): Html {
  return html`<h1>${ending.question}</h1>
    <p>${ending.hint}</p>
    <form method="post" action="${address}"><button>${ending.yes}</button></form>`
}

function page(content: Html): string {
  return renderFrame(content, { simulated: false, page: 'none', locale: 'id', title: ending.title })
}
