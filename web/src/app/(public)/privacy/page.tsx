import type { Metadata } from 'next';
import { PrivacyNoticeDocument } from '@/gql/operations';
import { read } from '@/lib/urql/read';
import { Link, PageHead } from '@/ui/light';

export const metadata: Metadata = { title: '隐私政策' };

/** The privacy notice in force. */
export default async function PrivacyPage() {
  const { privacyNotice: notice } = await read(PrivacyNoticeDocument);
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 [&>.jb-head]:mb-0">
      <PageHead title="隐私政策" lead={`${notice.version} 版，${notice.effectiveOn} 起施行`} />
      <div className="grid max-w-[44em] gap-6">
        {notice.sections.map((section, index) => (
          <section key={section.heading} aria-labelledby={`part-${index + 1}`} className="grid gap-2">
            <h2 id={`part-${index + 1}`}>{section.heading}</h2>
            {section.paragraphs.map((paragraph) => <p key={paragraph}>{paragraph}</p>)}
          </section>
        ))}
      </div>
      <p>
        登录后在<Link href="/account/data">数据与隐私</Link>下载、更正本人数据或提出申请；联系<Link href="/stations">服务站点</Link>。
      </p>
    </div>
  );
}
