import { parentPort } from 'node:worker_threads'
import { briefingMessages as english } from '#shared/messages/briefing/en/sheet.ts'
import { briefingMessages as indonesian } from '#shared/messages/briefing/id/sheet.ts'
import { drawSheet } from './draw/sheet.ts'
import { drawPng } from './draw/picture.ts'
import type { DrawOrder } from './draw-briefing.ts'

const port = parentPort
if (!port) throw new Error('draw-worker.ts runs in a worker')
port.on('message', ({ id, order }: { id: number; order: DrawOrder }) => {
  draw(order).then(
    (bytes) => port.postMessage({ id, bytes }),
    (error: unknown) => port.postMessage({ id, problem: error instanceof Error ? error.stack : String(error) }),
  )
})

async function draw({ kind, briefing, locale, address }: DrawOrder): Promise<Uint8Array> {
  const pdf = await drawSheet({ briefing, texts: locale === 'en' ? english : indonesian, locale, address })
  return kind === 'pdf' ? pdf : drawPng(pdf)
}
