import ts from 'typescript'

/** What is written in a literal, without what is computed; undefined for any other node. */
export function textOf(node: ts.Node): string | undefined {
  if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isJsxText(node)) return node.text
  if (!ts.isTemplateExpression(node)) return undefined
  return [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' … ')
}

const indonesianWords = 'yang tidak belum untuk dengan sudah dari atau harus pada oleh akan dapat dan ini itu bukan'
const englishWords = 'the of and is are not with from this that which has have been for was were'

/** Small words that no sentence of the language does without, and none of the other language has. */
export const readsIndonesian = wordsIn(indonesianWords)
export const readsEnglish = wordsIn(englishWords)

function wordsIn(words: string): (text: string) => boolean {
  const pattern = new RegExp(`(?<![\\w/.-])(?:${words.replaceAll(' ', '|')})(?![\\w/.-])`, 'i')
  // What stands in quotes is cited as it is.
  return (text) => pattern.test(text.replaceAll(/“[^”]*”/g, ''))
}
