import type { Metadata } from 'next';
import { StationTreeDocument } from '@/gql/operations';
import { siteIdentity } from '@/lib/config';
import { read } from '@/lib/urql/read';
import { Link, Notice, PageHead, SummaryList } from '@/ui/light';

export const metadata: Metadata = { title: '收费举报与投诉' };

const phoneLink = (phone: string) => <a className="jb-link" href={`tel:${phone}`}>{phone}</a>;

/** How to reach somebody about fees; no form, because there is no desk behind one yet. */
export default async function ComplainPage() {
  const [{ stations }, site] = [await read(StationTreeDocument), siteIdentity()];
  const withPhone = stations.filter((station) => station.phone !== null && station.tier !== 'OUTLET');
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 [&>.jb-head]:mb-0">
      <PageHead title="收费举报与投诉" lead="注册、发榜、对接、确认放款，本平台和站点都不向企业收取任何费用。" />
      <Notice tone="action" title="遇到这些情况请马上举报">
        <ul className="list-disc pl-5">
          <li>以平台或站点名义收取服务费、保证金、加急费、资料费；</li>
          <li>承诺“包放款”、要求代办并分成；</li>
          <li>机构在报价之外另收费用，或要求贷款回流、搭售产品；</li>
          <li>未经授权使用或转交企业信息。</li>
        </ul>
      </Notice>
      <section aria-labelledby="how">
        <h2 id="how">怎么举报</h2>
        <p>电话或当面举报均可，请保留收据、转账记录、聊天记录。本页不设网上表单：举报由站点人工受理、登记。</p>
        <SummaryList
          rows={[
            ...(site.complaintPhone ? [{ label: '举报电话', value: phoneLink(site.complaintPhone) }] : []),
            ...(site.phone ? [{ label: '咨询电话', value: phoneLink(site.phone) }] : []),
            ...withPhone.map((station) => ({ label: station.area.name, value: <>{station.name}{station.demo && '（演示）'}，{phoneLink(station.phone!)}</> })),
          ]}
        />
        {withPhone.length === 0 && !site.complaintPhone && !site.phone && <p>电话尚未公布，请到就近的<Link href="/stations">服务站点</Link>当面反映。</p>}
      </section>
      <p>也可以看<Link href="/stations">全部站点的电话和地址</Link>。</p>
    </div>
  );
}
