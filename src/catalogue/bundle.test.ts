import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { bundle, readIsoSource, readRequirementSource, readSources } from './bundle.js'
import { bundleFolder } from './document.js'
import { isoCodes } from './iso-codes.js'
import { readModels } from './model.js'
import { requirementsFile } from './requirements.js'

const models = new Map(readModels())
const root = fileURLToPath(new URL('../..', import.meta.url))
const redocly = join(root, 'node_modules/@redocly/cli/bin/cli.js')
const env = { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true', CI: 'true' }
const lint = (...files: string[]): Promise<{ stdout: string; stderr: string }> =>
  promisify(execFile)(process.execPath, [redocly, 'lint', '--config', join(root, 'redocly.yaml'), ...files], {
    cwd: root,
    env,
  })

describe('bundles', () => {
  it.each(readSources())('$name is up to date (else: npm run generate)', async ({ name, document }) => {
    expect(JSON.parse(await readFile(new URL(name, bundleFolder), 'utf8'))).toEqual(bundle(document, models))
  })

  it('requirements.json is up to date with requirements.yaml (else: npm run generate)', async () => {
    expect(JSON.parse(await readFile(requirementsFile, 'utf8'))).toEqual(readRequirementSource())
  })

  it('iso-3166.json is up to date with the package (else: npm run generate)', () => {
    expect(isoCodes()).toEqual(readIsoSource())
  })

  it.each(readSources())('$name holds every model it points to, and no file reference', ({ document }) => {
    const bundled = bundle(document, models)
    const refs = [...JSON.stringify(bundled).matchAll(/"\$ref":"([^"]+)"/g)].map(([, ref]) => String(ref))
    const schemas = Object.keys((bundled['components'] as { schemas: object }).schemas)
    expect(refs.filter(ref => !ref.startsWith('#/'))).toEqual([])
    expect(
      [...new Set(refs.filter(ref => ref.startsWith('#/components/schemas/')).map(ref => ref.slice(21)))].toSorted(),
    ).toEqual(schemas)
    expect(
      Object.values((bundled['components'] as { schemas: Record<string, object> }).schemas).every(
        schema => Object.keys(schema).length > 0,
      ),
    ).toBe(true)
  })

  it('needs every model in one document or another', () => {
    const used = readSources().flatMap(({ document }) =>
      Object.keys((bundle(document, models)['components'] as { schemas: object }).schemas),
    )
    expect([...new Set(used)].toSorted()).toEqual([...models.keys()])
  })
})

describe('lint', () => {
  it('finds nothing in the documents and their bundles', async () => {
    const { stderr } = await lint()
    expect(stderr).toMatch(/API descriptions are valid/)
    expect(stderr).not.toMatch(/You have|\[\d+\]/)
    expect(stderr.match(/validated in/g)).toHaveLength(readSources().length)
    await lint(...readSources().map(({ name }) => fileURLToPath(new URL(name, bundleFolder))))
  }, 30_000)

  it('finds something in a document without descriptions', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'asbuilt-lint-'))
    try {
      const file = join(folder, 'bad.json')
      await writeFile(
        file,
        JSON.stringify({
          openapi: '3.1.0',
          info: { title: 'x', version: '1' },
          paths: { '/a': { get: { responses: {} } } },
        }),
      )
      await expect(lint(file)).rejects.toMatchObject({ code: 1 })
    } finally {
      await rm(folder, { recursive: true })
    }
  }, 30_000)
})
