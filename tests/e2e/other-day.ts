/**
 * `JOURNEY_DAYS=39 npm run e2e` plays the journeys 39 days from now: what a page shows depends on the day, and a fault that comes
 * with a new year or a fuller inbox is better found before it. Loaded first by every process of Node; journeys load it into pages.
 */
const MS_OF_DAY = 86_400_000

export const ahead = Number(process.env['JOURNEY_DAYS'] ?? 0) * MS_OF_DAY

/** Makes the clock of wherever it runs go so many milliseconds ahead. It is sent to browsers, so it names nothing around it. */
export function putClockAhead(ms: number): void {
  if (ms === 0 || 'isClockAhead' in globalThis) return
  Object.assign(globalThis, { isClockAhead: true })
  const { now } = Date
  globalThis.Date = new Proxy(Date, {
    construct: (real, given, target) =>
      Reflect.construct(real, given.length === 0 ? [now() + ms] : given, target) as Date,
    apply: () => new Date().toString(),
    get: (real, key, target) => (key === 'now' ? () => now() + ms : (Reflect.get(real, key, target) as unknown)),
  })
}

putClockAhead(ahead)
