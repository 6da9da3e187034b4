import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { provinceOf } from '#shared/wilayah/province.ts'
import type { AreaCode } from '#shared/wilayah/still-map.ts'
import { boundariesAddress } from './boundaries-file.ts'
import { laidShapes } from './still-shapes.ts'

/**
 * Where the lines are from which a map that came drawn with the page is drawn again when the page begins without the
 * server; undefined where none came.
 */
export function drawnBoundaries(): string | undefined {
  const code = laidShapes()?.areas[0]?.code
  return code && boundariesAddress(isKabupaten(code) ? provinceOf(code) : undefined)
}

/** In a registry of the country a map may be of the provinces themselves. */
function isKabupaten(code: AreaCode): code is KabupatenCode {
  return code.includes('.')
}
