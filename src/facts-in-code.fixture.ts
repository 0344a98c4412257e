import ts from 'typescript'
import { textOf, typeScriptFiles } from './architecture.fixture.js'
import type { Catalogue } from './catalogue/index.js'

/** A place where code writes down what the catalogue could tell. */
export interface FactInCode {
  readonly file: string
  readonly line: number
  readonly kind: 'operation' | 'version' | 'path' | 'field' | 'limit'
  /** `email_address`, `1.2`, `/users`, `1000` */
  readonly name: string
}

/**
 * Where code may name what it likes: tests; the peer, which is written from the rules alone and shares nothing; the
 * definitions of faults, each of which breaks one thing by name.
 */
const EXEMPT = /\.(test|fixture)\.ts$|^src\/(peer|testing)\/|^src\/sandbox\/changes\/(faults|exercise)\//

/** Words of everyday code: it does not show whether they name a field. */
const EVERYDAY = new Set(['id', 'name', 'role'])

/** Every place of `src` that names an operation, a version, a path, a field or a limit, by file and line. */
export function factsInCode(catalogue: Catalogue): readonly FactInCode[] {
  const finder = finderOf(catalogue)
  return typeScriptFiles('src')
    .filter(file => !EXEMPT.test(file))
    .flatMap(file => factsIn(file, textOf(file), finder))
}

type Found = Pick<FactInCode, 'kind' | 'name'>

export interface Finder {
  readonly inText: (text: string) => readonly Found[]
  readonly inNumber: (value: number) => readonly Found[]
  /** `user.email_address`, `{ email_address: … }`; `ofUser`: the object is a user or may be sent as one. */
  readonly inMember: (name: string, ofUser: boolean) => readonly Found[]
}

export function factsIn(file: string, text: string, finder: Finder): readonly FactInCode[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const facts: FactInCode[] = []
  const visit = (node: ts.Node): void => {
    const { line } = source.getLineAndCharacterOfPosition(node.getStart(source))
    facts.push(...foundAt(node, finder).map(found => ({ file, line: line + 1, ...found })))
    ts.forEachChild(node, visit)
  }
  visit(source)
  return facts
}

function foundAt(node: ts.Node, { inText, inNumber, inMember }: Finder): readonly Found[] {
  if (ts.isSourceFile(node) || ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent)) return []
  if (ts.isNumericLiteral(node)) return isFactor(node) ? [] : inNumber(Number(node.text))
  if (ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node) || ts.isRegularExpressionLiteral(node))
    return inText(node.text)
  if (!ts.isIdentifier(node) || !isMember(node)) return []
  return inMember(node.text, isOfUser(node))
}

/** `seconds * 1000` is a unit, not a limit. */
function isFactor({ parent }: ts.Node): boolean {
  const factors = [ts.SyntaxKind.AsteriskToken, ts.SyntaxKind.SlashToken]
  return ts.isBinaryExpression(parent) && factors.includes(parent.operatorToken.kind)
}

function isMember({ parent }: ts.Identifier): boolean {
  return (
    ts.isPropertyAccessExpression(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isShorthandPropertyAssignment(parent) ||
    ts.isPropertySignature(parent) ||
    ts.isBindingElement(parent)
  )
}

/** `user.city`, `{ city: … }` */
function isOfUser(node: ts.Identifier): boolean {
  const { parent } = node
  if (ts.isPropertyAccessExpression(parent))
    return ts.isIdentifier(parent.expression) && parent.expression.text === 'user'
  return ts.isPropertyAssignment(parent) && parent.name === node
}

/**
 * What there is to be found. A field of one word may be an ordinary word: it counts where it is the whole text, stands
 * in one as `"city"`, `[city]` or `/city`, or is a key of a literal or a member of `user`.
 */
export function finderOf(catalogue: Catalogue): Finder {
  const operations = [...catalogue.operations, ...catalogue.tokenOperations]
  const segments = new Set(operations.flatMap(({ path }) => path.split('/')).filter(part => /^[a-z_]+$/.test(part)))
  const operation = new RegExp(`\\brest_v\\d\\w*|\\b(?:${operations.map(({ id }) => id).join('|')})\\b`)
  const path = new RegExp(`(?<!\\w)/(?:${[...segments].join('|')})(?![\\w.-])`)
  const numbers = catalogue.versions.map(version => version.replace('.', '\\.')).join('|')
  // HTTP has versions of its own
  const version = new RegExp(`(?:@|(?<![\\w.])v)(?:${numbers})(?![\\w.])|(?<![\\w.]|HTTP/|http/)(?:${numbers})$`)
  const names = catalogue.userFields.map(({ name }) => name).filter(name => !EVERYDAY.has(name))
  const telling = names.filter(name => name.includes('_'))
  const anyName = `(?:${names.join('|')})`
  const marked = new RegExp(`"${anyName}"|\\[${anyName}\\]|/${anyName}(?![\\w.-])`, 'g')
  const entries = operations.map(({ request }) => request?.mostEntries ?? 0)
  const limits = new Set(
    [...Object.values<number>({ ...catalogue.limits }), ...entries].filter(limit => limit > 0 && limit < Infinity),
  )
  const clauses = new Set<string>(catalogue.requirements.flatMap(rule => rule.clauses.map(({ id }) => id)))
  return {
    inMember: (name, ofUser) =>
      telling.includes(name) || (ofUser && names.includes(name)) ? [{ kind: 'field', name }] : [],
    // Smaller numbers are everyday ones.
    inNumber: value => (value >= 1000 && limits.has(value) ? [{ kind: 'limit', name: String(value) }] : []),
    inText(text) {
      if (clauses.has(text)) return []
      const words = new Set<string>(text.match(/\w+/g) ?? [])
      const plain = new Set([text, ...Array.from(text.matchAll(marked), ([found]) => found.replaceAll(/\W/g, ''))])
      const named = names.filter(name => plain.has(name) || (telling.includes(name) && words.has(name)))
      return [
        ...foundBy('operation', operation, text),
        ...foundBy('version', version, text),
        ...foundBy('path', path, text),
        ...named.map(name => ({ kind: 'field', name }) as const),
        ...(limits.has(Number(text)) ? [{ kind: 'limit', name: text } as const] : []),
      ]
    },
  }
}

function foundBy(kind: FactInCode['kind'], pattern: RegExp, text: string): readonly Found[] {
  const [name] = pattern.exec(text) ?? []
  return name === undefined ? [] : [{ kind, name }]
}
