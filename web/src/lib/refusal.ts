/** One fault of an `InvalidInput` answer or of a form schema: where and what. */
export type Issue = { path: string; message: string };

/** Ends a `switch` over `__typename`: a result that is not handled fails the type check. */
export function never(value: never): never {
  throw new Error(`unhandled result ${JSON.stringify(value)}`);
}

/** Name of the field that an issue path points at: `input.terms[0].months` → `terms.0.months`. */
export const fieldPath = (path: string): string => path.replace(/\[(\d+)\]/g, '.$1').replace(/^input\./, '');

/** First message for each field name. */
export function issuesByPath(issues: readonly Issue[]): Record<string, string> {
  const found: Record<string, string> = {};
  for (const { path, message } of issues) found[fieldPath(path)] ??= message;
  return found;
}

/** Issues of a zod error (`error.issues`) in the same shape as those of the API. */
export const zodIssues = (issues: readonly { path: readonly PropertyKey[]; message: string }[]): Issue[] =>
  issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));

/** Id of the control of a field, so that the error summary can link to it. */
export const fieldId = (name: string): string => `f-${fieldPath(name).replace(/[^\w-]/g, '-')}`;
