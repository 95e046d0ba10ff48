import { getMetadataArgsStorage } from 'typeorm';

/**
 * Makes entities of the rows of a statement that was written by hand: for pages that are opened all day, since putting a
 * query together and looking for relations, of which ours have none, costs TypeORM more than the rest of the request.
 */
export class RowReader<Entity extends object> {
  /** What the statement is to select from the table of that name. */
  readonly columns: string;
  private readonly properties: readonly (readonly [property: string, column: string])[];

  constructor(
    private readonly entity: new () => Entity,
    table: string,
  ) {
    const columns = getMetadataArgsStorage().filterColumns(entity);
    const nameOf = (column: string): string => `${table}_${column}`;
    this.properties = columns.map(({ propertyName, options }) => [
      propertyName,
      nameOf(options.name ?? propertyName),
    ]);
    this.columns = columns
      .map(({ propertyName, options }) => options.name ?? propertyName)
      .map((column) => `${table}.${column} as ${nameOf(column)}`)
      .join(', ');
  }

  read(row: object): Entity {
    const entity = new this.entity() as Record<string, unknown>;
    for (const [property, column] of this.properties)
      entity[property] = (row as Record<string, unknown>)[column];
    return entity as Entity;
  }
}
