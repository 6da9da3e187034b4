import { report } from './source-files.ts'
import { findHardCodedTexts } from './texts/hard-coded-texts.ts'
import { findUntranslatedTexts } from './texts/languages.ts'
import { readSources } from './texts/sources.ts'
import { findUnusedTexts } from './texts/unused-texts.ts'

/** What the check must have read at least, or it looks at the wrong place and finds nothing wrong there. */
const fewestTexts = 1500

const sources = readSources()
const [unused, hardCoded, untranslated] = [
  findUnusedTexts(sources),
  findHardCodedTexts(sources),
  findUntranslatedTexts(sources),
]
const tooFew =
  unused.read < fewestTexts ? [`too little read: ${unused.read} texts, expected at least ${fewestTexts}`] : []
report(
  'texts',
  [...tooFew, ...unused.problems, ...hardCoded.problems, ...untranslated.problems],
  `${unused.read} texts in ${untranslated.read} files of shared/messages and ${hardCoded.read} files of code`,
)
