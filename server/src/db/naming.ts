import { DefaultNamingStrategy } from 'typeorm';

/** lowerCamel → snake_case for a column. */
export function columnName(property: string): string {
  return property.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`);
}

/** Tables and columns in snake_case; constraint names are always given explicitly. */
export class SnakeNaming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? columnName(property);
  }
  override primaryKeyName(table: { name: string } | string): string {
    return `${(typeof table === 'string' ? table : table.name).split('.').pop()!}_pkey`;
  }
}
