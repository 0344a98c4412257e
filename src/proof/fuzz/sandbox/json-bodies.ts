import { userField } from '../../../catalogue/index.js'
import type { Random } from '../../../sandbox/seed/random.js'
import { fieldNames, oddText, PROTOTYPE_KEYS, repeated, sizeUpTo, soundMembers, type Aim } from './input.js'

/** What a JSON body may be made of. */
interface Making {
  readonly random: Random
  readonly aim: Aim
  /** The key that the fields or entries stand under. */
  readonly root: string
}

const MEGABYTES = 7_000_000

/** Name → a JSON text, or bytes that are none. */
export const jsonBodies: Readonly<Record<string, (making: Making) => string | Buffer>> = {
  'JSON nested deep'({ random, root }) {
    const depth = sizeUpTo(random, MEGABYTES / 10)
    const [open, close] = random.pick([
      ['[', ']'],
      ['{"a":', '}'],
      ['[[],', ']'],
      ['{"__proto__":', '}'],
    ] as const)
    return `{"${root}":${open.repeat(depth)}1${close.repeat(random.chance(0.5) ? depth : random.below(depth))}}`
  },
  'long integers'({ random, root }) {
    const digits = '1234567890'.repeat(10).slice(0, 16 + random.below(60))
    const count = sizeUpTo(random, MEGABYTES / digits.length)
    return `{"${root}":[${repeated(count, () => digits)}]}`
  },
  'a long integer in each entry'({ random, root }) {
    const count = sizeUpTo(random, 50_000)
    return `{"${root}":[${repeated(count, i => `{"id":${'9'.repeat(17 + (i % 9))},"user_id":12345678901234567${i}}`)}]}`
  },
  'one integer without end': ({ random, root }) =>
    `{"${root}":{"${userField.vendorId}":${'7'.repeat(sizeUpTo(random, MEGABYTES))}}}`,
  'numbers of all kinds'({ random, root }) {
    const number = random.pick([
      '1e999',
      '-1e999',
      '1e-999',
      '-0',
      '0.1e1',
      '1E400',
      '01',
      '1.',
      '+1',
      '.5',
      '0x1',
      'NaN',
    ])
    return `{"${root}":{${soundMembers(random)},"${userField.vendorId}":${number}}}`
  },
  'values by the hundred thousand'({ random, root }) {
    const value = random.pick(['[]', '{}', 'null', '""', '0', '[[]]', '{"a":{}}', '-1.5e3', '"\\u0000"'])
    return `{"${root}":[${repeated(sizeUpTo(random, MEGABYTES / (value.length + 1)), () => value)}]}`
  },
  'keys by the hundred thousand'({ random, root }) {
    const name = random.pick<(i: number) => string>([i => `k${i}`, () => 'same', i => `${i}`, i => `__proto__${i}`])
    return `{"${root}":{${repeated(sizeUpTo(random, 600_000), i => `"${name(i)}":1`)}}}`
  },
  'keys of prototypes'({ random, root }) {
    const inner = repeated(
      1 + random.below(6),
      () => `"${random.pick(PROTOTYPE_KEYS)}":{"${root}":{${soundMembers(random)}}}`,
    )
    return `{${inner},"${root}":{${inner},${soundMembers(random)}}}`
  },
  'a text without end'({ random, root }) {
    const unit = random.pick(['x', '\\u0000', '😀', '\\ud800', 'é', '\\"', ' ', 'a.', '.', '-', 'a@', '\\n', '9'])
    const text = unit.repeat(sizeUpTo(random, MEGABYTES / Buffer.byteLength(unit)))
    const field = random.chance(0.3) ? userField.email : random.pick(fieldNames)
    return `{"${root}":{${soundMembers(random)},"${field}":"${random.pick(['', 'a@', 'a@b.'])}${text}"}}`
  },
  'fields of the wrong type'({ random, root }) {
    const value = (): string =>
      random.pick([
        'null',
        '[]',
        '{}',
        '[[1]]',
        'true',
        '0',
        '1e400',
        '12345678901234567890',
        JSON.stringify(oddText(random)),
      ])
    const entry = `{${repeated(1 + random.below(40), () => `"${random.pick(fieldNames)}":${value()}`)}}`
    return `{"${root}":${random.chance(0.5) ? `[${entry}]` : entry}}`
  },
  'no object': ({ random }) =>
    random.pick(['null', '[]', '"x"', '7', '', ' ', 'true', '[[[]]]', '{', '{"a"', '{"a":}', "{'a':1}"]),
  'bytes that are no UTF-8': ({ random, root }) =>
    Buffer.concat([
      Buffer.from(`{"${root}":{"${userField.familyName}":"`),
      Buffer.from(random.pick(['ff', 'c0af', 'eda080', 'f8888080', '80', 'e282'].map(hex => hex.repeat(5))), 'hex'),
      Buffer.from('"}}'),
    ]),
  'another encoding': ({ random, root }) =>
    Buffer.from(
      `\uFEFF{"${root}":{"${userField.familyName}":"B"}}`,
      random.pick(['utf8', 'utf16le', 'latin1'] as const),
    ),
  'a sync of many'({ random, aim, root }) {
    const count = sizeUpTo(random, random.chance(0.1) ? 100_000 : 1100)
    const [origin, name, email] = [userField.originId, userField.familyName, userField.email]
    const entry = random.pick<(i: number) => string>([
      i => `{"${origin}":"f${random.below(1e6)}${i}",${soundMembers(random)}}`,
      () => `{"${origin}":"same","${name}":"S","${email}":"same@example.com"}`,
      () => `{"id":${random.pick(aim.userIds)},"${name}":"S"}`,
      () => `{"${origin}":"${random.pick(PROTOTYPE_KEYS)}","${name}":""}`,
      () => random.pick(['null', '[]', '1', '{}', '"x"']),
      i => `{"id":${10n ** 18n + BigInt(i)},"x":[12345678901234567890]}`,
    ])
    return `{"${random.chance(0.8) ? 'updates' : root}":[${repeated(count, entry)}]}`
  },
  'a bulk of many'({ random, aim, root }) {
    const count = sizeUpTo(random, random.chance(0.1) ? 150_000 : 3000)
    const [one] = aim.userIds
    const pair = random.pick<(i: number) => string>([
      i => `{"user_id":${one},"project_id":${i}}`,
      i => `{"user_id":${i},"project_id":1}`,
      i => `{"user_id":${random.pick(aim.userIds)},"project_id":${i % 7}}`,
      () => `{"user_id":${one},"project_id":1}`,
      () => '{"user_id":12345678901234567890,"project_id":9223372036854775807}',
      () => '{"user_id":"1","project_id":{}}',
    ])
    return `{"${root}":[${repeated(count, pair)}]}`
  },
}
