import { isObject, type Json, type JsonObject } from '../../../../json/index.js'
import { refusals, reply } from '../../../serving/reply.js'
import { mapObject, omitMember } from '../../edits/answer.js'
import { defineFault } from '../fault.js'

// TOKEN-1: Client credentials buy a token.

/** A grant with other members; a refusal stays as it is. */
const mapGrant = (body: Json, change: (grant: JsonObject) => JsonObject): Json =>
  isObject(body) && 'access_token' in body ? { ...body, ...change(body) } : body

export const longerLifeClaimed = defineFault({
  id: 'longer-life-claimed',
  clause: 'TOKEN-1/lives-5400-seconds',
  text: 'A token claims to live for two hours.',
  source: 'https://github.com/wso2/product-is/issues/6266',
  on: { action: 'token' },
  hooks: {
    body: body => mapGrant(body, () => ({ expires_in: 7200 })),
  },
})

export const macTokens = defineFault({
  id: 'mac-tokens',
  clause: 'TOKEN-1/type-is-bearer',
  text: 'Tokens are of type mac.',
  on: { action: 'token' },
  hooks: {
    body: body => mapGrant(body, () => ({ token_type: 'mac' })),
  },
})

export const formInOrder = defineFault({
  id: 'form-in-order',
  clause: 'TOKEN-1/form-is-taken',
  rare: 'data',
  text: 'A form is taken only where its first field is the type of the grant.',
  on: { action: 'token' },
  hooks: {
    reply: (answer, call) => {
      const form = call.headers['content-type']?.startsWith('application/x-www-form-urlencoded') === true
      const [first] = call.payload.kind === 'form' ? call.payload.tree.children.keys() : []
      return answer.status === 200 && form && first !== 'grant_type' ? reply(400, { error: 'invalid_request' }) : answer
    },
  },
})

export const noMultipartGrants = defineFault({
  id: 'no-multipart-grants',
  clause: 'TOKEN-1/multipart-is-taken',
  text: 'A grant as multipart form data is refused.',
  source: 'https://github.com/DuendeArchive/Support/issues/168',
  on: { action: 'token' },
  hooks: {
    reply: (answer, call) =>
      call.headers['content-type']?.startsWith('multipart/form-data') === true
        ? refusals.unsupported(['application/json'])
        : answer,
  },
})

export const grantWithoutAType = defineFault({
  id: 'grant-without-a-type',
  clause: 'TOKEN-1/all-four-fields',
  also: ['HTTP-4'],
  text: 'A grant does not say of what type its token is.',
  source: 'https://github.com/panva/openid-client/issues/826',
  on: { action: 'token' },
  hooks: {
    body: body => mapObject(body, grant => omitMember(grant, 'token_type')),
  },
})

export const createdInMilliseconds = defineFault({
  id: 'created-in-milliseconds',
  clause: 'TOKEN-1/created-at-in-unix-seconds',
  text: 'The time of a grant is in milliseconds.',
  source: 'https://github.com/OAuth-Apis/apis/issues/56',
  on: { action: 'token' },
  hooks: {
    body: body => mapGrant(body, grant => ({ created_at: Number(grant['created_at']) * 1000 })),
  },
})
