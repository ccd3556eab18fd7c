/**
 * Mistakes that somebody could make in a source: one operator, condition, literal, piece of a pattern, call or statement
 * at a time becomes another. A test that reads the format must notice.
 */
import ts from 'typescript'
import {patternMutants} from './pattern-mutants.js'

/** One mistake: what stands from `start` to `end` (in UTF-16 units) becomes `instead`. */
export interface Mutant {
  start: number
  end: number
  instead: string
}

const operators = new Map<ts.SyntaxKind, readonly string[]>([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ['!==']],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ['===']],
  [ts.SyntaxKind.LessThanToken, ['<=', '>=']],
  [ts.SyntaxKind.LessThanEqualsToken, ['<', '>']],
  [ts.SyntaxKind.GreaterThanToken, ['>=', '<=']],
  [ts.SyntaxKind.GreaterThanEqualsToken, ['>', '<']],
  [ts.SyntaxKind.PlusToken, ['-']],
  [ts.SyntaxKind.MinusToken, ['+']],
  [ts.SyntaxKind.AsteriskToken, ['/']],
  [ts.SyntaxKind.SlashToken, ['*']],
  [ts.SyntaxKind.PercentToken, ['*']],
  [ts.SyntaxKind.PlusEqualsToken, ['-=']],
  [ts.SyntaxKind.MinusEqualsToken, ['+=']]
])

/** In brackets: `a ?? b && c` is no TypeScript. */
const logic = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.QuestionQuestionToken, '&&']
])

const methods = new Map([
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['some', 'every'],
  ['every', 'some'],
  ['toLowerCase', 'toUpperCase'],
  ['toUpperCase', 'toLowerCase'],
  ['indexOf', 'lastIndexOf'],
  ['lastIndexOf', 'indexOf'],
  ['padStart', 'padEnd'],
  ['find', 'findLast'],
  ['min', 'max'],
  ['max', 'min']
])
/** Calls that a list or text may pass through unchanged. */
const passages = new Set([
  'filter',
  'trim',
  'trimEnd',
  'trimStart',
  'slice',
  'sort',
  'reverse',
  'replace',
  'replaceAll'
])

/** Every mistake of our kinds in a TypeScript source, in the order of the text. Types, imports and `throw`s have none. */
export function mutantsOf(source: string): Mutant[] {
  const file = ts.createSourceFile('source.ts', source, ts.ScriptTarget.Latest, true)
  const mutants: Mutant[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || isOutside(node)) return
    for (const [place, instead] of mistakes(node)) {
      const [start, end] = [place.getStart(file), place.getEnd()]
      if (source.slice(start, end) !== instead) mutants.push({start, end, instead})
    }
    ts.forEachChild(node, visit)
  }
  visit(file)
  return mutants.sort((one, other) => one.start - other.start)
}

/** A source with one of its mistakes made. */
export function withMutant(source: string, {start, end, instead}: Mutant): string {
  return source.slice(0, start) + instead + source.slice(end)
}

const isOutside = (node: ts.Node) =>
  ts.isImportDeclaration(node) ||
  ts.isExportDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isThrowStatement(node)

type Mistake = readonly [place: ts.Node, instead: string]

function mistakes(node: ts.Node): readonly Mistake[] {
  if (ts.isBinaryExpression(node)) return binary(node)
  if (ts.isConditionalExpression(node)) return forced(node.condition)
  if (ts.isIfStatement(node)) return forced(node.expression)
  if (ts.isWhileStatement(node)) return [[node.expression, 'false']]
  if (ts.isPrefixUnaryExpression(node))
    return node.operator === ts.SyntaxKind.ExclamationToken ? [[node, node.operand.getText()]] : []
  if (ts.isExpressionStatement(node)) return [[node, ';']]
  if (ts.isCallExpression(node)) return call(node)
  if (ts.isArrayLiteralExpression(node)) return node.elements.length > 0 ? [[node, '[]']] : []
  if (ts.isObjectLiteralExpression(node)) return node.properties.length > 0 ? [[node, '({})']] : []
  return literal(node)
}

function binary(node: ts.BinaryExpression): readonly Mistake[] {
  const {left, operatorToken, right} = node
  const other = logic.get(operatorToken.kind)
  if (other !== undefined) return [[node, `((${left.getText()}) ${other} (${right.getText()}))`]]
  return (operators.get(operatorToken.kind) ?? []).map(instead => [operatorToken, instead])
}

const forced = (condition: ts.Expression): Mistake[] => [
  [condition, 'true'],
  [condition, 'false']
]

function call(node: ts.CallExpression): Mistake[] {
  const callee = node.expression
  if (!ts.isPropertyAccessExpression(callee) || callee.questionDotToken) return []
  const name = callee.name.text
  const other = methods.get(name)
  if (other !== undefined) return [[callee.name, other]]
  return passages.has(name) ? [[node, callee.expression.getText()]] : []
}

function literal(node: ts.Node): Mistake[] {
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [[node, 'false']]
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [[node, 'true']]
  if (ts.isNumericLiteral(node)) return [[node, String(Number(node.text.replaceAll('_', '')) + 1)]]
  if (ts.isRegularExpressionLiteral(node)) return patternMutants(node.text).map(instead => [node, instead])
  if (ts.isTemplateExpression(node) || ts.isNoSubstitutionTemplateLiteral(node)) return [[node, '``']]
  if (!ts.isStringLiteral(node) || (ts.isPropertyAssignment(node.parent) && node.parent.name === node)) return []
  return [[node, node.text === '' ? "'mutant'" : "''"]]
}
