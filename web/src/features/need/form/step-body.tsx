'use client';
import { Notice } from '@/ui/light/messages';
import { Link } from '@/ui/light/link';
import { CheckPage } from './check-page';
import { NeedField, type FieldContext } from './fields';
import type { Returned } from './need-form';
import { PapersHelp } from './papers-help';
import { PATH_LABELS, STEPS, stepHref, type Path, type StepSlug } from './steps';

const isPath = (path: string): path is Path => path in PATH_LABELS;

/** Only what the station asked for, with its words at each answer. */
function FixPage({ id, returned, ...context }: FieldContext & { id: string | null; returned: Returned | null }) {
  const paths = [...new Set((returned?.issues ?? []).map((issue) => issue.path.split('.')[0] ?? ''))].filter(isPath);
  return (
    <>
      <Notice tone="action" title={`站点请修改 ${paths.length} 项${paths.length === 0 ? '，意见见下' : ''}`}>
        {returned?.note}
        {paths.length > 0 && (
          <ul className="jb-list-plain">{returned?.issues.map((issue) => <li key={`${issue.path}${issue.message}`}>{isPath(issue.path) ? `${PATH_LABELS[issue.path]}：` : ''}{issue.message}</li>)}</ul>
        )}
      </Notice>
      {paths.map((path) => <NeedField key={path} path={path} {...context} />)}
      <p className="jb-aside">其他内容不用重填。<Link href={stepHref(id, 'check')}>查看全部内容</Link></p>
    </>
  );
}

/** The answers of one step. */
export function StepBody({ slug, id, returned, ...context }: FieldContext & { slug: StepSlug; id: string | null; returned: Returned | null }) {
  if (slug === 'fix') return <FixPage id={id} returned={returned} {...context} />;
  if (slug === 'check') return id === null ? null : <CheckPage id={id} again={returned !== null} {...context} />;
  const step = STEPS.find((one) => one.slug === slug);
  return (
    <>
      <p className="text-mute">{step?.lead}</p>
      {step?.paths.map((path: Path) => <NeedField key={path} path={path} {...context} />)}
      {slug === 'papers' && <PapersHelp product={context.choices.product} />}
    </>
  );
}
