'use client';
import { usePathname, useRouter, useSearchParams } from 'next/navigation';
import { useEffect, useRef, useState, type MouseEvent } from 'react';
import { SubmitNeedDocument } from '@/gql/operations';
import { idle, type FormState } from '@/lib/form';
import { idempotencyKey } from '@/lib/idempotency';
import { fieldId, issuesByPath, type Issue } from '@/lib/refusal';
import { refusedState, useWrite } from '@/lib/urql/write';
import { Button, LinkButton } from '@/ui/light/button';
import { ErrorSummary } from '@/ui/light/error-summary';
import { FormNotice } from '@/ui/light/form-notice';
import { useHydrated } from '@/ui/light/hydrated';
import { ActionBar, NeedsScript, StepsBar } from '@/ui/light/messages';
import { checkNeed, issuesOfStep } from './check';
import type { Choices } from './choices';
import { StepBody } from './step-body';
import { stepTitle } from './step-title';
import { readForm, type Raw } from './raw';
import { savedText, SaveProblem } from './save-line';
import { STEPS, stepHref, stepOf, stepOfPath, type Path, type StepSlug } from './steps';
import { useDraft, type Stored } from './use-draft';

/** What a station asked to mend. */
export type Returned = { note: string | null; issues: readonly Issue[] };

const FORM_PAGES = /^\/my\/needs\/(new|[^/]+\/edit)\//;
const slugIn = (path: string): StepSlug | null => stepOf(path.split('/').at(-1));
const scrollTop = () => window.scrollTo({ top: 0 });

/**
 * Posting a need in seven steps (发榜). Every step has its own address; the answers live here, are saved as a draft after
 * each pause, and survive the way back. Nothing is sent to a station before 提交 on the check page.
 */
