import { STEPS, type StepSlug } from './steps';

/** Title of a step. */
export const stepTitle = (slug: StepSlug): string => (slug === 'fix' ? '按站点意见修改' : (STEPS.find((step) => step.slug === slug)?.title ?? ''));
