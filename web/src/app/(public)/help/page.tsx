import type { Metadata } from 'next';
import { HELP } from '@/features/home/help-text';
import { Link, PageHead } from '@/ui/light';

export const metadata: Metadata = { title: '使用说明' };

/** How the platform works, the service agreement and what happens with data. */
export default function HelpPage() {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-8 [&>.jb-head]:mb-0">
      <PageHead title="使用说明" lead="怎么发榜、怎么揭榜、数据从哪里来、信息给谁看。" />
      <nav aria-label="本页内容">
        <ul className="flex flex-wrap gap-x-6">
          {HELP.map((section) => <li key={section.id}><a className="jb-link inline-flex min-h-11 items-center md:min-h-0" href={`#${section.id}`}>{section.title}</a></li>)}
        </ul>
      </nav>
      {HELP.map((section) => (
        <section key={section.id} aria-labelledby={section.id} className="grid gap-2">
          <h2 id={section.id}>{section.title}</h2>
          {section.lead && <p className="max-w-[40em]">{section.lead}</p>}
          <ol className="max-w-[40em] list-decimal pl-6">{section.points.map((point) => <li key={point}>{point}</li>)}</ol>
        </section>
      ))}
      <p>还有问题：联系<Link href="/stations">服务站点</Link>；遇到收费请<Link href="/complain">举报</Link>。</p>
    </div>
  );
}
