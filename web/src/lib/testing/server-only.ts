/** Stands in for the `server-only` marker in unit tests, where there is no bundler to honour it. */
export {};
