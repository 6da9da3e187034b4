/** The name of a column of a sheet: 0 is A, 26 is AA. */
export function letterOf(index: number): string {
  const own = String.fromCharCode(65 + (index % 26))
  return index < 26 ? own : letterOf(Math.floor(index / 26) - 1) + own
}
