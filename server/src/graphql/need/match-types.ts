import { Field, Int, ObjectType } from 'type-graphql';
import { Answer } from '../../domain/product/terms';
import { ProductObject } from '../product/types';
import { NeedObject } from './types';

/** A product for a need, each condition explained. 匹配产品 */
@ObjectType('ProductMatch', { description: 'A product for a need, each condition explained. 匹配产品' })
export class ProductMatchObject {
  @Field(() => ProductObject)
  product!: ProductObject;
  @Field(() => Answer.values)
  eligible!: Answer;
  @Field(() => Int)
  score!: number;
  @Field(() => Int)
  passed!: number;
  @Field(() => Int)
  failed!: number;
  @Field(() => Int)
  unknown!: number;
  @Field(() => [ConditionAnswerObject])
  conditions!: ConditionAnswerObject[];
}

/** ConditionAnswer */
@ObjectType('ConditionAnswer')
export class ConditionAnswerObject {
  @Field(() => String)
  label!: string;
  @Field(() => Answer.values)
  answer!: Answer;
  @Field(() => Boolean)
  hard!: boolean;
  @Field(() => String)
  why!: string;
  @Field(() => String, { nullable: true })
  settledBy?: string | null;
}

/** An open need that a product fits. 匹配需求 */
@ObjectType('NeedMatch', { description: 'An open need that a product fits. 匹配需求' })
export class NeedMatchObject {
  @Field(() => NeedObject)
  need!: NeedObject;
  @Field(() => Answer.values)
  eligible!: Answer;
  @Field(() => Int)
  score!: number;
  @Field(() => Int)
  passed!: number;
  @Field(() => Int)
  failed!: number;
  @Field(() => Int)
  unknown!: number;
  @Field(() => [ConditionAnswerObject])
  conditions!: ConditionAnswerObject[];
}
