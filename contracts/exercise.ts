import { PactV4 } from '@pact-foundation/pact'
import type { ConsumerInteraction } from '@pact-foundation/pact-core'
import type { Exchange } from '../src/findings/index.js'
import type { RequestDraft } from '../src/http/index.js'
import { CONSUMER, formText, formType, providerOf, providerStates, type Interaction } from '../src/pact/index.js'
import { consume } from './consumer.js'
import { expectExchange, read, type Read } from './reading.js'
import { recorded } from './recorded.js'

type Added = ReturnType<PactV4['addInteraction']>
type JsonMap = NonNullable<Parameters<Added['given']>[1]>
type Path = Parameters<Added['withRequest']>[1]
type RequestBuilder = Parameters<NonNullable<Parameters<Added['withRequest']>[2]>>[0]
type Query = Parameters<RequestBuilder['query']>[0]
type Headers = Parameters<RequestBuilder['headers']>[0]

export interface Exercise {
  /** Where the pact is written, or added to, when everything went as expected. */
  readonly folder: string
  /** What the client is made to send instead. */
  readonly draft?: RequestDraft
  readonly send?: (url: string, draft: RequestDraft) => Promise<Exchange>
  readonly read?: Read
}

/** One interaction: a mock server of its own, one request of our client, and what our validators read of the answer. */
export async function exercise(
  interaction: Interaction,
  { folder, draft = interaction.draft, send = consume, read: reader = read }: Exercise,
): Promise<void> {
  const { operation, request, response: answer, state, description } = interaction
  await new PactV4({ consumer: CONSUMER, provider: providerOf(operation.version), dir: folder, logLevel: 'error' })
    .addInteraction()
    .given(providerStates[state.name], state.params as JsonMap)
    .uponReceiving(description)
    .withRequest(request.method, request.path as Path, builder => {
      builder.query(request.query as Query).headers(request.headers as Headers)
      if (request.body?.kind === 'json') builder.jsonBody(request.body.template)
      if (request.body?.kind === 'form') textBody(builder, formText(request.body.fields))
    })
    .willRespondWith(answer.status, builder => {
      builder.headers(answer.headers as Headers).jsonBody(answer.body)
    })
    .executeTest(async ({ url, port }) => {
      const exchange = await send(url, draft)
      if (exchange.response === null) return
      // what the mock server did not expect, Pact tells better than we could
      if (await recorded(port)) expectExchange(interaction, exchange, reader(exchange, interaction))
    })
}

/** As text a form is compared part by part; `builder.body` would compare nothing but its media type. */
function textBody(builder: RequestBuilder, form: string): void {
  ;(builder as unknown as { readonly interaction: ConsumerInteraction }).interaction.withRequestBody(form, formType)
}
