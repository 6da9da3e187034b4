import { crc32, deflateSync } from 'node:zlib'
import { PDFiumLibrary } from '@hyzyla/pdfium'

/** Points are drawn twice as fine as they are: sharp on a phone, and small enough to send. */
const SCALE = 2

/** The one page of a PDF as a PNG. */
export async function drawPng(pdf: Uint8Array): Promise<Buffer> {
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(pdf)
    const { data, width, height } = await document.getPage(0).render({ scale: SCALE, render: 'bitmap' })
    document.destroy()
    return encodePng(data, { width, height })
  } finally {
    library.destroy()
  }
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
const RGB = 2
const DOTS_PER_METRE = Math.round((72 * SCALE) / 0.0254)

/** Writes pixels of red, green, blue and an opaque fourth byte as a PNG without the fourth. */
function encodePng(pixels: Uint8Array, { width, height }: { width: number; height: number }): Buffer {
  const line = width * 3 + 1
  const raw = Buffer.alloc(line * height)
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const from = (y * width + x) * 4
      const to = y * line + 1 + x * 3
      raw[to] = pixels[from] ?? 0
      raw[to + 1] = pixels[from + 1] ?? 0
      raw[to + 2] = pixels[from + 2] ?? 0
    }
  }
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, RGB, 0, 0, 0], 8)
  const size = Buffer.alloc(9)
  size.writeUInt32BE(DOTS_PER_METRE, 0)
  size.writeUInt32BE(DOTS_PER_METRE, 4)
  size.set([1], 8)
  const parts = [chunk('IHDR', head), chunk('pHYs', size), chunk('IDAT', deflateSync(raw, { level: 9 }))]
  return Buffer.concat([SIGNATURE, ...parts, chunk('IEND', Buffer.alloc(0))])
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(data.length, 0)
  whole.set(named, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}
