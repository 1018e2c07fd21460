// @ts-check
import { Failure } from './say.mjs';

export const HELP = `npm start [-- options]

  --production   no demo data, production security; prints a token for the first administrator
  --no-demo      libraries (institutions, products, policies) only, no demo accounts
  --host <ip>    address the portal listens on (default 127.0.0.1)
  --help

Environment: DATABASE_URL (use this PostgreSQL instead of the built-in one), JIEBANG_DATA (data folder),
PORT (portal, 3000), API_PORT (4000), WEB_ORIGIN (public address of the portal), DEMO_PASSWORD.
`;

/**
 * @typedef {{ mode: 'demo' | 'production', demo: boolean, host: string, help: boolean, webPort: number, apiPort: number }} Args
 */

/**
 * The command line and environment of `npm start`.
 * @param {string[]} argv
 * @param {NodeJS.ProcessEnv} env
 * @returns {Args}
 * @throws {Failure} an option or port it does not know
 */
export function parseArgs(argv, env) {
  /** @type {Args} */
  const args = { mode: 'demo', demo: true, host: '127.0.0.1', help: false, webPort: portIn(env, 'PORT', 3000), apiPort: portIn(env, 'API_PORT', 4000) };
  const rest = [...argv];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--production') Object.assign(args, { mode: 'production', demo: false });
    else if (arg === '--no-demo') args.demo = false;
    else if (arg === '--help' || arg === '-h') args.help = true;
    else if (arg === '--host' && rest[0]) args.host = /** @type {string} */ (rest.shift());
    else throw new Failure(`Unknown option ${arg}.\n\n${HELP}`);
  }
  return args;
}

/**
 * @param {NodeJS.ProcessEnv} env
 * @param {string} name
 * @param {number} otherwise
 */
function portIn(env, name, otherwise) {
  const value = env[name];
  if (!value) return otherwise;
  const port = Number(value);
  if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Failure(`${name}=${value} is not a port (1 to 65535).`);
  return port;
}
