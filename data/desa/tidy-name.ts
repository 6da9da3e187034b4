/** The register writes a few names with stray quotes, spaced letters, or in capitals throughout. */
export function tidyName(name: string): string {
  const quoted = name
    .replace(/["’]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()
  const joined = /^(\w )+\w$/.test(quoted) ? quoted.replaceAll(' ', '') : quoted
  return joined.split(' ').map(capitalise).join(' ')
}

function capitalise(word: string): string {
  const isShout = word.length > 1 && word === word.toUpperCase() && !/^[IVX]+$/.test(word)
  return word.slice(0, 1).toUpperCase() + (isShout ? word.slice(1).toLowerCase() : word.slice(1))
}
