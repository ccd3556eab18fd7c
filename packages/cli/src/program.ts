import {Argument, Command, CommanderError, InvalidArgumentError, Option} from 'commander'
import type {Shard} from './batch/convert-files.js'
import type {CiteOptions} from './commands/cite.js'
import type {ConvertOptions} from './commands/convert.js'
import type {MergeCommandOptions} from './commands/merge.js'
import {completion, type Shell, shells} from './completion.js'
import {type ExitCode, exit, Failure, sentenceOf, UsageError} from './exit.js'
import {inputNames, outputNames, parquet} from './names.js'
import {nearest} from './nearest.js'
import {defaultTimeLimit, listFormats} from './style-options.js'
import type {Terminal} from './terminal.js'

/**
 * Run the program.
 * @param args What stands behind `pubcite`.
 * @returns The exit code: 0, 1 (failed), 2 (usage), 3 (some records lost).
 */
export async function run(args: readonly string[], terminal: Terminal, version: string): Promise<ExitCode> {
  let code: ExitCode = exit.ok
  const program = defineProgram(terminal, version, outcome => {
    code = outcome
  })
  try {
    // somebody typed the name alone: there is nothing to read, and waiting for it would look like a crash
    if (args.length === 0 && terminal.typed) program.outputHelp()
    else await program.parseAsync(args, {from: 'user'})
    return code
  } catch (error) {
    return failure(error, terminal, commandMeant(error, args[0], program))
  }
}

/** `show` is the command where none is named, so a command with a slip in it is a file that is not there. */
function commandMeant(error: unknown, word: string | undefined, program: Command): string {
  const {code, path} = error as NodeJS.ErrnoException
  const names = program.commands.map(command => command.name())
  const meant = code === 'ENOENT' && word !== undefined && path === word ? nearest(word, names) : undefined
  return meant === undefined ? '' : ` (did you mean pubcite ${meant}?)`
}

function failure(error: unknown, {err}: Terminal, hint: string): ExitCode {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exit.ok : exit.usage
  const usage = error instanceof UsageError || error instanceof RangeError
  const {code} = error as NodeJS.ErrnoException
  if (code === undefined && !usage && !(error instanceof Failure)) throw error
  err(`pubcite: ${sentenceOf(error as NodeJS.ErrnoException)}${hint}\n`)
  return usage ? exit.usage : exit.failed
}

/**
 * The commands and options of the program: what runs it, and what its help, completion and manual page say.
 * @param done Takes the exit code of the command that ran.
 */
