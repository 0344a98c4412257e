import {
  type ClauseId,
  fingerprint,
  ruleOf,
  type Exchange,
  type Finding,
  type Observation,
  type Outcome,
  type RecordedRun,
  type ReportedClause,
  type Severity,
  type TargetedRun,
} from '../findings/index.js'

/** An id that a double would round. */
export const LONG_ID = 9007199254740993n
/** Markup and control characters that no report may pass on as they are. */
export const HOSTILE = '<script>alert(1)</script>\u001B[31m|`]]>'

const clause = (
  id: ClauseId,
  title: string,
  severity: Severity,
  subject: ReportedClause['subject'] = 'target',
): ReportedClause => ({
  id,
  rule: ruleOf(id),
  title,
  text: `The text of ${id}.`,
  sources: ['ref', 'docs'],
  severity,
  subject,
})

const clauses = [
  clause('PAGE-4/counts-all-matching', 'Total counts what matches', 'violation'),
  clause('HTTP-5/every-field-present', 'No field is left out', 'deviation'),
  clause('HTTP-4/unknown-fields-are-drift', 'Bodies fit their model', 'info'),
  clause('USER-3/sent-fields-come-back', 'Create', 'violation'),
  clause('HTTP-9/waits-until-reset', 'Clients wait', 'violation', 'client'),
]

const text = `{"id":${LONG_ID},"name":${JSON.stringify(HOSTILE)}}`

const exchanges: readonly Exchange[] = [
  {
    id: 'x1',
    operationId: 'users_v1_list',
    version: '1.0',
    caller: 'admin',
    request: {
      method: 'GET',
      url: 'https://api.example.com/rest/v1.0/users?page=2',
      headers: { authorization: 'Bearer $PROCORE_TOKEN' },
      body: null,
    },
    response: {
      status: 200,
      headers: [
        ['total', '103'],
        ['x-note', HOSTILE],
      ],
      bytes: Buffer.from(text),
      text,
      validUtf8: true,
    },
    superseded: false,
    startedAt: 1_750_000_000_000,
    duration: 12,
  },
  {
    id: 'x2',
    operationId: 'users_v2_list',
    version: '1.1',
    caller: 'nobody',
    request: { method: 'POST', url: 'https://api.example.com/rest/v1.1/users', headers: {}, body: '{"user":{}}' },
    response: null,
    failure: { kind: 'timeout', message: 'no answer within 10 s' },
    superseded: false,
    startedAt: 1_750_000_001_000,
    duration: 10_000,
  },
]

type Seen = Observation & {
  readonly clause: ClauseId
  readonly check: string
  readonly severity: Severity
  readonly operationId: string
  readonly version: string
}

function finding(seen: Seen, more: Partial<Finding> = {}): Finding {
  return { ...seen, rule: ruleOf(seen.clause), count: 1, fingerprint: fingerprint(seen), evidence: ['x1'], ...more }
}

const total = (operationId: string, version: string): Finding =>
  finding(
    {
      clause: 'PAGE-4/counts-all-matching',
      check: 'total',
      severity: 'violation',
      operationId,
      version,
      at: '/response/headers/total',
      expected: LONG_ID,
      received: HOSTILE,
      message: `Total is ${HOSTILE}`,
    },
    {
      count: 3,
      evidence: ['x1', 'x2'],
      replay: {
        curls: [
          "curl -gi 'https://api.example.com/rest/v1.0/users?page=2'",
          "curl -gi -X POST 'https://api.example.com/rest/v1.1/users' --data-binary '{\"user\":{}}'",
        ],
        seed: 7,
        path: '0:1',
      },
    },
  )

const missing = ['avatar', 'city', 'notes', 'zip', 'vendor'].map(field =>
  finding({
    clause: 'HTTP-5/every-field-present',
    check: 'every-field-present',
    severity: 'deviation',
    operationId: 'users_v1_list',
    version: '1.0',
    at: `/response/body/3/${field}`,
    expected: 'the field',
    received: 'no such key',
    message: `the user lacks the field ${field}`,
  }),
)

