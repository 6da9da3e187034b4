/** Asks the server to end its work on a file; what that work had changed is taken back. False when it was over, or the server is not reached. */
export async function cancelWork(id: string): Promise<boolean> {
  try {
    const response = await fetch(`/api/exchange/imports/${id}/progress`, { method: 'DELETE' })
    const answer: unknown = await response.json()
    return typeof answer === 'object' && answer !== null && Reflect.get(answer, 'isCancelled') === true
  } catch {
    return false
  }
}
