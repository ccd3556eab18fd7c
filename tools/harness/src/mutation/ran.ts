/**
 * Which of our functions a test runs, asked of V8: a mistake in a function is tried on the tests that run it, and one in a
 * pattern or table on those that run a function that names it.
 */
import {Session} from 'node:inspector'
import {fileURLToPath} from 'node:url'
import ts from 'typescript'

const session = new Session()
session.connect()

/** What has run since it was asked last: a name for each function of ours, `ownerOf`. */
export function ranSince(): Set<string> {
  const names = new Set<string>()
  session.post('Profiler.takePreciseCoverage', (_error, {result}) => {
    for (const {url, functions} of result) {
      if (!/^file:.*\.ts$/.test(url)) continue
      for (const {functionName, ranges} of functions)
        if (functionName !== '' && ranges[0]!.count > 0) names.add(`${fileURLToPath(url)} ${functionName}`)
    }
  })
  return names
}

/** From here on V8 counts. */
export function beginCounting(): void {
  session.post('Profiler.enable')
  session.post('Profiler.startPreciseCoverage', {callCount: true, detailed: false})
}

/** What is counted makes everything slower. */
export function endCounting(): void {
  session.post('Profiler.stopPreciseCoverage')
  session.post('Profiler.disable')
}

/**
 * The functions that a place in a source belongs to: the one of its file around it, or those that name the constant there,
 * themselves or by another constant.
 * @returns `undefined` where any may: what is exported and no function, or is done as the file is loaded.
 */
export function ownersAt(path: string, source: string, at: number): Set<string> | undefined {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true)
  const statements = file.statements.map(statement => ({
    statement,
    names: namesOf(statement),
    isFunction: isFunction(statement)
  }))
  const first = statements.find(({statement}) => statement.pos <= at && at < statement.end)
  if (!first) return undefined
  const found = new Set([first])
  for (const {statement, names, isFunction} of found) {
    if (isFunction) continue
    if (names.length === 0 || isExported(statement)) return undefined
    const pattern = new RegExp(`(?<![\\w$])(?:${names.join('|')})(?![\\w$])`)
    for (const other of statements)
      if (other.statement !== statement && pattern.test(other.statement.getText())) found.add(other)
  }
  const functions = [...found].filter(({isFunction}) => isFunction)
  return new Set(functions.flatMap(({names}) => names.map(name => `${path} ${name}`)))
}

function namesOf(statement: ts.Statement): string[] {
  if (ts.isFunctionDeclaration(statement)) return statement.name ? [statement.name.text] : []
  if (!ts.isVariableStatement(statement)) return []
  return statement.declarationList.declarations.flatMap(({name}) => (ts.isIdentifier(name) ? [name.text] : []))
}

function isFunction(statement: ts.Statement): boolean {
  if (ts.isFunctionDeclaration(statement)) return true
  if (!ts.isVariableStatement(statement)) return false
  return statement.declarationList.declarations.every(
    ({initializer}) => initializer !== undefined && ts.isArrowFunction(initializer)
  )
}

const isExported = (statement: ts.Statement) =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({kind}) => kind === ts.SyntaxKind.ExportKeyword)
