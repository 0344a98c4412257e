import { Eta } from 'eta'
import type { Services } from '../serving/call.js'
import { clients } from '../oauth/clients.js'
import type { Reply } from '../serving/reply.js'
import { template } from './template.js'

/** The page at `/`: what is served, whom to call as, and lines to copy. */
export function homePage({ catalogue, world, url }: Services): Reply {
  const companies = [...world.companies.values()]
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
