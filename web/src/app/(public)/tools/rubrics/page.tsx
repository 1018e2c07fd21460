import type { Metadata } from 'next';
import { loadRules } from '@/features/assessment/public/ask-rule';
import { familiesOf, isRubric, RuleList, RuleNote } from '@/features/assessment/public/rule-list';
import { PageHead } from '@/ui/light';

export const metadata: Metadata = { title: '我是不是科技型、创新型中小企业', description: '按国家评价办法自测：符合、不符合，还差什么。' };

/** The national rubrics of enterprises to choose from. */
export default async function RubricsPage() {
  const rules = familiesOf(await loadRules('ENTERPRISE')).filter(({ newest }) => isRubric(newest));
  return (
    <div className="jb-rule-page">
      <PageHead back={{ href: '/tools', text: '测算工具' }} title="科技型、创新型中小企业自测" lead="按国家评价办法逐项打分，直接回答：符合、不符合，还差什么。" />
      <section aria-labelledby="rubrics" className="jb-part">
        <h2 id="rubrics">选一项自测</h2>
        <RuleList families={rules} empty="还没有评价办法" />
      </section>
      <RuleNote />
    </div>
  );
}
