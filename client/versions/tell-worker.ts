import type { PageMessage } from '../service-worker/messages.ts'

/** Asks something of a service worker; an answer comes on the port. */
export function tellWorker(worker: ServiceWorker | null, message: PageMessage, ports: MessagePort[] = []): void {
  worker?.postMessage(message, ports)
}
