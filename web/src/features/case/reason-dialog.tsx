'use client';
import type { ReactNode } from 'react';
import { textOf } from '@/lib/form';
import { TextArea } from '@/ui/light/text-input';
import { ActionDialog, type ActionDialogProps, type Done } from './action-dialog';

/**
 * A button that asks before it acts: for a reason of `field.least` to `field.most` characters, or without `field` only for
 * the confirmation.
 */
export function ReasonDialog({ field, children, run, ...rest }: Omit<ActionDialogProps, 'fields' | 'children' | 'run'> & {
  field?: { name: string; label: string; hint?: string | undefined; least: number; most: number };
  children?: ReactNode;
  run: (reason: string) => Promise<Done>;
}) {
  const ask = async (form: FormData): Promise<Done> => {
    const reason = field ? textOf(form, field.name) : '';
    const length = [...reason].length;
    if (field && (length < field.least || length > field.most)) {
      const message = length === 0 ? `请填写${field.label}` : length < field.least ? `${field.label}至少 ${field.least} 个字` : `${field.label}最多 ${field.most} 个字，现有 ${length} 个字`;
      return { kind: 'invalid', issues: [{ path: field.name, message }] };
    }
    return run(reason);
  };
  return (
    <ActionDialog {...rest} fields={field ? [field.name] : []} run={ask}>
      {(errors) => (
        <>
          {children}
          {field && <TextArea name={field.name} label={field.label} hint={field.hint} rows={3} error={errors[field.name]} />}
        </>
      )}
    </ActionDialog>
  );
}
