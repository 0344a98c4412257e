import { loadCatalogue } from '../src/catalogue/index.js'
import type { Exchange } from '../src/findings/index.js'
import { createClient, createOwnership, systemClock, type RequestDraft, type Target } from '../src/http/index.js'
import { exampleValues } from '../src/pact/index.js'
import { confirmUsers } from '../src/testing/scripted-server.js'

/** The target that a pact speaks of, at the address of a mock server. */
export function targetAt(url: string): Target {
  const nobody = { clientId: 'nobody', clientSecret: 'none' }
  const { companyId, projectId } = exampleValues
  return {
    apiUrl: url,
    loginUrl: url,
    companyId,
    admin: nobody,
    projectIds: [projectId],
    permissionTemplateIds: [],
    tradeIds: [],
    clock: systemClock,
    clockIsOurs: false,
    embedded: false,
  }
}

/** Our own client sends a draft, as it does in every run, and gives the record of the exchange. */
export async function consume(url: string, draft: RequestDraft): Promise<Exchange> {
  const owned = createOwnership({ tag: 'asbuilt+pact' })
  confirmUsers(owned, [exampleValues.userId, exampleValues.nobodyId], exampleValues.companyId)
  const client = createClient({
    target: targetAt(url),
    catalogue: loadCatalogue(),
    seed: 1,
    write: true,
    ownership: owned,
  })
  try {
    return await client.send(draft)
  } finally {
    await client.close()
  }
}
