/** What stands before the hosts, the hosts, and what follows them. A password may hold anything but these signs bare. */
const address = /^(postgres(?:ql)?:\/\/(?:[^/?#]*@)?)([^/?#]*)(.*)$/

/**
 * Each server that an address names, as an address of its own. `target_session_attrs` is left out: the program asks every
 * server what it is, and postgres.js takes a standby for a server that may be written to.
 * @throws TypeError when it is no address.
 */
export function splitAddress(databaseUrl: string): string[] {
  const [, before = '', hosts = '', after = ''] = address.exec(databaseUrl) ?? []
  return hosts.split(',').map((host) => {
    const url = new URL(`${before}${host}${after}`)
    url.searchParams.delete('target_session_attrs')
    return url.href
  })
}
