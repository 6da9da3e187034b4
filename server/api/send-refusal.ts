import type { Request, Response } from 'express'

type Refusal = { status: number; error: string; message: string }

/** Refuses a request in one sentence: as a page with a way on for people, as JSON for programs. The message is the program's own. */
export function sendRefusal(request: Request, response: Response, { status, error, message }: Refusal): void {
  response.status(status)
  if (request.accepts(['json', 'html']) === 'html') response.type('html').send(toPage(message))
  else response.json({ error, message })
}

function toPage(message: string): string {
  return `<!doctype html><html lang="id"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Pantau OVOP</title></head>
<body><main><h1>Pantau OVOP</h1><p>${message}</p><p><a href="/">Ke Ringkasan</a></p></main></body></html>
`
}
