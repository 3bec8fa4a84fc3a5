/** Ends the command with a message and an exit code. */
export class Failure extends Error {
  constructor(
    message: string,
    /** 1: the input or the output is wrong. 2: the command was called wrongly. */
    readonly exitCode: 1 | 2 = 1,
  ) {
    super(message);
  }
}

/** The command was called wrongly. The message is followed by a pointer to the help. */
export class UsageFailure extends Failure {
  constructor(
    message: string,
    /** The subcommand that was called. */
    readonly command?: string,
  ) {
    super(message, 2);
  }
}
