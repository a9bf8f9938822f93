import { auditCommand } from './commands/audit';
import { parseAuditOptions, parseStartOptions } from './commands/options';
import { startCommand } from './commands/start';
import { InputError } from './input-error';

/** The commands of HOST.md. Exit codes: 0 done, 2 bad input, 3 finished but some facts could not be read, 1 a fault of ours. */
async function main([command, ...args]: string[]): Promise<number> {
  const cwd = process.env.DIAPASON_CWD ?? process.cwd();
  switch (command) {
    case 'audit':
      return auditCommand(parseAuditOptions(args, cwd));
    case 'start':
      return startCommand(parseStartOptions(args, cwd));
    default:
      throw new InputError([`unknown command "${command ?? ''}"; expected audit or start`]);
  }
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (error instanceof InputError) {
      for (const line of error.lines) process.stderr.write(`${line}\n`);
      process.exitCode = 2;
    } else {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exitCode = 1;
    }
  },
);
