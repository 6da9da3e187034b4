import ts from 'typescript'

const folder = 'shared/messages/'

/** A file of texts: those in Indonesian are the ones whose type the other language must fill. */
export function isCatalogue(file: string): boolean {
  return file.startsWith(folder) && !file.endsWith('.test.ts')
}

export function isIndonesian(file: string): boolean {
  return isCatalogue(file) && /\/id(?:\.ts$|\/)/.test(file)
}

/** Where the same texts stand in the other language. */
export function otherLanguageOf(file: string): string {
  return isIndonesian(file) ? file.replace(/\/id(?=\.ts$|\/)/, '/en') : file.replace(/\/en(?=\.ts$|\/)/, '/id')
}

export type TextProperty = ts.PropertyAssignment | ts.ShorthandPropertyAssignment | ts.MethodDeclaration

/** The texts of a file by name; those of a table with a type of its own (a `Record` over a union) are kept complete by it. */
export function listTextProperties(source: ts.SourceFile): TextProperty[] {
  return source.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => [...declarationList.declarations])
    .filter(({ type }) => !type)
    .flatMap(({ initializer }) => (initializer ? propertiesIn(initializer) : []))
}

function propertiesIn(expression: ts.Expression): TextProperty[] {
  if (!ts.isObjectLiteralExpression(expression)) return []
  return expression.properties.flatMap((property) => {
    if (ts.isPropertyAssignment(property)) {
      const below = propertiesIn(property.initializer)
      return below.length > 0 ? below : [property]
    }
    return ts.isShorthandPropertyAssignment(property) || ts.isMethodDeclaration(property) ? [property] : []
  })
}
