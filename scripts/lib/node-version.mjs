// @ts-check

/**
 * Refuse, in plain words, a Node that is too old; exits the process.
 * @param {string} [version] e.g. '20.19.0'
 */
export function requireNode(version = process.versions.node) {
  const parts = version.split('.').map(Number);
  const major = parts[0] || 0;
  const minor = parts[1] || 0;
  if (major > 20 || (major === 20 && minor >= 19)) return;
  process.stderr.write(`\n需要 Node.js 20.19 或更新版本，当前为 ${version}。\nJiebang needs Node.js 20.19 or newer; this is ${version}. Get it from https://nodejs.org (24 LTS is a good choice).\n`);
  process.exit(1);
}
