import type { Metadata } from 'next';
import { requireEnterprise } from '@/features/enterprise/own';
import { rawProfile } from '@/features/enterprise/profile/input';
import { ProfileForm } from '@/features/enterprise/profile/profile-form';
import { completeness } from '@/features/enterprise/profile/sections';
import { label, optionsOf } from '@/gql/labels';
import { MyProfileDocument } from '@/gql/operations';
import { safePath } from '@/lib/request-path';
import { one, type SearchParams } from '@/lib/url-state';
import { found, read } from '@/lib/urql/read';
import { Figure } from '@/ui/light/figure';
import { PageHead } from '@/ui/light/page-head';
import { StatusTag } from '@/ui/light/status-tag';
import { SummaryList } from '@/ui/light/summary-list';

export const metadata: Metadata = { title: '企业档案' };

/** Groups of a credit code, 4-4-4-6. */
const grouped = (uscc: string): string => uscc.replace(/^(.{4})(.{4})(.{4})(.{6})$/, '$1 $2 $3 $4');

/** One's own archive: what is registered, how complete it is, and the form. */
export default async function ProfilePage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  await requireEnterprise();
  const next = one(await searchParams, 'next');
  const profile = found((await read(MyProfileDocument)).myEnterprise);
  const { filled, total, missing } = completeness(profile);
  return (
    <>
      <PageHead
        back={{ href: '/my', text: '我的' }} title="企业档案" lead="填一次，每次发榜和匹配都用它。" tags={profile.demo && <StatusTag tone="neutral">演示</StatusTag>}
        figure={<Figure primary label="已填" value={`${filled}/${total}`} />}
      />
      <div className="jb-rows mb-6">
        <div className="jb-meter" role="img" aria-label={`档案已填 ${filled} 项，共 ${total} 项`}><span style={{ width: `${Math.round((filled / total) * 100)}%` }} /></div>
        {missing.length > 0 && <p className="jb-aside">还没填：{missing.map((item) => item.label).join('、')}。缺的数据会让产品匹配停在“待确认”。</p>}
        <SummaryList
          rows={[
            { label: '企业名称', value: profile.name },
            { label: '统一社会信用代码', value: grouped(profile.uscc) },
            { label: '成立日期', value: `${profile.foundedOn}（${label('GrowthStage', profile.stage)}）` },
            { label: '所在区域', value: profile.area.name },
            { label: '服务站点', value: `${profile.station.name}${profile.station.phone ? `（${profile.station.phone}）` : ''}` },
          ]}
        />
        <p className="jb-aside">以上为注册信息，有误请联系服务站点。以下由本单位填报{profile.figuresYear === null ? '' : `，财务数据为 ${profile.figuresYear} 年`}。</p>
      </div>
      <ProfileForm
        initial={rawProfile(profile)} version={profile.version} next={next === undefined ? null : safePath(next)}
        options={{ industry: optionsOf('IndustrySection'), qualifications: optionsOf('Qualification'), taxGrade: optionsOf('TaxGrade') }}
      />
    </>
  );
}
