'use client';
import { useState } from 'react';
import { daysBetween } from '@/lib/dates';
import type { FieldProps } from '@/ui/light/field';
import { DateInput } from '@/ui/light/text-input';

const WEEKDAYS = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'];

/** What is known of a day without the holiday calendar: its weekday and how far it is. */
export function dayWords(day: string, today: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(`${day}T00:00:00Z`))) return '';
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  const away = daysBetween(today, day);
  const far = away > 0 ? `，距今天 ${away} 天` : away === 0 ? '，就是今天' : '，已经过去';
  const rest = weekday === 0 || weekday === 6 ? '；周末只有调休上班日可选，提交时会核对' : '';
  return `${WEEKDAYS[weekday]}${far}${rest}`;
}

/** The day that a refusal of the API proposes instead ("……例如 2026-12-07"), or null. */
export const proposedDay = (message: string | undefined): string | null => /例如 (\d{4}-\d{2}-\d{2})$/.exec(message ?? '')?.[1] ?? null;

/** Last day for claims with its weekday; a day that the API proposes can be taken over by one press. */
export function ClaimUntilField({ today, defaultValue, error, ...field }: FieldProps & { today: string; defaultValue: string }) {
  const [day, setDay] = useState(defaultValue);
  const proposed = proposedDay(error ?? undefined);
  return (
    <div>
      <DateInput
        {...field} error={error} min={today} defaultValue={defaultValue} hint="当天 24:00 停止揭榜。须是工作日，法定节假日由系统核对。"
        onInput={(event) => setDay(event.currentTarget.value)}
      />
      <div className="jb-amount-words" aria-live="polite">{dayWords(day, today)}</div>
      {proposed !== null && proposed !== day && (
        <button
          type="button" className="jb-button" data-tone="secondary"
          onClick={(event) => {
            const input = event.currentTarget.form?.elements.namedItem(field.name);
            if (!(input instanceof HTMLInputElement)) return;
            input.value = proposed;
            input.dispatchEvent(new Event('input', { bubbles: true }));
            input.focus();
          }}
        >
          改为 {proposed}
        </button>
      )}
    </div>
  );
}
