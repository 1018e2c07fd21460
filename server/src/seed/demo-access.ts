import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a reader needs to sign in to the demo. */
export interface DemoAccess {
  /** One password for every demo account. */
  readonly password: string;
  readonly accounts: readonly { readonly label: string; readonly account: string }[];
}

/** The most telling accounts, of each kind of party. */
export const DEMO_ACCOUNTS: DemoAccess['accounts'] = [
  { label: '企业：比较方案、选定 Enterprise: compare offers', account: 'demo-e22' },
  { label: '企业：确认放款 Enterprise: confirm a payment', account: 'demo-e27' },
  { label: '银行：揭榜待办 Bank', account: 'demo-b1' },
  { label: '基金：受邀揭榜 Fund', account: 'demo-v2' },
  { label: '担保：受邀揭榜 Guarantor', account: 'demo-g1' },
  { label: '总站：产品待审核 Hub station', account: 'demo-hub' },
  { label: '分站：需求待审核 Branch station', account: 'demo-qh-st' },
  { label: '网点 Outlet', account: 'demo-fd-out' },
  { label: '主管部门 Authority', account: 'demo-finance' },
  { label: '系统管理员 System administrator', account: 'demo-admin' },
  { label: '安全管理员 Security administrator', account: 'demo-security' },
  { label: '审计员 Auditor', account: 'demo-auditor' },
];

const placeOf = (dataDir: string): string => join(dataDir, 'demo.json');

/** The password written by an earlier start; undefined when there is none that can be read. */
export function knownPassword(dataDir: string): string | undefined {
  if (!existsSync(placeOf(dataDir))) return undefined;
  try {
    const { password } = JSON.parse(readFileSync(placeOf(dataDir), 'utf8')) as Partial<DemoAccess>;
    return typeof password === 'string' && password !== '' ? password : undefined;
  } catch {
    return undefined;
  }
}

/** Writes demo.json, readable by its owner only; replaced in one step. */
export function writeAccess(dataDir: string, password: string): void {
  mkdirSync(dataDir, { recursive: true });
  const part = `${placeOf(dataDir)}.part`;
  writeFileSync(part, `${JSON.stringify({ password, accounts: DEMO_ACCOUNTS } satisfies DemoAccess, null, 2)}\n`, { mode: 0o600 });
  chmodSync(part, 0o600);
  renameSync(part, placeOf(dataDir));
}
