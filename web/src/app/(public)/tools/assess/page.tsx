import type { Metadata } from 'next';
import { loadRules } from '@/features/assessment/public/ask-rule';
import { familiesOf, isRubric, RuleList, RuleNote, ruleHref } from '@/features/assessment/public/rule-list';
import { PageHead } from '@/ui/light';

export const metadata: Metadata = { title: '站点考核测算', description: '各地科技金融服务站点的考核办法：逐条列明计分，填入数据即得总分、等次和差距。' };

/** Every standard for stations, in force or kept, and the other rules that have no page of their own. */
export default async function AssessPage() {
  const rules = familiesOf(await loadRules());
  const stations = rules.filter(({ newest }) => newest.subject === 'STATION');
  const others = rules.filter(({ newest }) => newest.subject !== 'STATION' && !isRubric(newest) && ruleHref(newest).startsWith('/tools/assess/'));
  return (
    <div className="jb-rule-page">
      <PageHead back={{ href: '/tools', text: '测算工具' }} title="站点考核测算" lead="选一份考核办法，填入数据，看总分、等次、差距和每一项怎么得分。已不执行的版本保留，可以核对往年结果。" />
      <section aria-labelledby="stations" className="jb-part">
        <h2 id="stations">服务站点考核办法</h2>
        <RuleList families={stations} empty="还没有站点考核办法" />
      </section>
      {others.length > 0 && (
        <section aria-labelledby="others" className="jb-part">
          <h2 id="others">企业和融资规则</h2>
          <RuleList families={others} empty="没有其他规则" />
        </section>
      )}
      <RuleNote />
    </div>
  );
}
