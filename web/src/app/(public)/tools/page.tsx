import type { Metadata } from 'next';
import { RuleNote } from '@/features/assessment/public/rule-list';
import { Card, Cards, PageHead } from '@/ui/light';

export const metadata: Metadata = { title: '测算工具', description: '还款与真实成本、贴息、创新积分、企业资格自测、站点考核测算：不用登录，结果可打印、可转发。' };

const GROUPS = [
  {
    id: 'cost', title: '融资成本',
    tools: [
      { href: '/tools/loan', title: '还款与真实成本', text: '每期还多少、利息和费用一共多少、一年真正花百分之几。' },
      { href: '/subsidy', title: '贴息试算与申报材料', text: '按贷款或已付利息算能补多少，看条件、材料清单和办理流程。' },
    ],
  },
  {
    id: 'enterprise', title: '企业自测',
    tools: [
      { href: '/points/try', title: '创新积分模拟', text: '15 项指标的得分和雷达图，每项下一步能加几分。' },
      { href: '/tools/rubrics', title: '科技型、创新型中小企业自测', text: '按国家评价办法回答：符合、不符合，还差什么。' },
    ],
  },
  {
    id: 'station', title: '服务站点',
    tools: [{ href: '/tools/assess', title: '站点考核测算', text: '各地考核办法逐条计分，看总分、等次和差距；其他地方的补贴、风险分担规则也在这里试算。' }],
  },
] as const;

/** The way to every calculator. */
export default function ToolsPage() {
  return (
    <div className="jb-rule-page">
      <PageHead title="测算工具" lead="先算清楚，再决定找谁、怎么融。" />
      {GROUPS.map((group) => (
        <section key={group.id} aria-labelledby={group.id} className="jb-part">
          <h2 id={group.id}>{group.title}</h2>
          <Cards>{group.tools.map((tool) => <Card key={tool.href} href={tool.href} title={tool.title} sub={tool.text} />)}</Cards>
        </section>
      ))}
      <RuleNote />
    </div>
  );
}
