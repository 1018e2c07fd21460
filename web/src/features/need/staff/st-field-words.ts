import { PATH_LABELS, STEPS } from '@/features/need/form/steps';

/** Fields of a need's form that a station may send back, in the order of the form; values are the API's input paths. */
export const NEED_FIELDS: readonly { value: string; label: string }[] = STEPS.flatMap((step) => step.paths.map((path) => ({ value: path, label: PATH_LABELS[path] })));

/** The field of a path in words; an element of a list belongs to its field. */
export const fieldWord = (path: string): string => NEED_FIELDS.find((field) => field.value === path.split('.')[0])?.label ?? path;
