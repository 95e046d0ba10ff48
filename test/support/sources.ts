import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';

const root = resolve(import.meta.dirname, '../..');

export interface Source {
  /** From the root of the workspace. */
  path: string;
  /** The lib that it belongs to, or the application. */
  owner: string;
  file: ts.SourceFile;
}

/** What is shipped from a folder, parsed: no specs, no fixtures. */
export function sourcesIn(folder: string): Source[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/u.test(name) && !/\.(spec|fixture)\.tsx?$/u.test(name))
    .map((name) => join(folder, name))
    .map((path) => ({
      path: relative(root, resolve(root, path)),
      owner: path.split('/')[1] ?? '',
      file: ts.createSourceFile(path, readFileSync(join(root, path), 'utf8'), ts.ScriptTarget.ES2023, true),
    }));
}

export function visit(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  node.forEachChild((child) => visit(child, look));
}

/** Every text in the source, template texts with a blank where a value stands. */
export function textsIn({ file }: Source): string[] {
  const texts: string[] = [];
  visit(file, (node) => {
    if (ts.isStringLiteralLike(node)) texts.push(node.text);
    else if (ts.isTemplateExpression(node))
      texts.push([node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)].join(' _ '));
  });
  return texts;
}

/** Texts that are handed to a call. */
export function argumentTextsIn({ file }: Source): string[] {
  const texts: string[] = [];
  visit(file, (node) => {
    if (!ts.isCallExpression(node)) return;
    for (const argument of node.arguments) if (ts.isStringLiteralLike(argument)) texts.push(argument.text);
  });
  return texts;
}

/** Names of the members of an interface. */
export function membersOf({ file }: Source, interfaceName: string): string[] {
  const names: string[] = [];
  visit(file, (node) => {
    if (!ts.isInterfaceDeclaration(node) || node.name.text !== interfaceName) return;
    for (const { name } of node.members) if (name && !ts.isComputedPropertyName(name)) names.push(name.text);
  });
  return names;
}

/** Names of the properties of an object literal that a variable holds. */
export function keysOf({ file }: Source, variable: string): string[] {
  const names: string[] = [];
  visit(file, (node) => {
    if (!ts.isVariableDeclaration(node) || node.name.getText() !== variable) return;
    if (!node.initializer || !ts.isObjectLiteralExpression(node.initializer)) return;
    for (const { name } of node.initializer.properties)
      if (name && !ts.isComputedPropertyName(name)) names.push(name.text);
  });
  return names;
}

/** Classes that extend the given one. */
export function heirsOf({ file }: Source, base: string): string[] {
  const names: string[] = [];
  visit(file, (node) => {
    if (!ts.isClassDeclaration(node) || !node.name) return;
    if (
      node.heritageClauses?.some((clause) =>
        clause.types.some(({ expression }) => expression.getText() === base),
      )
    )
      names.push(node.name.text);
  });
  return names;
}

/** `@Entity('table') class Name` of a source. */
export function entitiesIn({ file }: Source): { table: string; className: string }[] {
  const found: { table: string; className: string }[] = [];
  visit(file, (node) => {
    if (!ts.isClassDeclaration(node) || !node.name) return;
    for (const decorator of ts.getDecorators(node) ?? []) {
      const call = decorator.expression;
      if (!ts.isCallExpression(call) || call.expression.getText() !== 'Entity') continue;
      const [table] = call.arguments;
      if (table && ts.isStringLiteralLike(table))
        found.push({ table: table.text, className: node.name.text });
    }
  });
  return found;
}

/** Classes that are handed to a call on an entity manager, a query builder or a repository. */
export function classesQueriedIn({ file }: Source): string[] {
  const asks = new Set([
    'find',
    'findBy',
    'findOne',
    'findOneBy',
    'findOneByOrFail',
    'findOneOrFail',
    'findAndCount',
    'count',
    'countBy',
    'exists',
    'existsBy',
    'insert',
    'update',
    'delete',
    'save',
    'upsert',
    'increment',
    'decrement',
    'into',
    'from',
    'getRepository',
    'createQueryBuilder',
    'softDelete',
    'remove',
    'clear',
    'sum',
    'innerJoin',
    'leftJoin',
  ]);
  const names: string[] = [];
  visit(file, (node) => {
    if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return;
    const [first] = node.arguments;
    if (asks.has(node.expression.name.text) && first && ts.isIdentifier(first)) names.push(first.text);
  });
  return names;
}
