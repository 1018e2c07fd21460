import { Field, ID, Int, ObjectType } from 'type-graphql';
import { RuleUnit, StandardSubject, VetoEffect } from '../../domain/assessment/terms';
import { BusinessDateScalar } from '../scalars';
import { FactDefinitionObject, JudgedDefinitionObject } from './fact-types';
import { ShareAndCapObject, StandardCeilingObject } from './money-types';

/** A group of items. 指标部分 */
@ObjectType('StandardPart', { description: 'A group of items. 指标部分' })
export class StandardPartObject {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  label!: string;
  @Field(() => String)
  max!: string;
  @Field(() => Boolean, { description: 'Outside the stated total.' })
  extra!: boolean;
}

/** One line of a standard. 计分项 */
@ObjectType('StandardItem', { description: 'One line of a standard. 计分项' })
export class StandardItemObject {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  label!: string;
  @Field(() => String, { nullable: true })
  clause?: string | null;
  @Field(() => String, { nullable: true })
  part?: string | null;
  @Field(() => String, { description: 'Empty: none of its own, or only reported.' })
  max!: string;
  @Field(() => String, { description: 'Way of scoring; report = only listed.' })
  kind!: string;
  @Field(() => String, { nullable: true })
  note?: string | null;
  @Field(() => [String])
  facts!: string[];
  @Field(() => Boolean)
  judged!: boolean;
}

/** A grade and its bounds. 等次 */
@ObjectType('StandardGrade', { description: 'A grade and its bounds. 等次' })
export class StandardGradeObject {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  label!: string;
  @Field(() => String, { nullable: true })
  from?: string | null;
  @Field(() => String, { nullable: true })
  below?: string | null;
  @Field(() => String, { nullable: true })
  consequence?: string | null;
}

/** What bars, revokes or fixes the grade whatever the points. 一票否决 */
@ObjectType('StandardVeto', { description: 'What bars, revokes or fixes the grade whatever the points. 一票否决' })
export class StandardVetoObject {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  label!: string;
  @Field(() => String, { nullable: true })
  clause?: string | null;
  @Field(() => VetoEffect.values)
  effect!: VetoEffect;
  @Field(() => String, { nullable: true })
  consequence?: string | null;
}

/** One way to read a clause. 读法 */
@ObjectType('ReadingOption', { description: 'One way to read a clause. 读法' })
export class ReadingOptionObject {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  label!: string;
}

/** An unclear clause, how it is read here and how else it could be. 待明确条款 */
@ObjectType('StandardReading', { description: 'An unclear clause, how it is read here and how else it could be. 待明确条款' })
export class StandardReadingObject {
  @Field(() => String)
  id!: string;
  @Field(() => String, { nullable: true })
  clause?: string | null;
  @Field(() => String)
  about!: string;
  @Field(() => String)
  chosen!: string;
  @Field(() => [ReadingOptionObject])
  options!: ReadingOptionObject[];
}

/** A day of the cycle. 时限 */
@ObjectType('StandardDeadline', { description: 'A day of the cycle. 时限' })
export class StandardDeadlineObject {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  label!: string;
  @Field(() => String, { description: 'MM-DD every year, or YYYY-MM-DD once.' })
  due!: string;
  @Field(() => String, { nullable: true })
  to?: string | null;
  @Field(() => String, { nullable: true })
  clause?: string | null;
}

/** What must hold before a standard applies. 适用条件 */
@ObjectType('StandardCondition', { description: 'What must hold before a standard applies. 适用条件' })
export class StandardConditionObject {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  label!: string;
  @Field(() => String, { nullable: true })
  clause?: string | null;
  @Field(() => String, { nullable: true })
  remedy?: string | null;
}

/** One step of the procedure. 办理步骤 */
@ObjectType('StandardStep', { description: 'One step of the procedure. 办理步骤' })
export class StandardStepObject {
  @Field(() => String)
  who!: string;
  @Field(() => String)
  what!: string;
}

/** A clause of the document, verbatim, and what states it here. 条款 */
@ObjectType('StandardClause', { description: 'A clause of the document, verbatim, and what states it here. 条款' })
export class StandardClauseObject {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  text!: string;
  @Field(() => [String])
  by!: string[];
  @Field(() => String, { nullable: true, description: 'Why it cannot be computed.' })
  notComputable?: string | null;
}

/** A class with maxima of its own. 类型 */
@ObjectType('StandardVariant', { description: 'A class with maxima of its own. 类型' })
export class StandardVariantObject {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  label!: string;
}

/** A dated rule with its source: assessment, points, rubric, subsidy or risk sharing. 标准 */
@ObjectType('Standard', { description: 'A dated rule with its source: assessment, points, rubric, subsidy or risk sharing. 标准' })
export class StandardObject {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  version!: string;
  @Field(() => String)
  title!: string;
  @Field(() => StandardSubject.values)
  subject!: StandardSubject;
  @Field(() => String)
  area!: string;
  @Field(() => RuleUnit.values)
  unit!: RuleUnit;
  @Field(() => BusinessDateScalar)
  effectiveFrom!: string;
  @Field(() => BusinessDateScalar, { nullable: true })
  effectiveUntil?: string | null;
  @Field(() => Boolean, { description: 'In force today.' })
  inForce!: boolean;
  @Field(() => Int, { nullable: true, description: 'Validity that the document states, in years.' })
  validYears?: number | null;
  @Field(() => String, { description: 'The document and part that it restates.' })
  source!: string;
  @Field(() => String, { nullable: true })
  sourceNumber?: string | null;
  @Field(() => String, { nullable: true })
  sourceNote?: string | null;
  @Field(() => String, { nullable: true })
  issuer?: string | null;
  @Field(() => BusinessDateScalar)
  checkedOn!: string;
  @Field(() => String, { description: 'SHA-256 of the content.' })
  hash!: string;
  @Field(() => String, { nullable: true, description: 'Why it is an assumption of ours; to be shown on every screen.' })
  provisional?: string | null;
  @Field(() => String, { nullable: true })
  total?: string | null;
  @Field(() => String, { nullable: true })
  pass?: string | null;
  @Field(() => [String], { description: 'Unclear clauses and how they are read here.' })
  readings!: string[];
  @Field(() => [StandardReadingObject])
  readingChoices!: StandardReadingObject[];
  @Field(() => [FactDefinitionObject])
  facts!: FactDefinitionObject[];
  @Field(() => [JudgedDefinitionObject])
  judged!: JudgedDefinitionObject[];
  @Field(() => [StandardVariantObject])
  variants!: StandardVariantObject[];
  @Field(() => [StandardPartObject])
  parts!: StandardPartObject[];
  @Field(() => [StandardItemObject])
  items!: StandardItemObject[];
  @Field(() => [StandardGradeObject])
  grades!: StandardGradeObject[];
  @Field(() => [StandardVetoObject])
  vetoes!: StandardVetoObject[];
  @Field(() => [StandardDeadlineObject])
  deadlines!: StandardDeadlineObject[];
  @Field(() => [StandardConditionObject])
  conditions!: StandardConditionObject[];
  @Field(() => [StandardCeilingObject])
  ceilings!: StandardCeilingObject[];
  @Field(() => ShareAndCapObject, { nullable: true, description: 'Null when the rule cannot be said so.' })
  shareAndCap?: ShareAndCapObject | null;
  @Field(() => [String])
  papers!: string[];
  @Field(() => [StandardStepObject])
  steps!: StandardStepObject[];
  @Field(() => [StandardClauseObject])
  clauses!: StandardClauseObject[];
}
