import ts from 'typescript'
import { isCatalogue, isIndonesian, listTextProperties, otherLanguageOf } from './catalogue.ts'
import { nameOf, placeOf, type Sources } from './sources.ts'
import { readsEnglish, readsIndonesian, textOf } from './text-of.ts'

/** In Indonesian alone, and why. */
const inOneLanguage: Readonly<Record<string, string>> = {
  'shared/messages/mail/id.ts': 'letters: accounts have no language',
}

/** What the types do not see: a text left empty, or left in the language it was copied from. */
export function findUntranslatedTexts({ files }: Sources): { problems: string[]; read: number } {
  const catalogues = files.filter((source) => isCatalogue(nameOf(source)))
  const known = new Set(catalogues.map(nameOf))
  const problems = catalogues.flatMap((source) => {
    const file = nameOf(source)
    const isInTwo = isIndonesian(file) || isIndonesian(otherLanguageOf(file))
    if (!isInTwo) return []
    const other = otherLanguageOf(file)
    const isAlone = !known.has(other) && !inOneLanguage[file]
    return [...(isAlone ? [`${file}: there is no ${other}`] : []), ...problemsOf(source)]
  })
  return { problems, read: catalogues.length }
}

function problemsOf(source: ts.SourceFile): string[] {
  const readsForeign = isIndonesian(nameOf(source)) ? readsEnglish : readsIndonesian
  const problems: string[] = []
  const visit = (node: ts.Node): void => {
    const text = textOf(node)
    if (text !== undefined && readsForeign(text))
      problems.push(`${placeOf(source, node)}: "${text}" is not in the language of its file`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  const empty = listTextProperties(source).filter((property) => /: (?:''|``)$/.test(property.getText()))
  return [...problems, ...empty.map((property) => `${placeOf(source, property)}: ${property.getText()} says nothing`)]
}