const drift = finding({
  clause: 'HTTP-4/unknown-fields-are-drift',
  check: 'unknown-fields',
  severity: 'info',
  operationId: 'users_v2_list',
  version: '1.1',
  at: '/response/body/0/party_id',
  expected: 'a field of the model',
  received: 'party_id',
  message: 'the model has no field party_id',
})

function outcome(
  id: ClauseId,
  operationId: string,
  version: string,
  status: Outcome['status'],
  more: Partial<Outcome> = {},
): Outcome {
  return {
    rule: ruleOf(id),
    clause: id,
    check: more.findings?.[0]?.check ?? 'a-check',
    operationId,
    version,
    status,
    requests: 0,
    duration: 0,
    findings: [],
    ...more,
  }
}

const [first, second] = [total('users_v1_list', '1.0'), total('users_v2_list', '1.1')]

/** A run with every kind of finding and outcome. */
export const failingRun: TargetedRun = {
  kind: 'targeted',
  schemaVersion: 2,
  tool: { name: 'asbuilt', version: '0.0.0' },
  target: { url: 'https://api.example.com', embedded: false, mode: 'full', company: String(LONG_ID) },
  startedAt: '2026-01-02T03:04:05.000Z',
  finishedAt: '2026-01-02T03:05:05.000Z',
  seed: 7,
  verdict: 'non-conformant',
  counts: {
    requests: 1234,
    planned: 1300,
    operations: 2,
    outcomes: { passed: 1, failed: 3, skipped: 2, disabled: 1, errored: 1 },
    findings: { violation: 2, deviation: 5, info: 1 },
  },
  findings: [first, second, ...missing, drift],
  outcomes: [
    outcome('PAGE-4/counts-all-matching', 'users_v1_list', '1.0', 'failed', {
      findings: [first],
      requests: 2,
      duration: 1204,
    }),
    outcome('PAGE-4/counts-all-matching', 'users_v2_list', '1.1', 'failed', { findings: [second] }),
    outcome('HTTP-5/every-field-present', 'users_v1_list', '1.0', 'failed', { findings: missing, duration: 37 }),
    outcome('HTTP-4/unknown-fields-are-drift', 'users_v2_list', '1.1', 'passed', { findings: [drift] }),
    outcome('USER-3/sent-fields-come-back', 'users_v1_post', '1.0', 'skipped', {
      reason: 'missing-variable',
      detail: 'PROCORE_PROJECT_IDS',
    }),
    outcome('USER-3/sent-fields-come-back', 'users_v2_post', '1.1', 'disabled', { reason: 'read-only' }),
    outcome('USER-3/sent-fields-come-back', 'users_v3_post', '1.2', 'errored', {
      detail: 'TypeError: it broke\n    at here',
    }),
    outcome('HTTP-9/waits-until-reset', 'users_v1_list', '1.0', 'skipped', { reason: 'client-clause' }),
  ],
  requirements: clauses,
  coverage: { cells: 7, judged: 4, clauses: 4, clausesJudged: 3 },
  exchanges,
}

/** The same findings in what was recorded elsewhere. */
export function recordedRun(source: string): RecordedRun {
  const { target, seed, ...rest } = failingRun
  return { ...rest, kind: 'recorded', source }
}

/** A run without a finding. */
export const passingRun: TargetedRun = {
  ...failingRun,
  target: { ...failingRun.target, embedded: true, mode: 'read-only' },
  verdict: 'conformant',
  counts: {
    ...failingRun.counts,
    outcomes: { passed: 1, failed: 0, skipped: 0, disabled: 0, errored: 0 },
    findings: { violation: 0, deviation: 0, info: 0 },
  },
  findings: [],
  outcomes: [outcome('PAGE-4/counts-all-matching', 'users_v1_list', '1.0', 'passed', { requests: 1 })],
  exchanges: [],
}

/** A run that ended before it could judge anything. */
export const abortedRun: TargetedRun = {
  ...passingRun,
  verdict: 'not-verified',
  problem: 'The target stopped answering.',
  outcomes: [outcome('PAGE-4/counts-all-matching', 'users_v1_list', '1.0', 'skipped', { reason: 'target-down' })],
  coverage: { cells: 7, judged: 0, clauses: 4, clausesJudged: 0 },
}
