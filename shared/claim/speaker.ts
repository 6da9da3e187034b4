import { bodies, officePlaces, officeWords, sameOffices, titles } from './speaker-titles.ts'

/** A speaker as far as the text tells: `remark` is what stood in brackets (`citing BI`, `reporter`). */
export type Speaker = { office?: string; person?: string; remark?: string }

/**
 * Splits `Kadis PMD Viktor Manek` into office and person. The office is the longest beginning of known titles, bodies
 * and places; without one the text is a person. `(reporter)` is neither. Tells no rank and invents no office.
 */
export function splitSpeaker(text: string): Speaker {
  const remark = /\(([^)]*)\)/.exec(text)?.[1]?.trim()
  const named = text
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
  const { office, person } = splitNamed(named)
  const fromRemark =
    office === undefined && person !== undefined && remark !== undefined ? officeAtStart(remark) : office
  return {
    ...(fromRemark !== undefined && { office: fromRemark }),
    ...(person !== undefined && { person }),
    ...(remark !== undefined && remark !== '' && { remark }),
  }
}

/** `Kadis PMD Viktor Manek`, `Kadis PMD, Viktor Manek` or `Viktor Manek, Kadis PMD`. */
function splitNamed(named: string): Speaker {
  const first = officeAtStart(named)
  const rest = named.slice(first?.length ?? 0).replace(/^[\s,]+/, '')
  if (first !== undefined) return { office: first, ...(rest !== '' && { person: rest }) }
  const [person = '', ...after] = named.split(/,\s*/)
  const last = officeAtStart(after.join(', '))
  if (last !== undefined && person !== '') return { office: last, person }
  return named === '' ? {} : { person: named }
}

/**
 * Whose office a claim was said for and by whom: as somebody told, else as far as the speaker's text tells. One office has
 * one name, however it was written (`Kepala Dinas PMD Provinsi NTT` is `Kadis PMD`).
 */
export function officeAndPerson({ speaker, office }: { speaker: string; office?: string | undefined }): Speaker {
  const split = splitSpeaker(speaker)
  if (office === undefined)
    return { ...split, ...(split.office !== undefined && { office: listedOffice(split.office) }) }
  // The text may open with the office that was told, in whatever way the splitting would read it.
  const person = speaker.startsWith(`${office} `) ? speaker.slice(office.length).trim() : (split.person ?? speaker)
  const { remark } = split
  return {
    office: listedOffice(office),
    ...(person !== office && { person }),
    ...(remark !== undefined && { remark }),
  }
}

function listedOffice(office: string): string {
  const named = sameOffices.reduce((text, [written, listed]) => text.replaceAll(written, listed), office)
  // All of this is about NTT; the bank and the parliament carry it in their names.
  return named.replace(/(?<!Bank|DPRD)(?: Provinsi)? NTT$/, '')
}

function officeAtStart(text: string): string | undefined {
  let rest = text
  let opened = false
  while (rest !== '') {
    const next = titleAt(rest) ?? (opened || bodies.has(firstWord(rest)) ? officePartAt(rest) : undefined)
    if (next === undefined) break
    opened = true
    rest = rest.slice(next.length).trimStart()
  }
  // A comma ends the office: "Disperindag NTT, opinion".
  const office = text
    .slice(0, text.length - rest.length)
    .trim()
    .replace(/,$/, '')
  return opened ? office : undefined
}

function titleAt(text: string): string | undefined {
  return phraseAt(text, titles)
}

function officePartAt(text: string): string | undefined {
  const word = firstWord(text)
  // "Menteri UMKM" and "Kabid Ekonomi" go on; the first word that no office carries is the person's name.
  return phraseAt(text, officePlaces) ?? (officeWords.has(word.replace(/,$/, '')) ? word : undefined)
}

function phraseAt(text: string, phrases: readonly string[]): string | undefined {
  const found = phrases.filter(
    (phrase) => text === phrase || text.startsWith(`${phrase} `) || text.startsWith(`${phrase},`),
  )
  return found.toSorted((one, other) => other.length - one.length)[0]
}

function firstWord(text: string): string {
  return text.split(' ')[0] ?? ''
}
