import { clients } from '../oauth/clients.js'
import type { SharedServices } from './call.js'
import type { Reply } from './reply.js'

/** Eta; what it is given is escaped. */
const template = `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Asbuilt sandbox</title>
<style>
  body {
    font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem;
    color: #1c2733; background: #fff
  }
  h1 { margin-bottom: 0 } h2 { margin-top: 2rem }
  table { border-collapse: collapse; width: 100% }
  td, th { text-align: left; padding: .25rem .75rem .25rem 0; border-bottom: 1px solid #d8dee4; vertical-align: top }
  pre { background: #f3f5f7; padding: 1rem; overflow-x: auto } code { font: 14px/1.4 ui-monospace, monospace }
  summary { cursor: pointer; font-weight: 600 }
  @media (prefers-color-scheme: dark) {
    body { color: #dde4ea; background: #14191f } pre { background: #1e262e } td, th { border-color: #35404b }
  }
</style>
<h1>Asbuilt sandbox</h1>
<p>A stand-in for the Company Users API at <code><%= it.url %></code>.
Everything in it is made up, and gone when it stops.</p>

<h2>Credentials</h2>
<table>
  <tr><th>client id<th>client secret<th>may</tr>
  <% for (const client of it.clients) { %>
  <tr><td><code><%= client.clientId %></code><td><code><%= client.clientSecret %></code>
    <td><%= client.mayWrite ? 'read and write' : client.mayRead ? 'read' : 'nothing' %></tr>
  <% } %>
</table>

<h2>Companies</h2>
<table>
  <tr><th>id<th>name<th>users<th>access</tr>
  <% for (const company of it.companies) { %>
  <tr><td><code><%= company.key %></code><td><%= company.name %><td><%= company.users %>
    <td><%= company.accessible ? 'yes' : 'no' %></tr>
  <% } %>
</table>

<h2>Try it</h2>
<pre><code>TOKEN=$(curl -s <%= it.url %><%= it.tokenPath %> -d grant_type=client_credentials \\
  -d client_id=<%= it.clients[0].clientId %> -d client_secret=<%= it.clients[0].clientSecret %> \\
  | sed 's/.*"access_token":"\\([^"]*\\)".*/\\1/')

curl -i '<%= it.url %><%= it.listPath %>?per_page=2' \\
  -H "Authorization: Bearer $TOKEN" -H 'Procore-Company-Id: <%= it.companies[0].key %>'</code></pre>

<h2>What is served</h2>
<% for (const group of it.groups) { %>
<details>
  <summary>Version <%= group.version %>: <%= group.operations.length %> operations</summary>
  <table>
    <% for (const operation of group.operations) { %>
    <tr><td><code><%= operation.method %></code><td><code><%= operation.path %></code><td><%= operation.summary %></tr>
    <% } %>
  </table>
</details>
<% } %>
</html>
`

/** The page at `/`: what is served, whom to call as, and lines to copy. */
export async function frontPage({ catalogue, database, url }: SharedServices): Promise<Reply> {
  const { Eta } = await import('eta')
  const companies = [...database.companies.values()]
  const [token] = catalogue.tokenOperations.filter(({ action }) => action === 'token')
  const [list] = catalogue.operations.filter(({ paginated, companyIn }) => paginated && companyIn === 'path')
  const html = new Eta({ autoEscape: true }).renderString(template, {
    url,
    clients,
    companies: companies.map(({ key, name, accessible, users }) => ({ key, name, accessible, users: users.size })),
    groups: catalogue.versions.map(version => ({
      version,
      operations: catalogue.operations.filter(operation => operation.version === version),
    })),
    tokenPath: token?.path ?? '',
    listPath: (list?.path ?? '').replace('{company_id}', companies[0]?.key ?? ''),
  })
  return { status: 200, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: html }
}
