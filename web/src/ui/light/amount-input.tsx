'use client';
import { useState } from 'react';
import { capital } from '@/lib/capital';
import { amountText, formatMoney, parseAmount, type Fen, type ParsedAmount } from '@/lib/money';
import { controlProps, Field, type FieldProps } from './field';

/** What stands below the input while typing. */
function wordsOf(parsed: ParsedAmount): string {
  return parsed.ok ? `${formatMoney(parsed.fen)}，大写：${capital(BigInt(parsed.fen))}` : '';
}

/**
 * An amount typed in 万元 (or 元 for vouchers) with the amount in words below. The field's value is the typed text;
 * read it with `parseAmount(text, unit)`. `onAmount` tells each change as exact fen.
 */
export function AmountInput({
  name, label, hint, error, optional, className, unit = 'wan', defaultFen, defaultText, onAmount,
}: FieldProps & {
  unit?: 'wan' | 'yuan';
  defaultFen?: Fen | null;
  defaultText?: string;
  onAmount?: (parsed: ParsedAmount) => void;
}) {
  const initial = defaultText ?? amountText(defaultFen, unit);
  const [words, setWords] = useState(() => wordsOf(parseAmount(initial, unit)));
  const control = controlProps({ name, hint, error });
  return (
    <Field {...{ name, label, hint, error, optional, className }}>
      <div className="jb-control">
        <input
          className="jb-input jb-amount" data-width="short" inputMode="decimal" autoComplete="off" defaultValue={initial}
          onChange={(event) => {
            const parsed = parseAmount(event.target.value, unit);
            setWords(wordsOf(parsed));
            onAmount?.(parsed);
          }}
          {...control}
        />
        <span>{unit === 'wan' ? '万元' : '元'}</span>
      </div>
      <div className="jb-amount-words" aria-live="polite">{words}</div>
    </Field>
  );
}
