'use client';
import { useRef, useState } from 'react';
import { TextInput } from '@/ui/light/text-input';
import { loadAnswers } from './use-identity-form';

/** Code in groups of 4-4-4-6, as people read it out. */
export const groupUscc = (code: string): string => code.replace(/^(.{4})(.{4})(.{4})(.{6})$/, '$1 $2 $3 $4');

type Found = { text: string; good: boolean } | null;

/** Unified social credit code, checked by the API while it is typed: names the wrong character. */
export function UsccInput({ error }: { error?: string | undefined }) {
  const [found, setFound] = useState<Found>(null);
  const latest = useRef('');
  const check = async (text: string) => {
    latest.current = text;
    const answer = await loadAnswers().then((answers) => answers.checkUscc(text)).catch(() => null);
    // A later answer is on its way, or the check could not be made: the submission is checked again anyway.
    if (latest.current !== text || answer === null) return;
    const { valid, normalized, reason } = answer;
    setFound(valid ? { good: true, text: `代码格式正确：${groupUscc(normalized ?? text)}` } : { good: false, text: `${reason ?? '代码有误'}。` });
  };
  const changed = (text: string) => {
    const length = [...text.replace(/\s/g, '')].length;
    if (length >= 18) void check(text);
    else {
      latest.current = text;
      setFound(null);
    }
  };
  return (
    <div>
      <TextInput
        name="uscc" label="统一社会信用代码" hint="营业执照上的 18 位代码，输满后自动校验" width="medium" autoComplete="off" spellCheck={false}
        maxLength={40} error={error} onChange={(event) => changed(event.target.value)}
        onBlur={(event) => event.target.value.trim() !== '' && latest.current !== event.target.value && void check(event.target.value)}
      />
      <p className={`min-h-7 text-sm ${found && !found.good ? 'font-semibold text-bad-fg' : 'text-good-fg'}`} role="status">{found?.text}</p>
    </div>
  );
}
