import { CONDITION_FIELDS, OPS_BY_KIND } from '../../domain/matching';

/** The closed vocabulary of entry conditions, rich enough to draw a form from. */
export const conditionFields = Object.entries(CONDITION_FIELDS).map(([field, spec]) => ({
  field,
  label: spec.zh,
  kind: spec.kind,
  ops: OPS_BY_KIND[spec.kind],
  side: spec.side,
  options: Object.keys(spec.values ?? {}),
}));
