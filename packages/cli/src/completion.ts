import type {Command, Option} from 'commander'

export const shells = ['bash', 'zsh', 'fish'] as const
export type Shell = (typeof shells)[number]

/** What may stand behind `pubcite`: a command with its options, as the help knows them. */
interface Word {
  name: string
  description: string
  options: {flags: string[]; description: string; values: readonly string[]; takesValue: boolean}[]
}

/** A script that completes `pubcite` in a shell, made of what its help says. `styles` are the values of `--style`. */
export function completion(shell: Shell, program: Command, styles: readonly string[]): string {
  const words = program.commands.map(
    (command): Word => ({
      name: command.name(),
      description: command.description(),
      options: command.options.map(option => describe(option, styles))
    })
  )
  return writers[shell](words)
}

function describe(option: Option, styles: readonly string[]): Word['options'][number] {
  const {short, long, description, argChoices, required, optional} = option
  const values = argChoices ?? (long === '--style' ? styles : [])
  return {
    flags: [short, long].filter(flag => flag !== undefined),
    description,
    values,
    takesValue: required || optional
  }
}

const writers: Record<Shell, (words: readonly Word[]) => string> = {bash, zsh, fish}

/** The command that is being typed: the first word that names one, else `show`. */
const findCommand = (words: readonly Word[], list: string) => `  local command=show word
  for word in ${list}; do
    case $word in
      ${words.map(({name}) => name).join('|')}) command=$word; break ;;
    esac
  done`

/** Values of the option that stands before the cursor: a branch of `case` for each. */
function valueCases(words: readonly Word[], branch: (values: readonly string[]) => string): string {
  const cases = words.flatMap(({name, options}) =>
    options
      .filter(({takesValue}) => takesValue)
      .map(({flags, values}) => `    ${flags.map(flag => `${name},${flag}`).join('|')}) ${branch(values)} return ;;\n`)
  )
  return cases.join('')
}

function bash(words: readonly Word[]): string {
  const flags = words.map(
    ({name, options}) => `      ${name}) flags='${options.flatMap(each => each.flags).join(' ')}' ;;\n`
  )
  const compgen = (list: readonly string[]) => `COMPREPLY=($(compgen -W '${list.join(' ')}' -- "$current"));`
  return `# pubcite in bash: source <(pubcite completion bash)
_pubcite() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]} flags=
${findCommand(words, `"\${COMP_WORDS[@]:1:COMP_CWORD-1}"`)}
  COMPREPLY=()
  case $command,$previous in
${valueCases(words, values => (values.length > 0 ? compgen(values) : ''))}  esac
  if [[ $current == -* ]]; then
    case $command in
${flags.join('')}    esac
    COMPREPLY=($(compgen -W "$flags --help" -- "$current"))
  elif (( COMP_CWORD == 1 )); then
    ${compgen(words.map(({name}) => name)).slice(0, -1)}
  fi
}
complete -o bashdefault -o default -F _pubcite pubcite
`
}

function zsh(words: readonly Word[]): string {
  const pair = (name: string, text: string) => quoted(`${name.replaceAll(':', '\\:')}:${text.replaceAll(':', '\\:')}`)
  const flags = words.map(({name, options}) => {
    const pairs = options.flatMap(each => each.flags.map(flag => pair(flag, each.description)))
    return `      ${name}) list=(${pairs.join(' ')}) ;;\n`
  })
  return `#compdef pubcite
# pubcite in zsh: source <(pubcite completion zsh), or this text as _pubcite in a folder of $fpath
_pubcite() {
  local -a list
${findCommand(words, `\${words[2,CURRENT-1]}`)}
  case $command,\${words[CURRENT-1]} in
${valueCases(words, values => (values.length > 0 ? `compadd -- ${values.join(' ')};` : '_files;'))}  esac
  if [[ \${words[CURRENT]} == -* ]]; then
    case $command in
${flags.join('')}    esac
    list+=('--help:how it is used')
    _describe -o option list
    return
  fi
  if (( CURRENT == 2 )); then
    list=(${words.map(({name, description}) => pair(name, description)).join(' ')})
    _describe command list
  fi
  _files
}
if [[ \${funcstack[1]} == _pubcite ]]; then _pubcite "$@"; else compdef _pubcite pubcite; fi
`
}

function fish(words: readonly Word[]): string {
  const names = words.map(({name}) => name).join(' ')
  const lines = words.flatMap(({name, description, options}) => [
    `complete -c pubcite -n __fish_use_subcommand -a ${name} -d ${quoted(description)}`,
    ...options.map(({flags, description: text, values, takesValue}) => {
      const given = flags.map(flag => (flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`)).join(' ')
      const value = values.length > 0 ? ` -xa ${quoted(values.join(' '))}` : takesValue ? ' -r' : ''
      const when =
        name === 'show'
          ? `'not __fish_seen_subcommand_from ${names.replace('show ', '')}'`
          : `'__fish_seen_subcommand_from ${name}'`
      return `complete -c pubcite -n ${when} ${given}${value} -d ${quoted(text)}`
    })
  ])
  return `# pubcite in fish: pubcite completion fish | source\n${lines.join('\n')}\n`
}

/** In single quotes, as all three shells read them. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", '’')}'`
}
