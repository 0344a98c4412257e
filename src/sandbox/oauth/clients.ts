/** Who may ask for tokens, and what the tokens allow. Rights are looked up on every call, not frozen in the token. */
export interface SandboxClient {
  readonly clientId: string
  readonly clientSecret: string
  readonly caller: 'admin' | 'readonly' | 'noaccess'
  readonly mayRead: boolean
  readonly mayWrite: boolean
}

/** The three callers of every sandbox. The secrets guard made-up people on loopback and are no secrets. */
export const clients: readonly SandboxClient[] = [
  { clientId: 'sandbox-admin', clientSecret: 'open-sesame-admin', caller: 'admin', mayRead: true, mayWrite: true },
  {
    clientId: 'sandbox-readonly',
    clientSecret: 'open-sesame-readonly',
    caller: 'readonly',
    mayRead: true,
    mayWrite: false,
  },
  {
    clientId: 'sandbox-noaccess',
    clientSecret: 'open-sesame-noaccess',
    caller: 'noaccess',
    mayRead: false,
    mayWrite: false,
  },
]

/** Every caller is a user of each company it has access to (ME-1), known by this address. */
export function callerEmail(caller: string): string {
  return `${caller}.caller@example.com`
}

export function findClient(clientId: string): SandboxClient | undefined {
  return clients.find(client => client.clientId === clientId)
}
