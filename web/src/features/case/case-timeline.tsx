import { label } from '@/gql/labels';
import type { StepLineFragment } from '@/gql/types';
import { Timeline, type TimelineItem } from '@/ui/light/timeline';
import { stepText } from './steps';

/** Steps worth showing; looking and reminding again and again is told once, with its last time. */
export function shownSteps(steps: readonly StepLineFragment[]): StepLineFragment[] {
  const shown = steps.filter((step) => stepText(step.action) !== null);
  return shown.filter((step, index) => {
    const next = shown[index + 1];
    return !(next && /\.(viewed|remind)$/.test(step.action) && next.action === step.action && next.party === step.party);
  });
}

/** Course of a case with actor and time; the last step is where it stands. */
export function CaseTimeline({ steps, own = 'ENTERPRISE' }: { steps: readonly StepLineFragment[]; own?: StepLineFragment['party'] }) {
  const shown = shownSteps(steps);
  const items: TimelineItem[] = shown.map((step, index) => ({
    id: step.id,
    at: step.at,
    title: stepText(step.action),
    actor: step.party === own ? '本单位' : label('Party', step.party),
    current: index === shown.length - 1,
    children: step.note ? <div>{step.note}</div> : null,
  }));
  return <Timeline items={items} />;
}
