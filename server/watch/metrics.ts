import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'

type Answered = { method: string; route: string; status: number; seconds: number }

/** What the program tells a watcher about itself in numbers. Each process tells of its own requests and memory. */
export type Metrics = ReturnType<typeof createMetrics>

/** From the answer out of memory to the longest that a query may take. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** Lines that stay open by design say nothing by their length. */
const openRoutes = new Set(['/api/live'])

export function createMetrics({ programVersion }: { programVersion: string }) {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  collectDefaultMetrics({ register: registry })
  const requests = new Counter({
    name: 'pantau_http_requests_total',
    help: 'Requests answered; a reader who left first counts as 499.',
    labelNames: ['method', 'route', 'status'],
    registers,
  })
  const durations = new Histogram({
    name: 'pantau_http_request_duration_seconds',
    help: 'Time until a request was answered, but for lines that stay open.',
    labelNames: ['method', 'route'],
    buckets: BUCKETS,
    registers,
  })
  const underWay = new Gauge({
    name: 'pantau_http_requests_under_way',
    help: 'Requests that wait for their answer, open lines included.',
    registers,
  })
  const errors = new Counter({
    name: 'pantau_errors_total',
    help: 'Faults that nobody expected: each has a line in the log.',
    registers,
  })
  new Gauge({
    name: 'pantau_build_info',
    help: 'Always 1; the label is the version of the program.',
    labelNames: ['version'],
    registers,
  }).set({ version: programVersion }, 1)
  return {
    registry,
    begin: () => underWay.inc(),
    end: ({ method, route, status, seconds }: Answered) => {
      underWay.dec()
      requests.inc({ method, route, status: String(status) })
      if (!openRoutes.has(route)) durations.observe({ method, route }, seconds)
    },
    countError: () => errors.inc(),
  }
}
