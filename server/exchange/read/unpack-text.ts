import { damaged } from './file-refused.ts'
import { unpackEntry, type UnpackBudget, type ZipEntry } from './zip.ts'
import { XmlScanner, type XmlHandlers } from './xml-scanner.ts'

/** An opened zip and what may still be unpacked of it. */
export type OpenZip = { bytes: Buffer; entries: ReadonlyMap<string, ZipEntry>; budget: UnpackBudget }

/** Reads an XML part of a zip. Throws FileRefused when the part is missing, no UTF-8 or no sound XML. */
export async function scanPart(zip: OpenZip, name: string, handlers: XmlHandlers): Promise<void> {
  const entry = zip.entries.get(name)
  if (!entry) throw damaged()
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const scanner = new XmlScanner(handlers)
  for await (const piece of unpackEntry(zip.bytes, entry, zip.budget)) scanner.write(decoded(decoder, piece))
  scanner.write(decoded(decoder))
  scanner.end()
}

function decoded(decoder: TextDecoder, piece?: Buffer): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode()
  } catch {
    throw damaged()
  }
}
