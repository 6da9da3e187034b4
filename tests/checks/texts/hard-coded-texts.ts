import ts from 'typescript'
import { isCatalogue } from './catalogue.ts'
import { nameOf, placeOf, type Sources } from './sources.ts'
import { readsEnglish, readsIndonesian, textOf } from './text-of.ts'

/** Attributes and properties that a reader sees or hears. */
const spoken =
  /^(?:aria-(?:label|description|roledescription|valuetext|placeholder)|title|alt|placeholder|label|summary|caption|hint)$/
/** Names that are the same in every language. */
const names =
  /Dinas Pemberdayaan Masyarakat dan Desa|Pantau OVOP|NTT Mart|WhatsApp|English|Indonesia|API|CSV|JSON|XLSX|PDF|PNG|SVG|ODS|WITA|Rp/g

/** Where a sentence may stand outside the catalogues, and why. */
const exceptions: readonly (readonly [place: RegExp, reason: string])[] = [
  [/^shared\/.*-id\.ts$/, 'sentences of a rule, with their English in the file beside it'],
  [
    /^shared\/claim\/(?:metric|speaker-titles|unit-words|value)\.ts$/,
    'words that are looked for in what officials said',
  ],
  [/^shared\/(?:exchange|outlet\/shelf)\//, 'words that are looked for in the sheets of officials'],
  [/^shared\/text\/likely-language\.ts$/, 'words by which a language is told'],
  [/^shared\/wilayah\/boundaries\.ts$/, 'told to the operator in a terminal'],
  [
    /^server\/(?:backup|db|start)\/|^server\/(?:env|main)\.ts$|\/(?:announce-accounts|auth-secret|demo-accounts|reset-password|verify-[a-z]+)\.ts$/,
    'told to the operator in a terminal, who works in Indonesian',
  ],
  [/^server\/api\/licence\.ts$/, 'how sources ask to be named, quoted as it stands'],
  [
    /^server\/exchange\/(?:workbook\/|make-book\.ts$)/,
    'written into workbooks, which are forms of the offices and are read back by these words',
  ],
]

/** Texts that a user reads and that stand in the code: in a component, or an Indonesian sentence anywhere. */
export function findHardCodedTexts({ files }: Sources): { problems: string[]; read: number } {
  const looked = files.filter((source) => isLookedAt(nameOf(source)))
  const problems = looked.flatMap((source) => {
    const found: string[] = []
    const visit = (node: ts.Node): void => {
      const text = textOf(node)
      const isShown =
        text !== undefined && (isInMarkup(node) ? hasWord(text) : readsIndonesian(text.replaceAll(names, '')))
      if (isShown && !isBilingual(node) && !isInBoth(text) && !isToldAtStart(node))
        found.push(`${placeOf(source, node)}: "${text.trim()}" belongs into shared/messages`)
      ts.forEachChild(node, visit)
    }
    visit(source)
    return found
  })
  return { problems, read: looked.length }
}

/** Why the program does not start: for the operator, in a terminal. */
function isToldAtStart({ parent }: ts.Node): boolean {
  return ts.isNewExpression(parent) && parent.expression.getText() === 'StartError'
}

function isLookedAt(file: string): boolean {
  return (
    /^(?:client|shared|server)\//.test(file) && !isCatalogue(file) && !exceptions.some(([place]) => place.test(file))
  )
}

function hasWord(text: string): boolean {
  return /\p{L}{2}/u.test(text.replaceAll(names, ''))
}

/** Between tags, or in an attribute that is read out; the branches of a choice count, what a function is given does not. */
function isInMarkup(node: ts.Node): boolean {
  if (ts.isJsxText(node)) return !isCode(node.parent)
  const { parent } = node
  if (ts.isJsxAttribute(parent)) return spoken.test(parent.name.getText())
  if (ts.isJsxExpression(parent)) return !ts.isJsxAttribute(parent.parent) || isInMarkup(parent)
  const isChoice = ts.isConditionalExpression(parent) && parent.condition !== node
  return (isChoice || ts.isParenthesizedExpression(parent) || isJoined(parent)) && isInMarkup(parent)
}

/** What is typed as it stands is the same in every language. */
function isCode(element: ts.Node): boolean {
  return ts.isJsxElement(element) && /^(?:code|kbd)$/.test(element.openingElement.tagName.getText())
}

function isJoined(node: ts.Node): boolean {
  if (!ts.isBinaryExpression(node)) return false
  const joining = [ts.SyntaxKind.PlusToken, ts.SyntaxKind.AmpersandAmpersandToken, ts.SyntaxKind.QuestionQuestionToken]
  return joining.includes(node.operatorToken.kind)
}

/** `{ id: '…', en: '…' }`, or `allowed` and `allowedInEnglish`: a text of the API, beside what it describes. */
function isBilingual({ parent }: ts.Node): boolean {
  if (ts.isArrowFunction(parent)) return isBilingual(parent)
  if (!ts.isPropertyAssignment(parent) || !ts.isObjectLiteralExpression(parent.parent)) return false
  const keys = parent.parent.properties.map((property) => property.name?.getText())
  return (keys.includes('id') && keys.includes('en')) || (keys.includes('allowed') && keys.includes('allowedInEnglish'))
}

/** “Indonesian · English”, where a format has room for one text only. */
function isInBoth(text: string): boolean {
  const [indonesian = '', english] = text.split(' · ')
  return english !== undefined && readsIndonesian(indonesian) && readsEnglish(english)
}
