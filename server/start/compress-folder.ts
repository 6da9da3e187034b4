import { glob, readFile, writeFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const SMALLEST_BYTES = 1024

/** Writes `.br` and `.gz` beside every text file of a folder that gets smaller by it, so that the server need not compress. */
export async function compressFolder(folder: string): Promise<void> {
  for await (const name of glob('**/*.{js,css,html,svg,json}', { cwd: folder })) {
    const content = await readFile(`${folder}/${name}`)
    if (content.length < SMALLEST_BYTES) continue
    const params = { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY }
    await writeFile(`${folder}/${name}.br`, await promisify(brotliCompress)(content, { params }))
    await writeFile(`${folder}/${name}.gz`, await promisify(gzip)(content, { level: constants.Z_BEST_COMPRESSION }))
  }
}
