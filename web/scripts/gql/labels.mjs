import { isEnumType } from 'graphql';

const quote = (text) => `'${text.replace(/\\/g, '\\\\').replace(/'/g, "\\'")}'`;

/** Splits "中文 · English"; the first ` · ` parts the languages. Throws when one is missing. */
export function labelOf(place, description) {
  const [first = ''] = (description ?? '').split('\n');
  const at = first.indexOf(' · ');
  const zh = at < 0 ? '' : first.slice(0, at).trim();
  const en = at < 0 ? '' : first.slice(at + 3).trim();
  if (!zh || !en) throw new Error(`${place}: its description must read "中文 · English"`);
  return { zh, en };
}

/** An enum without any described value is technical (an order of a list) and never stands on a screen. */
const shown = (type) => type.getValues().some((value) => value.description);

/** The words of every enum value that is shown, taken from the descriptions of the schema. */
export function labelsFile(schema) {
  const enums = Object.values(schema.getTypeMap())
    .filter((type) => isEnumType(type) && !type.name.startsWith('__') && shown(type))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
  const faults = [];
  const body = enums.map((type) => {
    const values = type.getValues().map((value) => {
      try {
        const { zh, en } = labelOf(`${type.name}.${value.name}`, value.description);
        return `    ${value.name}: { zh: ${quote(zh)}, en: ${quote(en)} },`;
      } catch (error) {
        faults.push(error.message);
        return '';
      }
    });
    return `  ${type.name}: {\n${values.join('\n')}\n  },`;
  });
  if (faults.length > 0) throw new Error(faults.join('\n'));
  return `/** Words of the enum values, zh and en. */
export const labels = {
${body.join('\n')}
} as const;

/** Name of an enum of the schema. */
export type EnumName = keyof typeof labels;
/** A value of the enum. */
export type EnumValue<Name extends EnumName> = keyof (typeof labels)[Name] & string;

/** The word of an enum value; "--" for nothing. */
export function label<Name extends EnumName>(name: Name, value: EnumValue<Name> | null | undefined, language: 'zh' | 'en' = 'zh'): string {
  if (value == null) return '--';
  const words: Partial<Record<string, { zh: string; en: string }>> = labels[name];
  return words[value]?.[language] ?? value;
}

/** The values of an enum in the order of the schema. */
export const valuesOf = <Name extends EnumName>(name: Name): EnumValue<Name>[] => Object.keys(labels[name]) as EnumValue<Name>[];

/** Choices of a select or of radio cards. */
export const optionsOf = <Name extends EnumName>(name: Name, only?: readonly EnumValue<Name>[]): { value: string; label: string }[] =>
  (only ?? valuesOf(name)).map((value) => ({ value, label: label(name, value) }));
`;
}
