let counted = 0;

/** Counts a sign-in to an account that does not exist or is closed: such guesses are a figure, not entries of the audit log. */
export function countUnknownGuess(): void {
  counted += 1;
}

/** Such sign-ins since the process started. */
export function unknownGuesses(): number {
  return counted;
}
