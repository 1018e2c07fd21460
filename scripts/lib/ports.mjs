// @ts-check
import { createServer } from 'node:net';

/**
 * Whether a TCP port can be bound on every given address (an address family the machine lacks counts as free).
 * @param {number} port
 * @param {string[]} [hosts]
 * @returns {Promise<boolean>}
 */
export async function isPortFree(port, hosts = ['127.0.0.1', '0.0.0.0', '::']) {
  for (const host of hosts) {
    const code = await tryBind(port, host);
    if (code !== '' && code !== 'EADDRNOTAVAIL' && code !== 'EAFNOSUPPORT') return false;
  }
  return true;
}

/**
 * The first free port at or after `wanted` that is not in `except`; throws after 200 attempts.
 * @param {number} wanted
 * @param {number[]} [except]
 * @returns {Promise<number>}
 */
export async function freePort(wanted, except = []) {
  for (let port = wanted; port < wanted + 200 && port < 65536; port++) {
    if (!except.includes(port) && (await isPortFree(port))) return port;
  }
  throw new Error(`No free port between ${wanted} and ${wanted + 199}.`);
}

/**
 * Bind once and let go.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string>} '' when the bind worked, otherwise the error code
 */
function tryBind(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve(/** @type {NodeJS.ErrnoException} */ (error).code ?? 'UNKNOWN'));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve('')));
  });
}
