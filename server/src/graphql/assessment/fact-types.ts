import { Field, ObjectType } from 'type-graphql';
import { FactType } from '../../domain/assessment/terms';

/** One choice of a fact. 选项 */
@ObjectType('FactChoice', { description: 'One choice of a fact. 选项' })
export class FactChoiceObject {
  @Field(() => String)
  value!: string;
  @Field(() => String)
  label!: string;
}

/** A value that a standard asks for; a form can be drawn from these alone. 事实定义 */
@ObjectType('FactDefinition', { description: 'A value that a standard asks for; a form can be drawn from these alone. 事实定义' })
export class FactDefinitionObject {
  @Field(() => String)
  name!: string;
  @Field(() => String)
  label!: string;
  @Field(() => FactType.values)
  type!: FactType;
  @Field(() => String, { nullable: true })
  unit?: string | null;
  @Field(() => Boolean)
  required!: boolean;
  @Field(() => String, { nullable: true })
  help?: string | null;
  @Field(() => String, { nullable: true, description: 'Heading under which it is asked.' })
  group?: string | null;
  @Field(() => String, { nullable: true, description: 'In the unit of the value; fen for amounts.' })
  min?: string | null;
  @Field(() => String, { nullable: true })
  max?: string | null;
  @Field(() => [FactChoiceObject])
  choices!: FactChoiceObject[];
  @Field(() => String, { nullable: true, description: 'Name of the fact that it cannot exceed.' })
  atMost?: string | null;
  @Field(() => [String], { description: 'Ids of the items that look at it.' })
  items!: string[];
}

/** An item that a reviewer marks. 评审打分项 */
@ObjectType('JudgedDefinition', { description: 'An item that a reviewer marks. 评审打分项' })
export class JudgedDefinitionObject {
  @Field(() => String)
  item!: string;
  @Field(() => String)
  label!: string;
  @Field(() => String, { nullable: true })
  clause?: string | null;
  @Field(() => String)
  min!: string;
  @Field(() => String)
  max!: string;
  @Field(() => Boolean, { description: 'One mark for each counted thing.' })
  repeated!: boolean;
  @Field(() => String, { nullable: true, description: 'Name of the fact that counts what is marked; 0 needs no mark.' })
  of?: string | null;
}
