import { Field, ID, ObjectType } from 'type-graphql';
import { RuleUnit, TraceStatus } from '../../domain/assessment/terms';
import { BusinessDateScalar, FenScalar } from '../scalars';
import { FactDefinitionObject } from './fact-types';

/** Points of a group. 部分得分 */
@ObjectType('TracePart', { description: 'Points of a group. 部分得分' })
export class TracePartObject {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  label!: string;
  @Field(() => String)
  points!: string;
  @Field(() => String, { description: 'With missing facts: the most it can be.' })
  high!: string;
  @Field(() => String)
  max!: string;
}

/** Whether a condition of the standard is met; null = not known yet. 适用条件 */
@ObjectType('TraceCondition', { description: 'Whether a condition of the standard is met; null = not known yet. 适用条件' })
export class TraceConditionObject {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  label!: string;
  @Field(() => String, { nullable: true })
  clause?: string | null;
  @Field(() => Boolean, { nullable: true })
  met?: boolean | null;
  @Field(() => String)
  why!: string;
  @Field(() => String, { nullable: true })
  remedy?: string | null;
}

/** The next better grade and the points that are missing. 距上一等次 */
@ObjectType('NextGrade', { description: 'The next better grade and the points that are missing. 距上一等次' })
export class NextGradeObject {
  @Field(() => String)
  label!: string;
  @Field(() => String)
  points!: string;
}

/** The nearest improvement of an item and what it gains. 再进一步 */
@ObjectType('NextStep', { description: 'The nearest improvement of an item and what it gains. 再进一步' })
export class NextStepObject {
  @Field(() => String)
  text!: string;
  @Field(() => String)
  points!: string;
  @Field(() => String)
  fact!: string;
  @Field(() => String, { description: 'Value that the fact must have.' })
  to!: string;
}

/** A reading as it was used. 采用的读法 */
@ObjectType('TraceReading', { description: 'A reading as it was used. 采用的读法' })
export class TraceReadingObject {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  about!: string;
  @Field(() => String)
  option!: string;
  @Field(() => Boolean, { description: 'True: the reading of the file.' })
  chosen!: boolean;
}

/** One line of a result with its reason. Points, or yuan in a money rule. 计分明细 */
@ObjectType('RuleTraceItem', { description: 'One line of a result with its reason. Points, or yuan in a money rule. 计分明细' })
export class RuleTraceItemObject {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  label!: string;
  @Field(() => String, { nullable: true })
  clause?: string | null;
  @Field(() => String, { nullable: true })
  part?: string | null;
  @Field(() => String, { description: 'Before the cap of the item.' })
  raw!: string;
  @Field(() => String)
  capped!: string;
  @Field(() => String)
  weighted!: string;
  @Field(() => String, { description: 'Empty: no cap of its own.' })
  max!: string;
  @Field(() => String)
  low!: string;
  @Field(() => String, { description: 'Empty: no bound.' })
  high!: string;
  @Field(() => Boolean)
  complete!: boolean;
  @Field(() => Boolean, { description: 'The maximum is reached.' })
  reached!: boolean;
  @Field(() => [String])
  missing!: string[];
  @Field(() => String, { nullable: true, description: 'Value of a line that is only listed.' })
  value?: string | null;
  @Field(() => String, { nullable: true })
  unit?: string | null;
  @Field(() => FenScalar, { nullable: true })
  amountFen?: string | null;
  @Field(() => String)
  why!: string;
  @Field(() => NextStepObject, { nullable: true })
  next?: NextStepObject | null;
}

/** Result of a standard on given facts, explained line by line. 试算结果 */
@ObjectType('RuleTrace', { description: 'Result of a standard on given facts, explained line by line. 试算结果' })
export class RuleTraceObject {
  @Field(() => ID)
  standard!: string;
  @Field(() => String)
  version!: string;
  @Field(() => String)
  title!: string;
  @Field(() => BusinessDateScalar)
  asOf!: string;
  @Field(() => String)
  hash!: string;
  @Field(() => Boolean)
  inForce!: boolean;
  @Field(() => Boolean, { description: 'True when changes were tried on the rule.' })
  simulation!: boolean;
  @Field(() => [String], { description: 'Places of the rule that were changed.' })
  changed!: string[];
  @Field(() => String, { nullable: true })
  provisional?: string | null;
  @Field(() => RuleUnit.values)
  unit!: RuleUnit;
  @Field(() => TraceStatus.values)
  status!: TraceStatus;
  @Field(() => String, { nullable: true, description: 'Total, decimal string; with INCOMPLETE the range is in min and max.' })
  points?: string | null;
  @Field(() => String)
  min!: string;
  @Field(() => String, { description: 'Empty: no bound.' })
  max!: string;
  @Field(() => String, { nullable: true })
  grade?: string | null;
  @Field(() => String, { nullable: true })
  gradeId?: string | null;
  @Field(() => NextGradeObject, { nullable: true })
  nextGrade?: NextGradeObject | null;
  @Field(() => Boolean, { nullable: true })
  passed?: boolean | null;
  @Field(() => String, { nullable: true, description: 'What is not met of the condition to pass, or not known yet.' })
  passWhy?: string | null;
  @Field(() => FenScalar, { nullable: true, description: 'For money rules: the amount.' })
  amountFen?: string | null;
  @Field(() => String, { nullable: true })
  variant?: string | null;
  @Field(() => String, { nullable: true, description: 'What the variants are called, for example 发展阶段.' })
  variantLabel?: string | null;
  @Field(() => [String], { description: 'Names of facts, and judged:item.' })
  missing!: string[];
  @Field(() => [FactDefinitionObject])
  missingFacts!: FactDefinitionObject[];
  @Field(() => [String])
  vetoes!: string[];
  @Field(() => [String])
  consequences!: string[];
  @Field(() => [TraceConditionObject])
  conditions!: TraceConditionObject[];
  @Field(() => [TraceReadingObject])
  readings!: TraceReadingObject[];
  @Field(() => [TracePartObject])
  parts!: TracePartObject[];
  @Field(() => [RuleTraceItemObject])
  items!: RuleTraceItemObject[];
}