export function NeedForm({ stored, savedAt, initial, choices, returned }: {
  stored: Stored | null;
  savedAt: string | null;
  initial: Raw;
  choices: Choices;
  returned: Returned | null;
}) {
  const router = useRouter();
  const slug = slugIn(usePathname()) ?? 'mode';
  const fromCheck = useSearchParams().get('from') === 'check';
  const hydrated = useHydrated();
  const { send } = useWrite();
  const form = useRef<HTMLFormElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const [raw, setRaw] = useState(initial);
  const [state, setState] = useState<FormState>(idle);
  const [told, setTold] = useState<readonly Issue[]>(returned?.issues ?? []);
  const [edited, setEdited] = useState<ReadonlySet<string>>(new Set());
  const [key, setKey] = useState(idempotencyKey);
  const [working, setWorking] = useState(false);
  const [id, setId] = useState(stored?.id ?? null);

  const draft = useDraft({
    stored, savedAt, send,
    onCreated: (made) => {
      setId(made);
      window.history.replaceState(null, '', stepHref(made, slugIn(window.location.pathname) ?? 'mode'));
    },
    onRefused: (issues) => tell(issues),
    onOutdated: () => router.refresh(),
  });
  const around = { today: choices.today, product: choices.product };

  const tell = (issues: readonly Issue[]): void => {
    setTold(issues);
    setEdited(new Set());
    setState({ kind: 'invalid', issues: [...issues] });
  };
  const byPath = issuesByPath(told);
  const error = (path: Path): string | undefined => (edited.has(path) ? undefined : byPath[path]);

  const shown = useRef(slug);
  useEffect(() => {
    if (shown.current === slug) return;
    shown.current = slug;
    setState(idle);
    document.title = `${stepTitle(slug)} - 发布融资需求 - 揭榜`;
    const wanted = window.location.hash.slice(1);
    const field = wanted === '' ? null : document.getElementById(fieldId(wanted));
    if (field) field.focus();
    else {
      scrollTop();
      title.current?.focus({ preventScroll: true });
    }
  }, [slug]);

  const go = async (href: string): Promise<void> => {
    setState(idle);
    setWorking(true);
    const stays = await draft.flush();
    setWorking(false);
    const known = draft.storedId();
    if (!stays || known === null) return;
    if (FORM_PAGES.test(href)) window.history.pushState(null, '', href.replace('/my/needs/new/', `/my/needs/${known}/edit/`));
    else router.push(href);
  };

  const onInput = (): Raw => {
    if (form.current === null) return raw;
    const { raw: now, changed } = readForm(form.current, raw);
    if (changed.length === 0) return raw;
    setRaw(now);
    setEdited((before) => new Set([...before, ...changed]));
    draft.touch(now, changed);
    return now;
  };

  const onClick = (event: MouseEvent<HTMLElement>): void => {
    const anchor = event.target instanceof Element ? event.target.closest('a') : null;
    const href = anchor?.getAttribute('href') ?? '';
    if (event.metaKey || event.ctrlKey || event.shiftKey || !href.startsWith('/my/needs') || draft.storedId() === null) return;
    event.preventDefault();
    void go(href);
  };

  const submit = async (): Promise<void> => {
    setWorking(true);
    const saved = await draft.flush();
    const known = draft.storedId();
    if (!saved || known === null) return setWorking(false);
    const sent = await send(SubmitNeedDocument, { id: known, key });
    const result = sent.ok ? sent.data.submitNeed : null;
    if (result?.__typename === 'Need') {
      router.push(`/my/needs/${known}`);
      return router.refresh();
    }
    setWorking(false);
    if (!sent.ok) return setState(sent.state);
    if (result === null) return;
    setKey(idempotencyKey());
    const answer = refusedState(result);
    if (answer.kind === 'invalid') tell(answer.issues);
    else setState(answer);
  };

  const next = async (): Promise<void> => {
    const all = checkNeed(onInput(), around);
    const mine = slug === 'fix' ? all.filter((issue) => returned?.issues.some((one) => one.path === issue.path)) : issuesOfStep(all, slug);
    if (mine.length > 0) return tell(slug === 'check' ? all : mine);
    if (slug === 'check') {
      if (all.length > 0) return tell(all);
      return submit();
    }
    const at = STEPS.findIndex((step) => step.slug === slug);
    const target = fromCheck || slug === 'fix' ? 'check' : (STEPS[at + 1]?.slug ?? 'check');
    await go(stepHref(id, target));
  };

  const index = STEPS.findIndex((step) => step.slug === slug);
  const before = fromCheck ? 'check' : slug === 'fix' ? null : slug === 'check' && returned ? 'fix' : (STEPS[index - 1]?.slug ?? null);
  const elsewhere = {
    href: (path: string) => (slug === 'check' && stepOfPath(path) !== 'check' && id !== null ? `${stepHref(id, stepOfPath(path), true)}#${path}` : null),
    go: (href: string) => void go(href),
  };
  return (
    <div onClickCapture={onClick}>
      <StepsBar
        current={slug === 'fix' ? 7 : index + 1} total={7} label={stepTitle(slug)} saved={savedText(draft.save)}
        back={before === null ? { href: '/my/needs', text: '我的需求' } : { href: stepHref(id, before), text: before === 'check' ? '返回核对页' : '返回上一步' }}
      />
      <h1 ref={title} tabIndex={-1}>{stepTitle(slug)}</h1>
      <form
        ref={form} method="post" className="jb-form mt-4" noValidate onInput={() => void onInput()} key={slug}
        onSubmit={(event) => {
          event.preventDefault();
          void next();
        }}
      >
        <NeedsScript phone={choices.station?.phone ?? null} address={choices.station?.address ?? null} />
        {state.kind === 'invalid' ? <ErrorSummary issues={state.issues} elsewhere={elsewhere} /> : <FormNotice state={state} />}
        <SaveProblem save={draft.save} onRetry={() => void draft.flush()} onOverwrite={() => void draft.overwrite()} />
        <StepBody slug={slug} id={id} returned={returned} raw={raw} choices={choices} error={error} />
        <ActionBar>
          <Button type="submit" disabled={!hydrated || working} busy={slug === 'check' && working}>
            {slug === 'check' ? (returned ? '重新提交' : '提交审核') : fromCheck || slug === 'fix' ? '保存并核对' : '继续'}
          </Button>
          <LinkButton tone="quiet" href={id === null ? '/my/needs' : `/my/needs/${id}`}>稍后再填</LinkButton>
        </ActionBar>
      </form>
    </div>
  );
}
