import { Field, Int, ObjectType } from 'type-graphql';
import { FenScalar } from '../scalars';

/** Limit of an amount. 封顶 */
@ObjectType('StandardCeiling', { description: 'Limit of an amount. 封顶' })
export class StandardCeilingObject {
  @Field(() => String)
  id!: string;
  @Field(() => String)
  label!: string;
  @Field(() => String, { nullable: true })
  clause?: string | null;
  @Field(() => String)
  text!: string;
  @Field(() => FenScalar, { nullable: true })
  capFen?: string | null;
}

/** A money rule as one share of an amount with one yearly cap, as a loan quote takes it. 比例与上限 */
@ObjectType('ShareAndCap', { description: 'A money rule as one share of an amount with one yearly cap, as a loan quote takes it. 比例与上限' })
export class ShareAndCapObject {
  @Field(() => Int, { description: 'Basis points: 5000 = 50 %.' })
  shareBp!: number;
  @Field(() => FenScalar)
  capFen!: string;
}
