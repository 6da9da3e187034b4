import { lineNow, onLineChange } from './offline/line.ts'
import { watchLine } from './offline/watch-line.ts'
import { settleSignOut } from './owed-sign-out.ts'
import { watchVersions } from './versions/watch-versions.ts'

/** What need not hold up the first view: the way back to a server that is out of reach, and newer versions of the program. */
export function afterStart(): void {
  const follow = () => {
    if (lineNow() !== 'up') watchLine()
  }
  onLineChange(follow)
  follow()
  void settleSignOut()
  // While developing, files change under their names.
  if (import.meta.env.PROD) void watchVersions()
}
