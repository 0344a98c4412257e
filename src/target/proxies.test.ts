import { describe, expect, it } from 'vitest'
import { UsageError } from '../findings/usage-error.js'
import { proxiesFrom } from './proxies.js'

const PROXY = 'http://proxy.example.com:3128'

describe('proxies', () => {
  it.each([
    { environment: {}, http: undefined, https: undefined },
    { environment: { NO_PROXY: '*' }, http: undefined, https: undefined },
    { environment: { HTTP_PROXY: '', https_proxy: ' ' }, http: undefined, https: undefined },
    { environment: { HTTP_PROXY: PROXY }, http: 'HTTP_PROXY', https: undefined },
    { environment: { http_proxy: PROXY }, http: 'http_proxy', https: undefined },
    { environment: { HTTPS_PROXY: PROXY }, http: undefined, https: 'HTTPS_PROXY' },
    { environment: { https_proxy: PROXY }, http: undefined, https: 'https_proxy' },
    { environment: { http_proxy: '', HTTP_PROXY: PROXY }, http: 'HTTP_PROXY', https: undefined },
    { environment: { http_proxy: PROXY, HTTP_PROXY: 'http://other:1' }, http: 'http_proxy', https: undefined },
    { environment: { HTTP_PROXY: PROXY, https_proxy: PROXY }, http: 'HTTP_PROXY', https: 'https_proxy' },
  ])('of $environment are those of $http and $https', ({ environment, http, https }) => {
    const found = proxiesFrom(environment)
    expect([found?.http?.variable, found?.https?.variable]).toEqual([http, https])
    for (const proxy of [found?.http, found?.https])
      expect(proxy?.host ?? 'proxy.example.com:3128').toBe('proxy.example.com:3128')
  })

  it.each([
    ['proxy.example.com:3128', 'http://proxy.example.com:3128/'],
    ['localhost', 'http://localhost/'],
    ['https://proxy.example.com', 'https://proxy.example.com/'],
    ['http://me:pa%2055@proxy.example.com:3128', 'http://me:pa%2055@proxy.example.com:3128/'],
  ])('%s is asked at %s', (value, url) => {
    expect(proxiesFrom({ HTTPS_PROXY: value })?.https?.url).toBe(url)
  })

  it.each(['socks5://localhost:1080', 'file:///proxy', 'http://', 'http://me:pa%55%zz@proxy:1', 'http://a b'])(
    'cannot be asked at %s',
    value => {
      const read = (): unknown => proxiesFrom({ https_proxy: value })
      expect(read).toThrow(UsageError)
      expect(read).toThrow(/^https_proxy names no usable proxy/)
      expect(read).not.toThrow(/pa%/)
    },
  )

  it.each([
    ['', ''],
    ['a.example.com, .b.example.com:81\tc', 'a.example.com,.b.example.com:81,c'],
    ['a, *', '*'],
    ['::1,[fe80::1]:8080,127.0.0.1:8080', '[::1],[fe80::1]:8080,127.0.0.1:8080'],
  ])('are not asked for %j', (list, except) => {
    expect(proxiesFrom({ HTTP_PROXY: PROXY, NO_PROXY: list })?.except).toBe(except)
    expect(proxiesFrom({ HTTP_PROXY: PROXY, no_proxy: list, NO_PROXY: list })?.except).toBe(except)
  })
})
