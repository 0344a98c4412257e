import { join, relative } from 'node:path'
import ts from 'typescript'
import { root } from './architecture.fixture.js'

/** One name that an entry point exports or adds to another module, or that stands in the types of one. */
export interface PublicName {
  readonly name: string
  readonly exported: boolean
  /** Where it is declared: `src/runner/run.ts`. */
  readonly file: string
  /** As it is declared, without comments and bodies. */
  readonly signature: string
  readonly documented: boolean
  /** Something to call or to read: not a type, not a class. */
  readonly isValue: boolean
  readonly hasExample: boolean
}

/** What the entry points export, and every type of ours that their signatures reach. */
export function publicNames(entryPoints: readonly string[]): ReadonlyMap<string, readonly PublicName[]> {
  const files = entryPoints.map(file => join(root, file))
  const { config } = ts.readConfigFile(join(root, 'tsconfig.json'), name => ts.sys.readFile(name)) as { config: object }
  const { options } = ts.parseJsonConfigFileContent({ ...config, files, include: [] }, ts.sys, root)
  const program = ts.createProgram(files, options)
  const checker = program.getTypeChecker()
  return new Map(entryPoints.map((file, i) => [file, namesOf(program.getSourceFile(files[i] ?? ''), checker)]))
}

function namesOf(entryPoint: ts.SourceFile | undefined, checker: ts.TypeChecker): PublicName[] {
  const module = entryPoint === undefined ? undefined : checker.getSymbolAtLocation(entryPoint)
  if (module === undefined) throw new Error('no such entry point, or it exports nothing')
  const exported = checker.getExportsOfModule(module).map(symbol => resolved(symbol, checker))
  const added = augmentationsBeside([entryPoint, ...exported.flatMap(sourceFilesOf)])
  const found = new Set([...exported, ...added.flatMap(block => typesIn(block, checker))])
  const names: PublicName[] = []
  // the set grows while it is walked
  for (const symbol of found) {
    const ours = (symbol.declarations ?? []).filter(node => isOurs(node.getSourceFile().fileName))
    for (const node of ours) for (const reached of typesIn(node, checker)) found.add(reached)
    const [first] = ours
    if (first !== undefined) names.push(nameOf(symbol, first, exported.includes(symbol), checker))
  }
  return [...names, ...added.map(block => augmentationOf(block, checker))].toSorted(
    (a, b) => Number(b.exported) - Number(a.exported) || (a.name < b.name ? -1 : 1),
  )
}

const sourceFilesOf = ({ declarations = [] }: ts.Symbol): ts.SourceFile[] =>
  declarations.map(node => node.getSourceFile()).filter(({ fileName }) => isOurs(fileName))

/** The blocks `declare module '…'` of these files: whoever imports an entry point gets them too. */
function augmentationsBeside(files: readonly (ts.SourceFile | undefined)[]): ts.ModuleDeclaration[] {
  return [...new Set(files)].flatMap(file => [...(file?.statements ?? [])].filter(isAugmentation))
}

const isAugmentation = (node: ts.Statement): node is ts.ModuleDeclaration =>
  ts.isModuleDeclaration(node) && ts.isStringLiteral(node.name)

function augmentationOf(block: ts.ModuleDeclaration, checker: ts.TypeChecker): PublicName {
  const interfaces = block.body !== undefined && ts.isModuleBlock(block.body) ? block.body.statements : []
  const members = interfaces.flatMap(node => (ts.isInterfaceDeclaration(node) ? [...node.members] : []))
  const symbols = members.map(({ name }) => (name === undefined ? undefined : checker.getSymbolAtLocation(name)))
  return {
    name: `declare module ${block.name.getText()}`,
    exported: true,
    file: relative(root, block.getSourceFile().fileName),
    signature: printer.printNode(ts.EmitHint.Unspecified, block, block.getSourceFile()),
    documented: symbols.every(symbol => (symbol?.getDocumentationComment(checker).length ?? 0) > 0),
    isValue: true,
    hasExample: symbols.every(symbol => symbol !== undefined && hasExample(symbol)),
  }
}

const isOurs = (file: string): boolean => !relative(join(root, 'src'), file).startsWith('..')

function resolved(symbol: ts.Symbol, checker: ts.TypeChecker): ts.Symbol {
  return (symbol.flags & ts.SymbolFlags.Alias) === 0 ? symbol : checker.getAliasedSymbol(symbol)
}

function nameOf(symbol: ts.Symbol, node: ts.Declaration, exported: boolean, checker: ts.TypeChecker): PublicName {
  return {
    name: symbol.name,
    exported,
    file: relative(root, node.getSourceFile().fileName),
    signature: signatureOf(symbol, node, checker),
    documented: symbol.getDocumentationComment(checker).length > 0,
    isValue: (symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Variable)) !== 0,
    hasExample: hasExample(symbol),
  }
}

const hasExample = (symbol: ts.Symbol): boolean => symbol.getJsDocTags().some(({ name }) => name === 'example')

const printer = ts.createPrinter({ removeComments: true })

function signatureOf(symbol: ts.Symbol, node: ts.Declaration, checker: ts.TypeChecker): string {
  const print = (part: ts.Node): string => printer.printNode(ts.EmitHint.Unspecified, part, node.getSourceFile())
  if (node.getSourceFile().fileName.endsWith('.generated.ts') && ts.isTypeAliasDeclaration(node))
    return `export type ${symbol.name} = /* generated */`
  if (ts.isFunctionDeclaration(node)) {
    const { modifiers, name, typeParameters, parameters, type } = node
    const kept = modifiers?.filter(({ kind }) => kind !== ts.SyntaxKind.AsyncKeyword)
    return print(
      ts.factory.createFunctionDeclaration(kept, undefined, name, typeParameters, parameters, type, undefined),
    )
  }
  if (ts.isVariableDeclaration(node)) {
    const type =
      node.type === undefined
        ? checker.typeToString(checker.getTypeOfSymbol(symbol), node, ts.TypeFormatFlags.NoTruncation)
        : print(node.type)
    return `export const ${symbol.name}: ${type}`
  }
  if (ts.isClassDeclaration(node)) return withoutBodies(print(node))
  return print(node)
}

/** A class is told by its members: what its constructor does is nobody's. */
function withoutBodies(text: string): string {
  return text.replaceAll(/\) \{\n(?: {8}.*\n)* {4}\}/g, ');')
}

/** The types of ours that a declaration names, but for those inside of bodies. */
function typesIn(node: ts.Node, checker: ts.TypeChecker): ts.Symbol[] {
  const found: ts.Symbol[] = []
  const visit = (part: ts.Node): void => {
    if (ts.isBlock(part) || (ts.isVariableDeclaration(node) && part === node.initializer)) return
    if (ts.isTypeReferenceNode(part) || ts.isExpressionWithTypeArguments(part) || ts.isTypeQueryNode(part)) {
      const name = ts.isTypeReferenceNode(part)
        ? part.typeName
        : ts.isTypeQueryNode(part)
          ? part.exprName
          : part.expression
      const symbol = checker.getSymbolAtLocation(name)
      if (symbol !== undefined && (symbol.flags & ts.SymbolFlags.TypeParameter) === 0)
        found.push(resolved(symbol, checker))
    }
    ts.forEachChild(part, visit)
  }
  visit(node)
  return found
}
