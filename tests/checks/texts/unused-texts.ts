import ts from 'typescript'
import { isCatalogue, isIndonesian, listTextProperties } from './catalogue.ts'
import { nameOf, placeOf, type Sources } from './sources.ts'

/** Texts that nothing reads: whoever deletes a sentence from a page must delete it here, too. */
export function findUnusedTexts({ program, files }: Sources): { problems: string[]; read: number } {
  const used = new Set<ts.Node>()
  const reader = readerOf(program.getTypeChecker(), used)
  // Tables and commands read no text but in their refusals; to work out all their types takes longer than all the rest.
  for (const source of files)
    if (/^(?:client|shared)\//.test(nameOf(source)) || source.text.includes('essages')) reader(source)
    else for (const words of refusalWordsIn(source)) reader(words)
  const all = files
    .filter((source) => isIndonesian(nameOf(source)))
    .flatMap((source) => listTextProperties(source).map((property) => ({ source, property })))
  const problems = all
    .filter(({ property }) => !used.has(property))
    .map(({ source, property }) => `${placeOf(source, property)}: nothing reads "${property.name.getText()}"`)
  return { problems, read: all.length }
}

/** `(say) => say.noUmkm`, as refusals choose their sentence. */
function refusalWordsIn(source: ts.SourceFile): ts.Node[] {
  const found: ts.Node[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isArrowFunction(node) && node.parameters[0]?.name.getText(source) === 'say') found.push(node)
    else ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** Marks every text that a file or a part of one reads, by name, by a key that is computed, or as a whole. */
function readerOf(checker: ts.TypeChecker, used: Set<ts.Node>): (node: ts.Node) => void {
  const mark = (symbol: ts.Symbol | undefined) => {
    for (const declaration of symbol?.declarations ?? []) used.add(declaration)
  }
  const holdsTexts = (type: ts.Type) => type.getProperties().some((property) => isText(property))
  const markWhole = (type: ts.Type) => {
    for (const property of type.getProperties()) {
      if (!isText(property)) continue
      mark(property)
      markWhole(checker.getTypeOfSymbol(property))
    }
  }

  const readKey = ({ expression, argumentExpression }: ts.ElementAccessExpression) => {
    const type = checker.getNonNullableType(checker.getTypeAtLocation(expression))
    const key = checker.getTypeAtLocation(argumentExpression)
    const keys = (key.isUnion() ? key.types : [key]).map((one) => (one.isStringLiteral() ? one.value : undefined))
    for (const property of type.getProperties()) {
      if (keys.includes(undefined) || keys.includes(property.name)) mark(property)
    }
  }

  /** A table of texts that goes where another type is asked for is read through that type. */
  const readWhole = (expression: ts.Expression) => {
    const type = checker.getTypeAtLocation(expression)
    if (!holdsTexts(type)) return
    const asked = checker.getContextualType(expression)
    const names = asked?.getProperties() ?? []
    if (names.some((property) => isText(property))) return
    if (names.length === 0) markWhole(type)
    for (const { name } of names) mark(type.getProperty(name))
  }

  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node)) mark(checker.getSymbolAtLocation(node.name))
    else if (ts.isElementAccessExpression(node)) readKey(node)
    else if (ts.isObjectBindingPattern(node)) {
      const type = checker.getTypeAtLocation(node)
      for (const { propertyName, name } of node.elements) mark(type.getProperty((propertyName ?? name).getText()))
    } else if (ts.isCallExpression(node)) node.arguments.forEach(readWhole)
    else if (ts.isSpreadAssignment(node) && !isCatalogue(nameOf(node.getSourceFile()))) readWhole(node.expression)
    else if (ts.isJsxExpression(node) && node.expression) readWhole(node.expression)
    ts.forEachChild(node, visit)
  }
  return visit
}

function isText(symbol: ts.Symbol): boolean {
  return symbol.declarations?.some((each) => isCatalogue(nameOf(each.getSourceFile()))) ?? false
}
