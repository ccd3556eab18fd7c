import type {Command, Option} from 'commander'

/** The manual page of the program in roff, made of what its help says. */
export function manPage(program: Command): string {
  const parts = [
    '.\\" Made by: npm run man -w pubcite',
    '.TH PUBCITE 1 "" "pubcite" "User Commands"',
    '.SH NAME',
    `pubcite \\- ${roff('references from what PubMed, PMC and Bookshelf print')}`,
    '.SH SYNOPSIS',
    ...program.commands.map(command => `.B ${roff(synopsis(command))}\n.br`),
    '.SH DESCRIPTION',
    roff(program.description()),
    roff(
      'Everything happens on this machine; nothing is looked up. Data goes to standard output, talk to standard error.'
    ),
    '.SH COMMANDS',
    ...program.commands.flatMap(section),
    '.SH "EXIT STATUS"',
    ...[
      ['0', 'done'],
      ['1', 'failed'],
      ['2', 'a mistake in the call'],
      ['3', 'some records were lost']
    ].flatMap(([code, meaning]) => ['.TP', `.B ${code}`, meaning!]),
    '.SH ENVIRONMENT',
    ...['.TP', '.B NO_COLOR', 'if set, no colours', '.TP', '.B FORCE_COLOR'],
    roff('if set and not 0, colours where the stream is no terminal too')
  ]
  return `${parts.join('\n')}\n`
}

function section(command: Command): string[] {
  const options = command.options.flatMap(option => ['.TP', `.B ${roff(option.flags)}`, roff(meaning(option))])
  return [`.SS ${roff(synopsis(command))}`, roff(`${command.description()}.`), ...options]
}

function synopsis(command: Command): string {
  const args = command.registeredArguments.map(argument => {
    const name = `${argument.name()}${argument.variadic ? '...' : ''}`
    return argument.required ? name : `[${name}]`
  })
  return ['pubcite', command.name(), command.options.length > 0 ? '[options]' : '', ...args].filter(Boolean).join(' ')
}

function meaning({description, argChoices, defaultValue}: Option): string {
  const choices = argChoices ? `: ${argChoices.join(', ')}` : ''
  return `${description}${choices}${defaultValue === undefined ? '' : ` (default: ${defaultValue})`}`
}

/** Text that roff prints as it is: a hyphen that can be copied, no escape and no request of its own. */
function roff(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(?=[.'])/, '\\&')
}
