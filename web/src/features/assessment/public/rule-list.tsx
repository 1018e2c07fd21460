import { label } from '@/gql/labels';
import { EmptyState, Link, Notice, StatusTag } from '@/ui/light';
import type { RuleHead } from './rule';
import { spanText, versionText } from './trace-words';

/** One rule with its versions, newest first. */
export type RuleFamily = { id: string; newest: RuleHead; versions: RuleHead[] };

/** Versions of the same rule together, in the order of the API; the one in force stands for them. */
export function familiesOf(rules: readonly RuleHead[]): RuleFamily[] {
  const families = new Map<string, RuleHead[]>();
  for (const rule of rules) families.set(rule.id, [...(families.get(rule.id) ?? []), rule]);
  return [...families].map(([id, versions]) => ({ id, versions, newest: versions.find((one) => one.inForce) ?? versions[0]! }));
}

/** Rules that have a page of their own; every other one is tried at the general page. */
const OWN_PAGES: Readonly<Record<string, string>> = { 'xixian.points': '/points/try', 'xixian.interest-subsidy': '/subsidy' };

/** True for the national rubrics of enterprises. */
export const isRubric = (rule: Pick<RuleHead, 'id' | 'subject' | 'area'>): boolean => rule.subject === 'ENTERPRISE' && rule.area === '全国' && !(rule.id in OWN_PAGES);

/** Page on which a rule is tried. */
export const ruleHref = (rule: Pick<RuleHead, 'id' | 'subject' | 'area'>): string =>
  OWN_PAGES[rule.id] ?? (isRubric(rule) ? `/tools/rubrics/${encodeURIComponent(rule.id)}` : `/tools/assess/${encodeURIComponent(rule.id)}`);

/** Rules to choose from: title, area, days in which they hold, source, and whether they hold now. */
export function RuleList({ families, empty }: { families: readonly RuleFamily[]; empty: string }) {
  if (families.length === 0) return <EmptyState title={empty} action={{ href: '/tools', text: '看其他测算' }}>规则文件载入后在这里列出。</EmptyState>;
  return (
    <ul className="jb-cards">
      {families.map(({ id, newest, versions }) => (
        <li key={id} className="jb-card">
          <div className="jb-head-title">
            <h3 className="jb-card-title"><Link plain href={ruleHref(newest)}>{newest.title}</Link></h3>
            {newest.provisional !== null && <StatusTag tone="action">暂定</StatusTag>}
            {!newest.inForce && <StatusTag tone="neutral">历史版本</StatusTag>}
          </div>
          <p className="jb-card-mute">{newest.area} · {label('StandardSubject', newest.subject)} · {versionText(newest.version)}{versions.length > 1 ? `，共 ${versions.length} 个版本` : ''}</p>
          <p className="jb-card-mute">{spanText(newest)}{newest.inForce ? '执行' : '，现不执行，可作测算'}</p>
          <p className="jb-card-mute">{newest.source}</p>
        </li>
      ))}
    </ul>
  );
}

/** What all calculations have in common. */
export function RuleNote() {
  return <Notice title="测算说明">不用登录，所填数据不保存；结果链接可以转发、打印。规则按文件原文逐条编写，每项都写明条款和理由。</Notice>;
}
