/** The part of mapshaper's interface that the benchmark uses; the package states no types. */
declare module 'mapshaper' {
  const mapshaper: {
    /** Runs a line of commands on files given by name, and gives the files they would write. */
    applyCommands(
      commands: string,
      input: Readonly<Record<string, unknown>>,
    ): Promise<Readonly<Record<string, Uint8Array | string>>>;
  };
  export default mapshaper;
}
