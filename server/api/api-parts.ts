import type { Engine } from '#server/db/engine.ts'
import type { VersionWatch } from '#server/db/version-watch.ts'
import type { BoundariesOf } from '#server/wilayah/boundaries-file.ts'
import type { Province } from '#shared/wilayah/province.ts'

/** What the public REST needs of the running program. */
export type ApiParts = {
  engine: Engine
  version: VersionWatch
  programVersion: string
  /** The folder of editions and files. */
  home: string
  /** A TopoJSON of the kabupaten; a file that may be replaced while the program runs. */
  boundaries: BoundariesOf
  /** Those of the registry; left out, or one: the registry of one province. */
  provinces?: readonly Province[] | undefined
}
