import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ExportList } from '../../domain/export/terms';
import { DateTimeScalar } from '../scalars';

/** A list as a CSV file that its maker can fetch for an hour; it holds what they may see at that moment. 导出 */
@ObjectType('ExportJob', { description: 'A list as a CSV file that its maker can fetch for an hour; it holds what they may see at that moment. 导出' })
export class ExportJobObject {
  @Field(() => ID)
  id!: string;
  @Field(() => ExportList.values)
  list!: ExportList;
  @Field(() => Int, { description: 'Rows of the list when it was asked for. 行数' })
  rows!: number;
  @Field(() => DateTimeScalar)
  createdAt!: Date;
  @Field(() => DateTimeScalar)
  expiresAt!: Date;
  @Field(() => DateTimeScalar, { nullable: true })
  firstReadAt?: Date | null;
  @Field(() => String, { description: 'Path on this server: GET with the same session. 下载地址' })
  href!: string;
}
