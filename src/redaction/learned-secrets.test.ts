import { afterEach, expect, it } from 'vitest'
import { learnEnvironment, processRedactor } from './index.js'

const VALUES = ['canary-of-secret-1', 'canary-of-token-2', 'canary-of-proxy-3', 'canary-of-url-4']
afterEach(() => {
  for (const value of VALUES) processRedactor.permit(value)
})

it('secrets of the environment are known to whatever is written, and folders are none', () => {
  learnEnvironment({
    PROCORE_READONLY_CLIENT_SECRET: VALUES[0],
    NPM_TOKEN: VALUES[1],
    HTTPS_PROXY: `http://me:${VALUES[2]}@proxy.example:8080`,
    PROCORE_API_URL: `https://${VALUES[3]}@api.example`,
    PWD: '/home/me/asbuilt',
    PROCORE_COMPANY_ID: '562949953500001',
  })
  const clean = processRedactor.redact(`in /home/me/asbuilt of 562949953500001: ${VALUES.join(' ')}`)
  expect(clean).toBe(
    'in /home/me/asbuilt of 562949953500001: $PROCORE_READONLY_CLIENT_SECRET $NPM_TOKEN [redacted] [redacted]',
  )
})
