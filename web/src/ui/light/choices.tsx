import type { ChangeEventHandler } from 'react';
import { fieldId } from '@/lib/refusal';
import { FieldGroup, type FieldProps } from './field';
import type { Option } from './select';

type Group = FieldProps & {
  options: readonly Option[];
  /** Side by side where there is room. */
  inline?: boolean;
  onChange?: ChangeEventHandler<HTMLInputElement>;
};

/** The first control has the field's id, so the error summary lands on it. */
function Choices({ kind, chosen, ...group }: Group & { kind: 'radio' | 'checkbox'; chosen: readonly string[] }) {
  return (
    <FieldGroup {...group}>
      <div className="jb-choices" data-inline={group.inline || undefined}>
        {group.options.map((option, index) => (
          <label className="jb-choice" key={option.value}>
            <input
              type={kind} name={group.name} value={option.value} defaultChecked={chosen.includes(option.value)}
              id={index === 0 ? fieldId(group.name) : undefined} disabled={option.disabled} onChange={group.onChange}
              aria-invalid={kind === 'checkbox' && group.error ? true : undefined}
            />
            <span>
              {option.label}
              {option.hint && <small>{option.hint}</small>}
            </span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** One of a few choices, each a card that can be pressed anywhere. */
export function RadioCards({ defaultValue, ...group }: Group & { defaultValue?: string | null }) {
  return <Choices kind="radio" chosen={defaultValue == null ? [] : [defaultValue]} {...group} />;
}

/** Any of a few choices. */
export function CheckboxGroup({ defaultValues = [], ...group }: Group & { defaultValues?: readonly string[] }) {
  return <Choices kind="checkbox" chosen={defaultValues} {...group} />;
}

/** A single consent or switch; its value is "yes" when checked. */
export function Checkbox({
  name, label, hint, error, defaultChecked, onChange,
}: Omit<FieldProps, 'optional'> & { defaultChecked?: boolean; onChange?: ChangeEventHandler<HTMLInputElement> }) {
  const id = fieldId(name);
  return (
    <div className="jb-field" data-invalid={error ? '' : undefined}>
      {error && <div className="jb-error" id={`${id}-error`}>{error}</div>}
      <label className="jb-choice">
        <input
          type="checkbox" id={id} name={name} value="yes" defaultChecked={defaultChecked} onChange={onChange}
          aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-error` : undefined}
        />
        <span>
          {label}
          {hint != null && <small>{hint}</small>}
        </span>
      </label>
    </div>
  );
}
