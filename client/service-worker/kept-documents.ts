const CACHE = 'pantau-documents'
/** Pages and files for everybody that the program does not draw itself. Nothing that a person is shown alone is among them. */
const DOCUMENTS: ReadonlySet<string> = new Set(['/data', '/api', '/api/v1/boundaries.topojson'])

export function isDocument({ pathname }: URL): boolean {
  return DOCUMENTS.has(pathname)
}

/** As the server has it now; when it is out of reach, as it was seen last. */
export async function answerDocument(request: Request): Promise<Response> {
  const cache = await caches.open(CACHE)
  try {
    const response = await fetch(request)
    if (response.ok) await cache.put(request.url, response.clone())
    return response
  } catch (error) {
    const kept = await cache.match(request.url)
    if (kept) return kept
    throw error
  }
}

/** Keeps what a page fetched before the worker was there, or will need without a line. */
export async function keepDocuments(paths: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE)
  for (const path of paths.filter((one) => isDocument(new URL(one, location.origin)))) {
    if (!(await cache.match(path))) await cache.add(path)
  }
}
