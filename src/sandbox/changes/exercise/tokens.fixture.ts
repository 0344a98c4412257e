import type { SandboxResponse, SandboxSession } from '../../../testing/sandbox-session.js'

/** What no operation alone shows: routes, tokens, limits. */
export const tokenSteps: readonly ((session: SandboxSession) => Promise<SandboxResponse>)[] = [
  session => session.send('GET', otherVersion(session, 'rest_v10_companies_company_id_me_get', '9.9')),
  session =>
    session.send('POST', otherVersion(session, 'rest_v11_companies_company_id_users_bulk_add_post', '1.0'), {
      json: { users: [] },
    }),
  session =>
    session.send('PUT', userPath(session), {
      json: {},
    }),
  session => session.send('GET', '/nowhere', { as: 'nobody' }),
  session => session.send('DELETE', userPath(session)),
  session =>
    session.send('POST', '/oauth/token', {
      as: 'nobody',
      json: { grant_type: 'client_credentials', client_id: 'x', client_secret: 'x' },
    }),
  session => session.send('POST', '/oauth/token', { as: 'nobody', json: {} }),
  session =>
    session.send('POST', '/oauth/token', {
      as: 'nobody',
      raw: {
        contentType: 'application/x-www-form-urlencoded',
        body: new URLSearchParams({ ...secrets(session), grant_type: 'client_credentials' }).toString(),
      },
    }),
  session =>
    session.send('POST', '/oauth/token', {
      as: 'nobody',
      parts: Object.entries({ grant_type: 'client_credentials', ...secrets(session) }),
    }),
  session =>
    session.send('POST', '/oauth/revoke', {
      as: 'nobody',
      json: { token: 'x', ...secrets(session), client_secret: 'x' },
    }),
  session => session.send('GET', '/oauth/token/info', { as: 'readonly' }),
  session =>
    session.send('POST', '/oauth/token', {
      as: 'nobody',
      json: { grant_type: 'client_credentials', ...secrets(session) },
    }),
  session => session.send('POST', '/oauth/revoke', { as: 'nobody', json: { token: 'x', ...secrets(session) } }),
  async session =>
    session.send('POST', '/oauth/revoke', {
      as: 'nobody',
      json: { token: await session.token('admin'), ...secrets(session) },
    }),
  session => session.send('GET', '/oauth/token/info'),
  session =>
    session.call('rest_v10_users_post', {
      json: { user: { last_name: 'revoked', email_address: 'revoked@example.com' } },
    }),
  session => session.call('rest_v10_users_sync_patch', { as: 'readonly' }),
  session => {
    session.sandbox.clock.advance(6_000_000)
    return session.call('rest_v10_users_get', { as: 'readonly', query: 'per_page=1' })
  },
]

/** The path of one user. */
const userPath = (session: SandboxSession): string =>
  otherVersion(session, 'rest_v10_companies_company_id_users_id_patch', '1.0').replace('{id}', '100001')

const otherVersion = (session: SandboxSession, id: string, version: string): string => {
  const operation = session.operation(id)
  return operation.path.replace(operation.version, version).replace('{company_id}', session.sandbox.facts.companyId)
}

const secrets = ({ sandbox }: SandboxSession): Readonly<Record<string, string>> => ({
  client_id: sandbox.credentials.admin.clientId,
  client_secret: sandbox.credentials.admin.clientSecret,
})
