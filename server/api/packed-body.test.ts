import { createHash } from 'node:crypto'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { BodyWriter, bytesOf, PackedBody } from './packed-body.ts'

const write = async (texts: readonly string[]) => {
  const writer = new BodyWriter()
  for (const text of texts) await writer.write(text)
  return writer.end()
}

test('what is short stays a text, what is long is packed and reads the same', async () => {
  expect(await write(['a', 'b', '', 'ç'])).toBe('abç')
  const texts = Array.from(
    { length: 3000 },
    (_, index) => `Baris ke-${index} «tenun ikat» ${'x'.repeat(index % 700)}\n`,
  )
  const whole = texts.join('')
  const body = await write(texts)
  if (typeof body === 'string') throw new Error('it is longer than is kept plain')
  expect(body).toBeInstanceOf(PackedBody)
  const packed = Buffer.concat(await Array.fromAsync(body.packed()))
  expect(gunzipSync(packed).toString()).toBe(whole)
  expect([body.packedLength, body.length]).toEqual([packed.length, Buffer.byteLength(whole)])
  expect(packed.length).toBeLessThan(whole.length / 2)
  expect(body.digest).toBe(createHash('sha1').update(whole).digest('base64url'))
  for (const _reader of ['one', 'another']) {
    expect(Buffer.concat(await Array.fromAsync(bytesOf(body))).toString()).toBe(whole)
  }
})
