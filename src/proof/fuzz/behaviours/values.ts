import { userField } from '../../../catalogue/index.js'
import { retold, withHeaders, withText, type Answer, type Behaviour, type HostileCall } from '../behaviour.js'
import { escapedJson, hostileTexts, secretTexts } from '../hostile-texts.js'
import { spliceKey, spliceRaw } from '../raw-json.js'

const texts: Readonly<Record<string, (call: HostileCall) => string>> = {
  ...hostileTexts,
  ...Object.fromEntries(
    Object.entries(secretTexts).map(([id, make]) => [
      id,
      ({ secrets, random }: HostileCall) => `echo ${make(random.pick(secrets))} echo`,
    ]),
  ),
}

const PLACES: readonly ((answer: Answer, text: string, call: HostileCall) => Answer)[] = [
  (answer, text, { random }) => retold(answer, body => spliceRaw(body, JSON.stringify(text), random)),
  (answer, text) =>
    withText({ ...answer, status: 422 }, JSON.stringify({ errors: { [text.slice(0, MOST_OF_A_KEY)]: [text] } })),
  (answer, text) => withText({ ...answer, status: 500 }, JSON.stringify({ error: text })),
  (answer, text) => withText(withHeaders(answer, { 'Content-Type': 'text/plain' }), text),
  (answer, text) => retold(answer, body => spliceKey(body, userField.email, JSON.stringify(text))),
  (answer, text) => retold(answer, body => spliceKey(body, 'name', JSON.stringify(text))),
  (answer, text) =>
    retold(answer, body => spliceKey(body, text.slice(0, MOST_OF_A_KEY).replace(/[^\w ]/g, ''), JSON.stringify(text))),
  (answer, text) =>
    withHeaders(answer, {
      'X-Request-Id': headerText(text),
      'Content-Type': `application/json; x="${headerText(text)}"`,
    }),
  (answer, text) => withHeaders(answer, { Link: `<${headerText(text)}>; rel="next"`, Total: headerText(text) }),
]

/** Characters of a key. */
const MOST_OF_A_KEY = 3000

/** As much of a text as a header may hold. */
const headerText = (text: string): string => text.replace(/[^\t\x20-\x7e\x80-\xff]/g, ' ').slice(0, 6000)

/** Texts that mean something to a terminal, a page, a log or a pattern, wherever a text may stand. */
export const values: readonly Behaviour[] = Object.entries(texts).flatMap(([id, make]): Behaviour[] => [
  { id, change: (answer, call) => call.random.pick(PLACES)(answer, make(call), call) },
  {
    id: `${id}-escaped`,
    change(answer, call) {
      const escaped = escapedJson(make(call).slice(0, 20_000))
      return retold(answer, body => spliceRaw(body, escaped, call.random))
    },
  },
])
