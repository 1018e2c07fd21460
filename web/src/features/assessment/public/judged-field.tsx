import { TextInput } from '@/ui/light';
import { keys, type Judged } from './rule';

/** Range and way of marking in words. */
export function judgedHint(judged: Judged, labels: ReadonlyMap<string, string>): string {
  const range = `${judged.repeated ? '每项 ' : ''}${judged.min} 至 ${judged.max} 分`;
  const several = judged.repeated ? '；几项的分数用逗号隔开' : '';
  const of = judged.of !== null ? `，项数同“${labels.get(judged.of) ?? judged.of}”` : '';
  return `${range}${several}${judged.repeated ? of : ''}。`;
}

/** Marks that a reviewer gives for one item: one, or several with commas between them. */
export function JudgedField({ judged, labels, value, error }: { judged: Judged; labels: ReadonlyMap<string, string>; value: string; error: string | undefined }) {
  return (
    <TextInput
      name={keys.judged(judged.item)} label={judged.label} hint={judgedHint(judged, labels)} error={error}
      width="short" className="jb-digits" inputMode={judged.repeated ? 'text' : 'decimal'} autoComplete="off" defaultValue={value} unit="分"
      placeholder={judged.repeated ? `${judged.max}，${judged.min}` : undefined}
    />
  );
}
