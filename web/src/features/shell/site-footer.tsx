import { cookies } from 'next/headers';
import { siteIdentity } from '@/lib/config';
import { TYPE_COOKIE, typeSize, type TypeSize } from '@/lib/preferences';
import { currentPath } from '@/lib/urql/read';
import { ExternalLink, Link } from '@/ui/light';

const SIZES: readonly { value: TypeSize; text: string }[] = [
  { value: 'normal', text: '标准' },
  { value: 'large', text: '大' },
  { value: 'larger', text: '特大' },
];

const GUIDES: readonly { href: string; text: string }[] = [
  { href: '/stations', text: '服务站点' },
  { href: '/tools/loan', text: '还款与真实成本' },
  { href: '/subsidy', text: '贴息政策' },
  { href: '/points/try', text: '创新积分模拟' },
  { href: '/tools/rubrics', text: '企业自测' },
  { href: '/tools/assess', text: '站点考核测算' },
  { href: '/help', text: '使用说明' },
  { href: '/privacy', text: '隐私政策' },
  { href: '/accessibility', text: '无障碍说明' },
];

/** Size of type for older readers; a plain form, so it works without JavaScript. */
async function TypeChoice() {
  const chosen = typeSize((await cookies()).get(TYPE_COOKIE)?.value);
  return (
    <form className="jb-footer-type" method="post" action="/prefs">
      <input type="hidden" name="back" value={await currentPath()} />
      <span id="type-size">字号</span>
      {SIZES.map((size) => (
        <button key={size.value} name="type" value={size.value} aria-pressed={size.value === chosen} aria-describedby="type-size">
          {size.text}
        </button>
      ))}
    </form>
  );
}

/** The unified footer of a government site; what the environment does not name is not shown. */
export async function SiteFooter() {
  const site = siteIdentity();
  return (
    <footer className="jb-footer">
      <div className="jb-column grid gap-1">
        <p>
          本平台对企业不收取任何费用。如遇以本平台名义收费、代办或承诺放款，请立即<Link plain href="/complain">举报</Link>
          {site.complaintPhone && <>：<a href={`tel:${site.complaintPhone}`}>{site.complaintPhone}</a></>}。
        </p>
        <ul>
          {site.organizer && <li>主办单位：{site.organizer}</li>}
          {site.operator && <li>承办单位：{site.operator}</li>}
          {site.phone && <li>咨询电话：<a href={`tel:${site.phone}`}>{site.phone}</a></li>}
          {site.address && <li>地址：{site.address}</li>}
        </ul>
        <ul>
          {site.siteCode && <li>网站标识码：{site.siteCode}</li>}
          {site.icp && <li><ExternalLink href="https://beian.miit.gov.cn/">{site.icp}</ExternalLink></li>}
          {site.police && <li><ExternalLink href="https://beian.mps.gov.cn/">{site.police}</ExternalLink></li>}
        </ul>
        <ul>
          {GUIDES.map(({ href, text }) => <li key={href}><Link plain href={href}>{text}</Link></li>)}
        </ul>
        <TypeChoice />
      </div>
    </footer>
  );
}
