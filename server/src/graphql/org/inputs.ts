import { Field, ID, InputType } from 'type-graphql';
import { Role } from '../../domain/identity/terms';
import { StationTier } from '../../domain/org/terms';

/** StationInput */
@InputType('StationInput')
export class StationInput {
  @Field(() => String)
  name!: string;
  @Field(() => StationTier.values)
  tier!: StationTier;
  @Field(() => ID)
  areaId!: string;
  @Field(() => ID, { nullable: true })
  parentId?: string | null;
  @Field(() => String, { nullable: true })
  phone?: string | null;
  @Field(() => String, { nullable: true })
  address?: string | null;
}

/** AuthorityInput */
@InputType('AuthorityInput')
export class AuthorityInput {
  @Field(() => String)
  name!: string;
  @Field(() => Role.values)
  role!: Role;
  @Field(() => ID)
  areaId!: string;
}
