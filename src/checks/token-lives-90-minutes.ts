import { tokenFieldCheck } from './granted-token.js'

export const tokenLives90Minutes = tokenFieldCheck(
  'token-lives-90-minutes',
  'TOKEN-1/lives-5400-seconds',
  'expires_in',
  5400,
  value => value === 5400,
)
