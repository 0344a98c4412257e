import { tokenFieldCheck } from './granted-token.js'

/** Years 2001 to 5138 in seconds: milliseconds lie above, spans below. */
export const tokenCreatedAtInSeconds = tokenFieldCheck(
  'token-created-at-in-seconds',
  'TOKEN-1/created-at-in-unix-seconds',
  'created_at',
  'a Unix time in seconds',
  value => typeof value === 'number' && Number.isInteger(value) && value >= 1e9 && value < 1e11,
)