export function defineProgram(terminal: Terminal, version: string, done: (code: ExitCode) => void): Command {
  const program = new Command('pubcite')
    .description('Read what PubMed, PMC and Bookshelf print, offline, and write references.')
    .version(version)
    .exitOverride()
    .configureOutput({writeOut: terminal.out, writeErr: terminal.err})
    .addHelpText(
      'after',
      examples([
        'pubcite page.txt',
        'pubcite cite search.nbib --style apa',
        'pubcite convert search.nbib --to ris -o search.ris'
      ])
    )

  program
    .command('show', {isDefault: true})
    .description('what a file is, its articles at a glance, the diagnostics, and references in four styles')
    .argument('[FILE...]', 'files, or - for standard input')
    .addOption(fromOption())
    .option('--json', 'everything as JSON')
    .addHelpText('after', examples(['pubcite page.txt', 'pbpaste | pubcite', 'pubcite show search.nbib --json']))
    .action(async (files: string[], options) => {
      const {show} = await import('./commands/show.js')
      done(await show(files, options, terminal))
    })

  program
    .command('cite')
    .description('write a bibliography')
    .argument('[FILE...]', 'files, or - for standard input')
    .option('--style <name>', 'nlm, a CSL style by name (see: pubcite styles), or a .csl file', 'nlm')
    .option('--locale <tag>', 'language of a CSL style: en-US, de-DE …')
    .addOption(new Option('--format <format>', 'how it is marked up').choices(listFormats).default('text'))
    .addOption(
      new Option('--time-limit <seconds>', 'how long a .csl file may take: it is a program, and may never end')
        .argParser(readSeconds)
        .default(defaultTimeLimit)
    )
    .addOption(fromOption())
    .option('-o, --output <file>', 'where to write; by default standard output')
    .option('--watch', 'with -o: write it anew when a file changes, until Ctrl-C')
    .option('--json', 'a list of identifiers and references as JSON')
    .addHelpText(
      'after',
      examples([
        'pubcite cite page.txt',
        'pubcite cite search.nbib --style apa --format html',
        'pubcite cite a.nbib b.nbib --style ./journal.csl --locale de-DE',
        'pubcite cite ours.nbib --format html -o list.html --watch'
      ])
    )
    .action(async (files: string[], options: CiteOptions) => {
      const {cite} = await import('./commands/cite.js')
      done(await cite(files, options, terminal))
    })

  program
    .command('convert')
    .description('write the articles in another format')
    .argument('[FILE...]', 'files, or - for standard input')
    .addOption(new Option('--to <format>', 'what to write').choices(written).argParser(oneOf(written)))
    .addOption(fromOption())
    .option('-o, --output <file>', 'where to write; by default standard output. Many files go to a folder: OUT/')
    .option('--highlight <name...>', 'markdown, html, rtf: whose names stand out, in any form, or an ORCID')
    .addOption(new Option('--group-by <what>', 'markdown, html, rtf: newest first, below headings').choices(['year']))
    .option('--numbered', 'markdown, html, rtf: number the references')
    .option('--watch', 'with -o FILE: write it anew when a file changes, until Ctrl-C')
    .option('--json', 'a report as JSON on standard error')
    .addOption(new Option('--jobs <count>', 'OUT/: how many files at once, 0 for one on each core').argParser(readJobs))
    .option('--gzip', 'OUT/: pack what is written')
    .option('--list <file>', 'OUT/: the files to convert, one a line')
    .addOption(new Option('--shard <i/n>', 'OUT/: only the i-th of n parts of the files').argParser(readShard))
    .option('--report <file>', 'OUT/: what became of each file, as JSON')
    .option('--quiet', 'OUT/: no progress and no last line')
    .addHelpText(
      'after',
      examples([
        'pubcite convert search.nbib --to bibtex',
        'pubcite convert page.txt -o page.ris',
        'pubcite convert ours.nbib --to html --group-by year --highlight "Okafor N"',
        'pubcite convert *.nbib --to jsonl > all.jsonl',
        "pubcite convert 'baseline/*.xml.gz' --to jsonl --gzip -o out/ --jobs 8",
        "pubcite convert 'baseline/*.xml.gz' --to parquet -o tables/",
        'pubcite convert --list files.txt --to csv -o out/ --shard 3/16'
      ])
    )
    .action(async (files: string[], options: ConvertOptions) => {
      const {convert} = await import('./commands/convert.js')
      done(await convert(files, options, terminal, version))
    })

  program
    .command('merge')
    .description('apply the updates of PubMed to its baseline: revisions, versions, deletions')
    .argument('<FILE...>', 'baseline and update files in any order, or patterns of them')
    .requiredOption('-o, --output <file>', 'where to write; packed where it ends in .gz; of parquet a folder: OUT/')
    .addOption(new Option('--to <format>', 'what to write').choices(written).argParser(oneOf(written)))
    .option('--latest-version', 'of each PMID only its latest version')
    .option('--report <file>', 'what each file held, as JSON')
    .option('--quiet', 'no progress and no last line')
    .addHelpText(
      'after',
      examples([
        "pubcite merge 'baseline/*.xml.gz' 'updatefiles/*.xml.gz' -o pubmed.jsonl.gz",
        "pubcite merge '*/pubmed*.xml.gz' --latest-version --to csv -o pubmed.csv",
        "pubcite merge '*/pubmed*.xml.gz' --to parquet -o tables/"
      ])
    )
    .action(async (files: string[], options: MergeCommandOptions) => {
      const {merge} = await import('./commands/merge.js')
      done(await merge(files, options, terminal, version))
    })

  program
    .command('check')
    .description('print every diagnostic as file:line:column severity code message')
    .argument('[FILE...]', 'files, or - for standard input')
    .addOption(fromOption())
    .option('--json', 'diagnostics as JSON')
    .addHelpText('after', examples(['pubcite check search.nbib', 'pubcite check export.nbib --json']))
    .action(async (files: string[], options) => {
      const {check} = await import('./commands/check.js')
      done(await check(files, options, terminal))
    })

  program
    .command('formats')
    .description('list the formats that are read and written')
    .option('--json', 'as JSON')
    .addHelpText('after', examples(['pubcite formats']))
    .action(async options => {
      const {formats} = await import('./commands/lists.js')
      done(formats(options, terminal))
    })

  program
    .command('styles')
    .description('list the styles that cite knows by name')
    .option('--json', 'as JSON')
    .addHelpText('after', examples(['pubcite styles']))
    .action(async options => {
      const {styles} = await import('./commands/lists.js')
      done(await styles(options, terminal))
    })

  program
    .command('completion')
    .description('print a script that completes commands, options and their values')
    .addArgument(new Argument('<SHELL>', 'of which shell').choices(shells))
    .addHelpText(
      'after',
      examples([
        'echo "source <(pubcite completion bash)" >> ~/.bashrc',
        'echo "source <(pubcite completion zsh)" >> ~/.zshrc',
        'pubcite completion fish > ~/.config/fish/completions/pubcite.fish'
      ])
    )
    .action(async (shell: Shell) => {
      const {styleNames} = await import('@pubcite/styles')
      terminal.out(completion(shell, program, ['nlm', ...styleNames.map(({name}) => name)]))
      done(exit.ok)
    })

  return program
}

function fromOption(): Option {
  return new Option('--from <format>', 'what the files are, without recognising it')
    .choices(inputNames)
    .argParser(oneOf(inputNames))
}

/** What `--to` takes. */
const written: readonly string[] = [...outputNames, parquet.name]

/** The name of a format. Of a wrong one the nearest is said: all of them are more than one reads in an error. */
function oneOf(names: readonly string[]): (value: string) => string {
  return value => {
    if (names.includes(value)) return value
    const meant = nearest(value, names)
    throw new InvalidArgumentError(`${meant ? `Did you mean ${meant}? ` : ''}All of them: pubcite formats`)
  }
}

function readJobs(value: string): number {
  if (/^\d{1,3}$/.test(value)) return Number(value)
  throw new InvalidArgumentError('It is a number of files, or 0 for one on each core.')
}

/** `3/16`: the third of sixteen. */
function readShard(value: string): Shard {
  const [, index, count] = (/^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []).map(Number)
  if (index && count && index <= count) return {index, count}
  throw new InvalidArgumentError('It is a part and their number, counted from 1: 3/16.')
}

function readSeconds(value: string): number {
  const seconds = Number(value)
  if (seconds > 0 && seconds <= 86_400) return seconds
  throw new InvalidArgumentError('Seconds are a number from 0 to 86400.')
}

function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map(line => `  $ ${line}\n`).join('')}`
}
