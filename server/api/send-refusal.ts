import type { Request, Response } from 'express'
import { sayRefusal, type RefusalWords, type SaidRefusal } from '#server/errors.ts'
import { html } from './html.ts'

export type Refusal = { status: number; error: string; words: RefusalWords }

/** Refuses a request in one sentence: as a page with a way on for people, as JSON for programs. */
export function sendRefusal(request: Request, response: Response, { status, error, words }: Refusal): void {
  const said = sayRefusal(words)
  response.status(status)
  if (request.accepts(['json', 'html']) === 'html') response.type('html').send(toPage(said))
  else response.json({ error, ...said })
}

/** In both languages: nobody knows yet which one the reader of such an address reads. */
function toPage({ message, english }: SaidRefusal): string {
  return html`<!doctype html>
    <html lang="id">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>Pantau OVOP</title>
      </head>
      <body>
        <main>
          <h1>Pantau OVOP</h1>
          <p>${message}</p>
          <p lang="en">${english}</p>
          <p><a href="/">Ringkasan</a></p>
        </main>
      </body>
    </html> `.safe
}
