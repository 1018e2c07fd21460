import type { UseCase } from './ports';

/**
 * A step that must not be done now, though nobody did anything wrong: its transaction is undone and it is tried again, and `tell`
 * (a use case that may be run again and again) says so to those who can help.
 */
export class Stuck<I = unknown> extends Error {
  constructor(
    cause: Error,
    readonly tell: UseCase<I>,
    readonly input: I,
  ) {
    super(cause.message, { cause });
  }
}
