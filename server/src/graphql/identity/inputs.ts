import { Field, InputType } from 'type-graphql';
import { Role } from '../../domain/identity/terms';

/** MemberInput */
@InputType('MemberInput')
export class MemberInput {
  @Field(() => String)
  name!: string;
  @Field(() => String)
  account!: string;
  @Field(() => Role.values)
  role!: Role;
  @Field(() => String, { nullable: true })
  phone?: string | null;
}
