const addresses = new Map<string, string>()

/** Lets the picture of a file be seen that is only on this device, while the page is open. */
export async function showKeptPicture(id: string, picture: Blob): Promise<void> {
  const reader = new FileReader()
  const { promise, resolve } = Promise.withResolvers<void>()
  reader.addEventListener('loadend', () => resolve())
  reader.readAsDataURL(picture)
  await promise
  if (typeof reader.result === 'string') addresses.set(id, reader.result)
}

/** Where such a picture can be seen; undefined for files that the server has. */
export function keptPicture(id: string): string | undefined {
  return addresses.get(id)
}
