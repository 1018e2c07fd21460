import type { ComponentProps } from 'react';
import { controlProps, Field, type FieldProps } from './field';

/** One choice of a select, a group of radios or of check boxes. */
export type Option = { value: string; label: string; hint?: string; disabled?: boolean };

/** The browser's own select; `empty` names the choice of nothing. */
export function Select({
  name, label, hint, error, optional, className, options, empty, width = 'medium', ...rest
}: FieldProps & Omit<ComponentProps<'select'>, keyof FieldProps | 'id'> & {
  options: readonly Option[];
  empty?: string;
  width?: 'short' | 'medium' | 'full';
}) {
  return (
    <Field {...{ name, label, hint, error, optional, className }}>
      <div className="jb-control">
        <select className="jb-input" data-width={width} {...rest} {...controlProps({ name, hint, error })}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>{option.label}</option>
          ))}
        </select>
      </div>
    </Field>
  );
}
