/** Ends the command with one line for people and an exit code. */
export class Failure extends Error {
  constructor(
    message: string,
    /** 1: the input or output is at fault; 2: the command was called wrongly. */
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}

/** The command was called wrongly. */
export class UsageFailure extends Failure {
  constructor(
    message: string,
    /** The subcommand whose usage is worth showing. */
    readonly command?: string,
  ) {
    super(message, 2);
  }
}
