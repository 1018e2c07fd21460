import type { Metadata } from 'next';
import { rulePage } from '@/features/assessment/public/ask-rule';
import { Provisional, RuleTags } from '@/features/assessment/public/outcome';
import { axesOf, numbersOf, Radar } from '@/features/assessment/public/radar';
import { RuleForm } from '@/features/assessment/public/rule-form';
import { RuleResult } from '@/features/assessment/public/rule-page';
import { RuleSource } from '@/features/assessment/public/rule-source';
import { headline } from '@/features/assessment/public/trace-words';
import type { SearchParams } from '@/lib/url-state';
import { Figure, Link, LinkButton, PageHead } from '@/ui/light';
import { keys } from '@/features/assessment/public/rule';
import { nationalOf } from '@/features/assessment/public/national-score';

type Props = { searchParams: Promise<SearchParams> };

const ID = 'xixian.points';
const BASE = '/points/try';

/** An invented firm in its start-up stage, to see what a result looks like. */
const EXAMPLE = new URLSearchParams(Object.entries({
  founded: '2024-06-01', inArea: 'true', strategic: 'true', smallMicro: 'true', techSme: 'true', hnte: 'false', pool: 'false', contractFirm: 'false', rdDeclared: 'true', fourPlusOne: 'false',
  rdNow: '180', rdBefore: '130', ip1: '2', ip2: '1', contracts: '60', hightech: '360', revenueNow: '800', revenueBefore: '640', profit: '-20', netAssets: '400', equity: '300',
  university: 'true', talents: '2', platforms: '0', banks: '1', founderCash: '200',
}).map(([name, value]) => [keys.fact(name), value])).toString();

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { issues } = await rulePage(ID, await searchParams);
  return { title: `${issues.length > 0 ? '错误：' : ''}创新积分模拟`, description: '西咸新区创新积分 15 项指标模拟：得分、雷达图、每项下一步能加几分。' };
}

/** Simulator of the innovation points: fifteen indicators, radar, next steps, and the national score beside it. */
export default async function PointsPage({ searchParams }: Props) {
  const params = await searchParams;
  const { rule, versions, trace, issues } = await rulePage(ID, params);
  const figure = trace && headline(rule, trace);
  const national = trace && nationalOf(rule, trace);
  return (
    <div className="jb-rule-page">
      <PageHead
        back={{ href: '/tools', text: '测算工具' }} title="创新积分模拟" tags={<RuleTags rule={rule} trace={trace} />}
        lead="填入企业数据，看 15 项指标各得几分、还能怎样提高。" figure={figure && <Figure primary {...figure} />}
      />
      <Provisional text={rule.provisional} />
      {trace && (
        <RuleResult rule={rule} trace={trace} params={params} numbers={numbersOf(axesOf(trace))}>
          {national && <p>{national.label}：<b className="font-semibold">{national.text}</b>。两种积分口径不同，不能相加或互换。</p>}
          {trace.status !== 'OUT_OF_SCOPE' && <Radar rule={rule} trace={trace} />}
        </RuleResult>
      )}
      {trace && (
        <section aria-labelledby="next" className="jb-part print:hidden">
          <h2 id="next">下一步</h2>
          <div className="jb-actions">
            <LinkButton href="/products?shelf=current">找融资产品</LinkButton>
            <LinkButton tone="secondary" href="/register?next=%2Fmy%2Fneeds%2Fnew">发布融资需求</LinkButton>
            <LinkButton tone="secondary" href="/subsidy">算贴息</LinkButton>
          </div>
        </section>
      )}
      <section aria-labelledby="facts" className="jb-part print:hidden">
        <h2 id="facts">{trace ? '修改数据再算' : '填写数据'}</h2>
        {!trace && issues.length === 0 && <p><Link href={`${BASE}?${EXAMPLE}`}>先用一家虚构企业的数据看看结果</Link></p>}
        <RuleForm rule={rule} action={BASE} params={params} issues={issues} submit="算积分" />
      </section>
      <RuleSource rule={rule} versions={versions} base={BASE} />
    </div>
  );
}
