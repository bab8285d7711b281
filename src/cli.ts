import { cac } from 'cac';
import { backupCommand, restoreCommand } from './wiring/commands/backups.ts';
import { crowdCommand } from './wiring/commands/crowd.ts';
import { doctorCommand } from './wiring/commands/doctor.ts';
import { exportCommand } from './wiring/commands/export-programme.ts';
import { importDirectoryCommand, refreshDirectoryCommand } from './wiring/commands/import-directory.ts';
import { importCommand } from './wiring/commands/import-programme.ts';
import { optionTexts } from './wiring/commands/option-texts.ts';
import { tokenCommand } from './wiring/commands/token.ts';
import { runCommand } from './wiring/commands/with-house.ts';

// Whoever reads our output may stop early, as `head` does; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

const cli = cac('hallway');

cli
  .command('import <source>', 'Bring a programme in from a file or an address')
  .option('--edition <slug>', 'Into which edition; it is made if there is none of that name')
  .option(
    '--format <format>',
    'frab-xml, pretalx-json, pycon-us, europython, icalendar or csv; else it is recognised',
  )
  .option('--name <name>', 'Name of a new edition whose file names none, "PyCon US 2024"')
  .option('--zone <zone>', 'Zone of a new edition whose file names none, Europe/Prague')
  .option('--remove-missing', 'Take out what the file does not have; else it stays')
  .option('--dry-run', 'Only report')
  .option('--release <name>', 'Release the timetable under this name and show the edition')
  .option('--all', 'Show every remark')
  .action((source, options) => runCommand(() => importCommand(source, optionTexts(options))));

cli
  .command(
    'import-directory [...sources]',
    'Bring conferences in from lists: files, folders, addresses, or confs-tech, python-deadlines, python-org',
  )
  .option('--source <name>', 'Of which source the files are; else they say it themselves')
  .option('--part', 'The files are only a part of the list: what they do not have stays')
  .option('--all', 'Show every problem')
  .action((sources, options) => runCommand(() => importDirectoryCommand(sources, optionTexts(options))));

cli
  .command('refresh-directory', 'Read every list of conferences that is due')
  .option('--all', 'Show every problem')
  .action((options) => runCommand(() => refreshDirectoryCommand(optionTexts(options))));

cli
  .command('export', 'Write the released programme as a file')
  .option('--edition <slug>', 'Of which edition')
  .option('--format <format>', 'xml, json, ics or csv', { default: 'xml' })
  .option('--to <file>', 'Where to; else standard output')
  .action((options) => runCommand(() => exportCommand(optionTexts(options))));

cli
  .command('token <action>', 'token create: make an API token')
  .option('--email <address>', 'Whose')
  .option('--edition <slug>', 'For which edition')
  .option('--role <role>', 'With which role; never above their own')
  .option('--name <name>', 'What it is for')
  .option('--expires <date>', 'Last day, 2027-05-20')
  .action((action, options) => runCommand(() => tokenCommand(action, optionTexts(options))));

cli
  .command('backup', 'Write everything into one file')
  .option('--to <path>', 'A folder or the name of a new file')
  .action((options) => runCommand(() => backupCommand(optionTexts(options))));

cli
  .command('restore <file>', 'Fill an empty installation from a backup')
  .action((file) => runCommand(() => restoreCommand(file)));

cli
  .command('doctor', 'Look whether everything works')
  .option('--json', 'As JSON')
  .action((options) => runCommand(() => doctorCommand(options)));

cli
  .command('crowd', 'Let a synthetic crowd use a rehearsal')
  .option('--people <count>', 'How many', { default: 200 })
  .action((options) => runCommand(() => crowdCommand(options)));

cli.help();
cli.addEventListener('command:*', () => {
  console.error(`There is no command ${cli.args.join(' ')}. \`hallway --help\` lists them.`);
  process.exit(1);
});

const parsed = cli.parse(process.argv, { run: false });
if (!cli.matchedCommand && parsed.args.length === 0 && !parsed.options.help) cli.outputHelp();
else {
  try {
    await cli.runMatchedCommand();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
}
