/** The condition vocabulary: everything that other parts need to store, check, show and edit entry conditions. */
export { CONDITION_OPS, OP_LABELS, OPS_BY_KIND, type Condition, type ConditionOp, type ConditionValue } from './condition-model';
export { CONDITION_FIELDS, CONDITION_FIELD_NAMES, isConditionField, type FactSide, type FieldSpec, type ValueKind } from './fields';
export type { ConditionField, MatchFacts } from './facts';
export { readConditions, validateConditions, type ConditionIssue, type ConditionIssueCode, type ConditionsRead } from './read-conditions';
export { conditionFromForm, conditionValueText, type ConditionForm } from './condition-form';
export { conditionText } from './condition-text';
export type { AreaNames } from './wording';
