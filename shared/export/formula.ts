/** A spreadsheet runs text that begins like this as a formula. */
const LOOKS_LIKE_FORMULA = /^[=+\-@\t\r]/
/** Indonesian spreadsheets cut at semicolons, and at line ends whose quotes they do not see, and begin a cell there. */
const FORMULA_INSIDE = /(?<=[;\t\r\n][\s"]*)[=+\-@]/g

/**
 * Text for a cell of CSV: what a spreadsheet would run as a formula, also one that cuts at semicolons, gets an
 * apostrophe before it.
 */
export function withoutFormula(text: string): string {
  const inside = text.replaceAll(FORMULA_INSIDE, "'$&")
  return LOOKS_LIKE_FORMULA.test(text) ? `'${inside}` : inside
}
