/** Remembers the answer of a pure function for each object, and for the second argument it was last asked with. */
export function once<K extends object, A, T>(make: (key: K, argument: A) => T): (key: K, argument: A) => T {
  const made = new WeakMap<K, { readonly argument: A; readonly value: T }>();
  return (key, argument) => {
    const before = made.get(key);
    if (before !== undefined && before.argument === argument) return before.value;
    const value = make(key, argument);
    made.set(key, { argument, value });
    return value;
  };
}
