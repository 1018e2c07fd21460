// @ts-check
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** @typedef {{ password: string, accounts: { label: string, account: string }[] }} Demo */

/**
 * What the reader needs to know once everything runs.
 * @param {object} facts
 * @param {'demo' | 'production'} facts.mode
 * @param {boolean} facts.demo
 * @param {string} facts.webUrl
 * @param {string} facts.apiUrl
 * @param {string} facts.dataDir
 * @param {string} [facts.token] bootstrap token, when one was just made
 * @returns {string}
 */
export function banner({ mode, demo, webUrl, apiUrl, dataDir, token }) {
  const title = mode === 'production' ? '正式启动 PRODUCTION START（无演示数据 no demo data）' : demo ? '演示启动 DEMO START（含演示账号，勿用于生产 demo accounts, not for production）' : '演示启动 DEMO START（仅资料库，无演示账号 libraries only, no demo accounts）';
  const lines = ['', `  揭榜 Jiebang · ${title}`, '', `  打开 Open      ${webUrl}`, `  接口 API       ${apiUrl}/graphql`];
  if (demo) lines.push(...signIn(join(dataDir, 'demo.json')));
  if (token) {
    lines.push('', '  首位管理员 First administrator', `    初始化口令 bootstrap token: ${token}`, '    只显示这一次；系统中已有管理员后失效。Shown once; void as soon as there is an administrator.');
  }
  lines.push('', `  数据 Data      ${dataDir}`, `  日志 Logs      ${join(dataDir, 'logs')}`, '  停止 Stop      Ctrl-C', '');
  return lines.join('\n');
}

/**
 * The demo accounts the seed wrote down.
 * @param {string} file
 * @returns {string[]}
 */
function signIn(file) {
  if (!existsSync(file)) return ['', `  演示账号 Demo accounts: ${file} was not written; see logs/seed.log.`];
  /** @type {Demo} */
  const demo = JSON.parse(readFileSync(file, 'utf8'));
  const width = Math.max(...demo.accounts.map(({ account }) => account.length));
  return ['', '  登录 Sign in   账号 account, 密码相同 one password for all:', `    ${demo.password}`, ...demo.accounts.map(({ label, account }) => `    ${account.padEnd(width)}  ${label}`)];
}
