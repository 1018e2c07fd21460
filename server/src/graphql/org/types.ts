import { Field, ID, ObjectType } from 'type-graphql';
import { OrgKind } from '../../domain/identity/terms';
import { AreaKind, StationTier } from '../../domain/org/terms';

/** An area: the whole new area, a new town or a park. 区域 */
@ObjectType('Area', { description: 'An area: the whole new area, a new town or a park. 区域' })
export class AreaObject {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => AreaKind.values)
  kind!: AreaKind;
  @Field(() => AreaObject, { nullable: true })
  parent?: AreaObject | null;
}

/** A service station of the 1+5+N tree. 站点 */
@ObjectType('Station', { description: 'A service station of the 1+5+N tree. 站点' })
export class StationObject {
  @Field(() => ID)
  id!: string;
  @Field(() => String)
  name!: string;
  @Field(() => StationTier.values)
  tier!: StationTier;
  @Field(() => AreaObject)
  area!: AreaObject;
  @Field(() => StationObject, { nullable: true })
  parent?: StationObject | null;
  @Field(() => String, { nullable: true })
  phone?: string | null;
  @Field(() => String, { nullable: true })
  address?: string | null;
  @Field(() => Boolean)
  demo!: boolean;
}

/** An organisation just created. 新建组织 */
@ObjectType('Org', { description: 'An organisation just created. 新建组织' })
export class OrgObject {
  @Field(() => ID)
  id!: string;
  @Field(() => OrgKind.values)
  kind!: OrgKind;
  @Field(() => String)
  name!: string;
}
