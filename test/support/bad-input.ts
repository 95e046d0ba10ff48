import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type GraphQLInputType,
} from 'graphql';

/** Stands in every text that is made up here, so that it can be looked for where it must not be. */
export const MARK = 'zqxprobe';

export interface Leaf {
  /** Keys and indexes from the input down. */
  path: (string | number)[];
  name: string;
  type: GraphQLInputType;
}

/** Every field of an input and of the inputs inside it. */
export function leavesOf(type: GraphQLInputType, path: Leaf['path'] = []): Leaf[] {
  const bare = getNamedType(type);
  if (!isInputObjectType(bare)) return [];
  return Object.values(bare.getFields()).flatMap((field) => {
    const here = [...path, field.name];
    const own = { path: here, name: field.name, type: field.type };
    if (!isInputObjectType(getNamedType(field.type))) return [own];
    const isList = isListType(getNullableType(field.type));
    return [own, ...leavesOf(getNamedType(field.type) as GraphQLInputType, isList ? [...here, 0] : here)];
  });
}

/** A copy with one place changed; undefined leaves it out. Lists on the way get their first member. */
export function changed(input: unknown, path: Leaf['path'], value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list = Array.isArray(input) ? [...(input as unknown[])] : [];
    list[key] = changed(list[key] ?? {}, rest, value);
    return list;
  }
  const whole: Record<string, unknown> = { ...(input as Record<string, unknown>) };
  whole[key] = changed(whole[key], rest, value);
  if (whole[key] === undefined) delete whole[key];
  return whole;
}

type Bad = [what: string, value: unknown];

/** What can never be right for a type, whatever the field means. */
export function wrongFor(type: GraphQLInputType): Bad[] {
  const wrong: Bad[] = isNonNullType(type)
    ? [
        ['missing', undefined],
        ['null', null],
      ]
    : [];
  if (isListType(getNullableType(type))) return [...wrong, ['a list of the wrong', [[{ [MARK]: 1 }]]]];
  const bare = getNamedType(type);
  if (isEnumType(bare)) return [...wrong, ['no such word', MARK.toUpperCase()], ['a number', 7]];
  if (isInputObjectType(bare))
    return [...wrong, ['a text', MARK], ['an unknown part', { unknownPart: MARK }]];
  switch (bare.name) {
    case 'Int':
      return [...wrong, ['a text', MARK], ['a fraction', 1.5], ['too large', 2 ** 40], ['an object', {}]];
    case 'Float':
      return [...wrong, ['a text', MARK], ['an object', {}]];
    case 'Boolean':
      return [...wrong, ['a text', MARK], ['a number', 7]];
    case 'ID':
      return [
        ...wrong,
        ['an object', { [MARK]: 1 }],
        ['no id', MARK],
        ['empty', ''],
        ...unwritable.map(onText),
      ];
    default:
      return [
        ...wrong,
        ['an object', { [MARK]: 1 }],
        ['a number', 7],
        ...unwritable.map(onText),
        onText(['too long', 'x'.repeat(250_000)]),
      ];
  }
}

const onText = ([what, text]: readonly [string, string]): Bad => [what, `${MARK} ${text}`];

/** Nothing that a person writes. */
const unwritable = [
  ['NUL', '\u0000'],
  ['a control character', '\u0007'],
  ['half a character', '\ud83d'],
  ['the other half', '\ude00'],
] as const;

/** What people do write, somewhere. */
export const writable = [
  `${MARK} سلام، این یک متن است`,
  `${MARK} שלום \u202e עולם`,
  `${MARK} 👩‍👩‍👧‍👦 🏳️‍🌈 😶‍🌫️`,
  `${MARK} 𠜎𠜱 𝔘𝔫𝔦𝔠𝔬𝔡𝔢`,
  `${MARK} Z̡͊͠a̴l̶g̷o`,
  `${MARK} '; drop table posts; --`,
  `${MARK} <img src=x onerror=alert(1)>`,
] as const;
