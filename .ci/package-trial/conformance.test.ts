import { startSandbox } from 'asbuilt/sandbox'
import { defineConformanceSuite } from 'asbuilt/vitest'
import { expect, it } from 'vitest'

await defineConformanceSuite({ target: 'sandbox', only: 'v1.2,PAGE-1' })

it('holds responses against the rules', async () => {
  const sandbox = await startSandbox()
  const response = await fetch(`${sandbox.url}/rest/v1.1/users?company_id=${sandbox.facts.companyId}`)
  await sandbox.close()
  await expect(response).toConformTo('rest_v11_users_get')
  expect({ status: response.status, body: await response.text() }).toConformTo('rest_v11_users_get')
  expect({ status: 200, body: [{ id: 'seventeen' }] }).not.toConformTo('rest_v11_users_get')
})
