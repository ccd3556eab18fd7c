import type {Diagnostic, Severity} from '@pubcite/schema/model'

/** The logger of citation-js: what is said below its `level` is kept, not printed. */
export interface Logger {
  error(scope: string, ...message: unknown[]): void
  warn(scope: string, ...message: unknown[]): void
  info(scope: string, ...message: unknown[]): void
}

const levels: Record<Severity, keyof Logger> = {error: 'error', warning: 'warn', info: 'info'}

/** Say each diagnostic in a line: `[pubcite] 3:1 medline/unreadable-date This date is not in a form that NLM prints.` */
export function logDiagnostics(diagnostics: readonly Diagnostic[], logger?: Logger): void {
  for (const {severity, place, code, message} of diagnostics) {
    const where = place ? `${place.start.line}:${place.start.column}` : '1:1'
    logger?.[levels[severity]]('[pubcite]', `${where} ${code} ${message}`)
  }
}
