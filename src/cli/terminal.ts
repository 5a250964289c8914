/** Where text goes; process.stdout and process.stderr are two. */
export interface Output {
  write(text: string): unknown;
  /** A person is looking, so tables and progress make sense. */
  readonly isTTY?: boolean;
}

/** What a command may use of the world besides files. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Folder that file names on the command line are relative to. */
  readonly folder: string;
}
