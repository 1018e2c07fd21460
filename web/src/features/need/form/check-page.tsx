'use client';
import { SummaryList } from '@/ui/light/summary-list';
import { Notice } from '@/ui/light/messages';
import { answerText, applies } from './answers';
import type { Choices } from './choices';
import { NeedField, type FieldContext } from './fields';
import type { Raw } from './raw';
import { PATH_LABELS, STEPS, stepHref, type Path } from './steps';

/** Answers as they were given, each with 修改 that comes back here. */
export function AnswerList({ id, raw, choices }: { id: string; raw: Raw; choices: Choices }) {
  return (
    <>
      {STEPS.filter((step) => step.slug !== 'check').map((step) => {
        const shown = step.paths.filter((path: Path) => applies(path, raw, choices));
        return (
          <section key={step.slug}>
            <h2 className="text-base mb-2">{step.title}</h2>
            <SummaryList
              rows={shown.map((path) => ({
                label: PATH_LABELS[path],
                value: <span className="whitespace-pre-wrap">{answerText(path, raw, choices)}</span>,
                change: { href: `${stepHref(id, step.slug, true)}#${path}` },
              })).map((row, index) => (answerText(shown[index]!, raw, choices) === '' ? { ...row, value: '' } : row))}
            />
          </section>
        );
      })}
    </>
  );
}

/** Before the last button: what it costs, who will see what, what happens next. */
export function BeforeSubmit({ choices, invited, again }: { choices: Choices; invited: boolean; again: boolean }) {
  return (
    <Notice title={again ? '重新提交之后' : '提交之后'}>
      <ul className="jb-list-plain">
        <li>全程免费，任何收费都是假冒。</li>
        <li>{choices.station === null ? '所属站点' : choices.station.name}先审核；审核期限和进度在需求页可以看到。</li>
        <li>
          {invited
            ? '发榜后只有受邀机构能看到，而且看到的是金额区间、区域、行业和阶段。'
            : '发榜后公开榜单只显示金额区间、区域、行业和阶段，不显示企业名称、联系方式和标题。'}
        </li>
        <li>机构揭榜后，由本单位逐家决定是否公开身份，可随时撤回。</li>
      </ul>
    </Notice>
  );
}

/** The last page: everything at once, the promise, and what happens next. */
export function CheckPage({ id, again, ...context }: FieldContext & { id: string; again: boolean }) {
  return (
    <>
      <AnswerList id={id} raw={context.raw} choices={context.choices} />
      <NeedField path="truthful" {...context} />
      <BeforeSubmit choices={context.choices} invited={context.raw.claimMode === 'INVITED'} again={again} />
    </>
  );
}
