/**
 * An Indonesian telephone number as `+62…`, however it was written: `0812-3456-7890`, `(0380) 821234`, `62 812 …`.
 * Undefined when it is none.
 */
export function readPhone(typed: string): string | undefined {
  const plain = typed.replaceAll(/[\s().\-–]/g, '')
  const international = plain.replace(/^(?:\+62|0062|62|0)?/, '+62')
  return /^\+62[2-9]\d{7,11}$/.test(international) ? international : undefined
}
