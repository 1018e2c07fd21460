import type { ReactNode } from 'react';
import { fieldId } from '@/lib/refusal';
import { cx } from './cx';

/** What every field of a form has. */
export type FieldProps = {
  /** Name of the value; the id of the control follows from it. */
  name: string;
  label: string;
  hint?: ReactNode;
  /** Message beside the field, same words as in the error summary. */
  error?: string | null | undefined;
  /** Marks the few fields that may stay empty. */
  optional?: boolean;
  className?: string;
};

/** Attributes of the control that tie it to label, hint and message. */
export function controlProps({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) {
  const id = fieldId(name);
  return {
    id,
    name,
    'aria-invalid': error ? (true as const) : undefined,
    'aria-describedby': cx(hint != null && `${id}-hint`, error && `${id}-error`) || undefined,
  };
}

/** Hint and message, in this order, between label and control. */
export function FieldNotes({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) {
  const id = fieldId(name);
  return (
    <>
      {hint != null && <div className="jb-hint" id={`${id}-hint`}>{hint}</div>}
      {error && <div className="jb-error" id={`${id}-error`}>{error}</div>}
    </>
  );
}

/** Label, hint, message and one control. */
export function Field({ name, label, hint, error, optional, className, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={cx('jb-field', className)} data-invalid={error ? '' : undefined}>
      <label className="jb-label" htmlFor={fieldId(name)}>
        {label}
        {optional && <span className="jb-optional">（选填）</span>}
      </label>
      <FieldNotes name={name} hint={hint} error={error} />
      {children}
    </div>
  );
}

/** Legend, hint, message and a group of controls. */
export function FieldGroup({ name, label, hint, error, optional, className, children }: FieldProps & { children: ReactNode }) {
  const { 'aria-describedby': described } = controlProps({ name, hint, error });
  return (
    <fieldset className={cx('jb-field', className)} data-invalid={error ? '' : undefined} aria-describedby={described}>
      <legend className="jb-label">
        {label}
        {optional && <span className="jb-optional">（选填）</span>}
      </legend>
      <FieldNotes name={name} hint={hint} error={error} />
      {children}
    </fieldset>
  );
}
