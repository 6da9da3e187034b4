import { expect } from 'vitest'
import type { Session } from '#shared/access/session.ts'

type Reply = { status: number; body: Record<string, unknown>; setCookie: string[] }

/** Keeps cookies as a browser does, and asks the real application over HTTP. */
export function openBrowser(base: string, headers: Record<string, string> = {}) {
  const cookies = new Map<string, string>()
  const ask = async (path: string, init: RequestInit = {}): Promise<Reply> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const all = { ...headers, ...(init.headers as Record<string, string>), ...(cookie && { cookie }) }
    const response = await fetch(`${base}${path}`, { ...init, headers: all })
    const setCookie = response.headers.getSetCookie()
    for (const line of setCookie) keep(line)
    const body = (await response.json()) as Record<string, unknown>
    return { status: response.status, body, setCookie }
  }
  const keep = (line: string) => {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (value === '' || /Max-Age=0/.test(line)) cookies.delete(name)
    else cookies.set(name, value)
  }
  const post = (path: string, body: unknown = {}) =>
    ask(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  const account = (path: string, body: unknown = {}) => post(`/api/auth/${path}`, body)
  return {
    cookies,
    account,
    signIn: (login: string, password: string) => account('sign-in', { login, password }),
    command: (name: string, input: unknown) => post(`/api/trpc/${name}`, input),
    query: (name: string) => ask(`/api/trpc/${name}`),
    session: async (): Promise<Session | null> => {
      const { status, body } = await ask('/api/trpc/session.get')
      expect(status).toBe(200)
      return (body as { result: { data: Session | null } }).result.data
    },
  }
}
export type Browser = ReturnType<typeof openBrowser>
