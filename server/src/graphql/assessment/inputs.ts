import { Field, ID, InputType, Int } from 'type-graphql';
import { BusinessDateScalar } from '../scalars';

/** FactInput */
@InputType('FactInput', { description: 'One value. 一项事实' })
export class FactInput {
  @Field(() => String)
  name!: string;
  @Field(() => String, { description: 'Decimal string, true/false, YYYY-MM-DD or text, by the fact\'s type. Amounts in fen. 金额以分为单位' })
  value!: string;
}

/** JudgedInput */
@InputType('JudgedInput', { description: 'Points given by a reviewer. 评审给分' })
export class JudgedInput {
  @Field(() => String)
  item!: string;
  @Field(() => String)
  points!: string;
}

/** ReadingInput */
@InputType('ReadingInput', { description: 'Another reading of an unclear clause. 换一种读法' })
export class ReadingInput {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  option!: string;
}

/** PatchInput */
@InputType('PatchInput', { description: 'A change tried on the rule, for example ceilings.yearly.cap to 15万元; the result is marked as a simulation. 试改规则' })
export class PatchInput {
  @Field(() => String, { description: 'Place in the rule file; elements of lists by their id.' })
  path!: string;
  @Field(() => String, { nullable: true, description: 'New value as written in the file; null takes it away.' })
  value?: string | null;
}

/** PastResultInput */
@InputType('PastResultInput', { description: 'Result of an earlier year. 往年结果' })
export class PastResultInput {
  @Field(() => Int)
  year!: number;
  @Field(() => String, { nullable: true, description: 'Id or label of the grade.' })
  grade?: string | null;
  @Field(() => Int, { nullable: true })
  rank?: number | null;
  @Field(() => Int, { nullable: true, description: 'How many were ranked.' })
  ranked?: number | null;
}

/** SimulateInput */
@InputType('SimulateInput', { description: 'What is to be tried out. 试算' })
export class SimulateInput {
  @Field(() => ID)
  standard!: string;
  @Field(() => String, { nullable: true, description: 'Left out: the version in force on asOf.' })
  version?: string | null;
  @Field(() => BusinessDateScalar, { nullable: true, description: 'Left out: today, or the last day of a version that is no longer in force.' })
  asOf?: string | null;
  @Field(() => [FactInput])
  facts!: FactInput[];
  @Field(() => [JudgedInput], { nullable: true, description: 'Points given by a reviewer; an item may stand several times where it is repeated.' })
  judged?: JudgedInput[] | null;
  @Field(() => [ReadingInput], { nullable: true })
  readings?: ReadingInput[] | null;
  @Field(() => [PatchInput], { nullable: true })
  patch?: PatchInput[] | null;
  @Field(() => [PastResultInput], { nullable: true })
  history?: PastResultInput[] | null;
}
