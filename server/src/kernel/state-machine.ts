/** What an action does: from which states it starts and where it ends. */
export interface Transition<S extends string> {
  readonly from: readonly S[];
  readonly to: S;
  /** Chinese verb for messages and drawings. */
  readonly zh: string;
  /** Who does it: a party or a clock. */
  readonly by: string;
}

/** A state machine as a table. */
export interface Machine<S extends string, A extends string> {
  readonly name: string;
  readonly initial: readonly S[];
  readonly states: readonly S[];
  readonly final: readonly S[];
  readonly actions: Readonly<Record<A, Transition<S>>>;
}

/**
 * Declares a machine and checks it: every state is reachable from an initial one, every state that is
 * not final has a way on, no action leaves a final state. Throws with the state's name otherwise.
 */
export function machine<S extends string, A extends string>(table: Machine<S, A>): Machine<S, A> {
  const transitions = Object.entries(table.actions) as [A, Transition<S>][];
  const reached = new Set<S>(table.initial);
  for (let size = -1; size !== reached.size; ) {
    size = reached.size;
    for (const [, t] of transitions) if (t.from.some((s) => reached.has(s))) reached.add(t.to);
  }
  for (const state of table.states) {
    if (!reached.has(state)) throw new Error(`${table.name}: state ${state} cannot be reached`);
    const leaves = transitions.some(([, t]) => t.from.includes(state) && t.to !== state);
    if (leaves && table.final.includes(state)) throw new Error(`${table.name}: final state ${state} can be left`);
    if (!leaves && !table.final.includes(state)) throw new Error(`${table.name}: state ${state} is a dead end`);
  }
  return Object.freeze(table);
}

/** The state after an action, or undefined where the table does not allow it. */
export function nextState<S extends string, A extends string>(table: Machine<S, A>, from: S, action: A): S | undefined {
  const transition = table.actions[action];
  return transition.from.includes(from) ? transition.to : undefined;
}

/** The machine as a Mermaid state diagram. */
export function drawMachine(table: Machine<string, string>): string {
  const lines = ['stateDiagram-v2', ...table.initial.map((s) => `  [*] --> ${s}`)];
  for (const [action, t] of Object.entries(table.actions)) {
    for (const from of t.from) lines.push(`  ${from} --> ${t.to}: ${t.zh} (${action}, ${t.by})`);
  }
  return [...lines, ...table.final.map((s) => `  ${s} --> [*]`)].join('\n');
}
