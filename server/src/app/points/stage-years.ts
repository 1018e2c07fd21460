import type { StageYears } from '../../domain/enterprise/growth-stage';
import { GrowthStage } from '../../domain/enterprise/terms';
import type { Library } from '../../rules/library';

/** The standard whose variants are the growth stages. */
export const POINTS_SCHEME = 'xixian.points';

/** Ages of the growth stages as the newest version of the points scheme states them. Throws RangeError when a variant is no age of one date. */
export function stageYears(library: Library): StageYears {
  const [standard] = library.versions(POINTS_SCHEME);
  return (standard?.variants?.options ?? []).map(({ id, when }) => {
    const stage = GrowthStage.codes.find((code) => code === id);
    const years = when.kind === 'fact' && when.op === 'withinYears' && typeof when.value === 'object' && 'num' in when.value ? when.value : null;
    if (stage === undefined || years === null || years.den !== 1n) throw new RangeError(`${POINTS_SCHEME} 的阶段“${id}”不是“成立不超过若干年”，不能用于企业档案`);
    return { stage, years: Number(years.num) };
  });
}
