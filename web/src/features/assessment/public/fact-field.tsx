import { figureIn, unitWord, type Fen } from '@/lib/money';
import { FieldGroup, Select, TextInput, type FieldProps } from '@/ui/light';
import { fieldId } from '@/lib/refusal';
import { amountUnit, keys, type Fact } from './rule';

const FLAGS = [
  { value: 'true', text: '是' },
  { value: 'false', text: '否' },
  { value: '', text: '未填' },
] as const;

/** 是 / 否 side by side; 未填 takes an answer back where scripts do not run. */
function FlagField({ value, ...field }: FieldProps & { value: string | undefined }) {
  const chosen = FLAGS.find((flag) => flag.value === value)?.value ?? '';
  return (
    <FieldGroup {...field}>
      <div className="jb-flags">
        {FLAGS.map((flag, index) => (
          <label key={flag.value}>
            <input type="radio" name={field.name} value={flag.value} defaultChecked={flag.value === chosen} id={index === 0 ? fieldId(field.name) : undefined} />
            <span>{flag.text}</span>
          </label>
        ))}
      </div>
    </FieldGroup>
  );
}

/** A bound of the rule in the unit of the field. */
export function boundText(fact: Pick<Fact, 'type' | 'unit'>, bound: string): string {
  if (fact.type !== 'AMOUNT_FEN' || !/^-?\d+$/.test(bound)) return bound;
  const unit = amountUnit(fact);
  return figureIn(bound as Fen, unit);
}

/** Digits of a bound that tells a person something; a longer one only keeps typing errors out. */
const LONGEST_BOUND = 9;

/** Hint of a fact: what it means, then its bounds where they say more than "not negative". */
export function factHint(fact: Fact, labels: ReadonlyMap<string, string>): string | undefined {
  const natural = fact.type === 'PERCENT' ? { min: '0', max: '100' } : { min: '0', max: null };
  const told = (bound: string | null, usual: string | null): bound is string => bound !== null && bound !== usual && bound.replace(/\D/g, '').length <= LONGEST_BOUND;
  const min = told(fact.min, natural.min) ? boundText(fact, fact.min) : null;
  const max = told(fact.max, natural.max) ? boundText(fact, fact.max) : null;
  const bounds = min !== null && max !== null ? `${min} 至 ${max}` : min !== null ? `不小于 ${min}` : max !== null ? `不大于 ${max}` : null;
  const other = fact.atMost !== null ? `不超过“${labels.get(fact.atMost) ?? fact.atMost}”` : null;
  const texts = [fact.help?.replace(/。$/, ''), bounds, other].filter((text) => text != null && text !== '');
  return texts.length > 0 ? `${texts.join('；')}。` : undefined;
}

/** The control of one fact, drawn from its definition alone. */
export function FactField({ fact, labels, value, error }: { fact: Fact; labels: ReadonlyMap<string, string>; value: string | undefined; error: string | undefined }) {
  const name = keys.fact(fact.name);
  const field = { name, label: fact.label, hint: factHint(fact, labels), error, optional: !fact.required };
  switch (fact.type) {
    case 'FLAG':
      return <FlagField {...field} value={value} />;
    case 'DATE':
      return <TextInput {...field} type="date" width="short" defaultValue={value} />;
    case 'TEXT':
      return fact.choices.length > 0
        ? <Select {...field} width="full" empty="请选择" defaultValue={value ?? ''} options={fact.choices} />
        : <TextInput {...field} autoComplete="off" defaultValue={value} />;
    case 'AMOUNT_FEN':
      return <TextInput {...field} width="short" className="jb-digits" inputMode="decimal" autoComplete="off" defaultValue={value} unit={unitWord(amountUnit(fact))} />;
    default:
      return (
        <TextInput
          {...field} width="short" className="jb-digits" inputMode={fact.type === 'COUNT' ? 'numeric' : 'decimal'} autoComplete="off"
          defaultValue={value} unit={fact.type === 'PERCENT' ? '%' : fact.unit ?? undefined}
        />
      );
  }
}
