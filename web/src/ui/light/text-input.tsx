import type { ComponentProps, ReactNode } from 'react';
import { controlProps, Field, type FieldProps } from './field';

/** Width that tells the expected length: short ≈ 10 em, medium ≈ 20 em. */
export type InputWidth = 'short' | 'medium' | 'full';

type Native<Tag extends 'input' | 'textarea'> = Omit<ComponentProps<Tag>, keyof FieldProps | 'id' | 'width'>;

/** One line of text; `unit` stands behind the input. */
export function TextInput({
  name, label, hint, error, optional, className, width = 'full', unit, type = 'text', ...rest
}: FieldProps & Native<'input'> & { width?: InputWidth; unit?: ReactNode }) {
  return (
    <Field {...{ name, label, hint, error, optional, className }}>
      <div className="jb-control">
        <input className="jb-input" data-width={width} type={type} {...rest} {...controlProps({ name, hint, error })} />
        {unit != null && <span>{unit}</span>}
      </div>
    </Field>
  );
}

/** Several lines of text. */
export function TextArea({ name, label, hint, error, optional, className, rows = 5, ...rest }: FieldProps & Native<'textarea'>) {
  return (
    <Field {...{ name, label, hint, error, optional, className }}>
      <div className="jb-control">
        <textarea className="jb-input" rows={rows} {...rest} {...controlProps({ name, hint, error })} />
      </div>
    </Field>
  );
}

/** A day, by the browser's own picker; value YYYY-MM-DD. */
export function DateInput(props: FieldProps & Omit<Native<'input'>, 'type'>) {
  return <TextInput width="short" {...props} type="date" />;
}
