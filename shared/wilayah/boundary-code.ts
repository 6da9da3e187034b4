/** Where official files keep the code, lower case, in the order in which they are listed to the operator. */
const CODE_PROPERTIES = ['kode_kemendagri', 'kdpkab', 'kdcpum', 'kode_kab', 'kdkab', 'kode', 'code'] as const

/** Every different Kemendagri code that a feature carries, with the place where it stands. */
export type CodeFound = { place: string; code: string }

/**
 * Reads the kabupaten code of a GeoJSON feature from its `id` and the properties that official files use, whatever
 * their case. What does not look like a kabupaten code is passed over.
 * @returns none, one, or several places that contradict each other
 */
export function findCodes(feature: { id?: unknown; properties?: unknown }): CodeFound[] {
  const properties = typeof feature.properties === 'object' && feature.properties ? feature.properties : {}
  const places = Object.entries(properties).filter(([name]) =>
    CODE_PROPERTIES.some((known) => known === name.toLowerCase()),
  )
  const found = [['id', feature.id] as const, ...places].flatMap(([place, value]) => {
    const code = toKabupatenCode(value)
    return code === undefined ? [] : [{ place, code }]
  })
  return found.filter(({ code }, index) => found.findIndex((other) => other.code === code) === index)
}

/** `53.01`, `5301` and the number 5301 → `53.01`. A number 53.1 is 53.10, as spreadsheets drop the last zero. */
function toKabupatenCode(value: unknown): string | undefined {
  if (typeof value === 'number') return toKabupatenCode(Number.isInteger(value) ? String(value) : value.toFixed(2))
  if (typeof value !== 'string') return undefined
  const [, province, kabupaten] = /^\s*(\d\d)\.?(\d\d)\s*$/.exec(value) ?? []
  return province && kabupaten ? `${province}.${kabupaten}` : undefined
}
