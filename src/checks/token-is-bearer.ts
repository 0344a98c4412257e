import { tokenFieldCheck } from './granted-token.js'

export const tokenIsBearer = tokenFieldCheck(
  'token-is-bearer',
  'TOKEN-1/type-is-bearer',
  'token_type',
  'Bearer',
  value => typeof value === 'string' && value.toLowerCase() === 'bearer',
)
