import { run } from './run';

// A reader that has seen enough (`| head`) is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await run(process.argv.slice(2), {
  stdout: process.stdout,
  stderr: process.stderr,
  // npm runs scripts in the project's folder; file names are meant from where the person stands.
  folder: (process.env.npm_lifecycle_event === 'cli' && process.env.INIT_CWD) || process.cwd(),
});
