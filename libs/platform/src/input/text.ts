import { applyDecorators } from '@nestjs/common';
import { Transform } from 'class-transformer';
import { isEmail, IsString, IsUUID, MaxLength, MinLength, ValidateBy } from 'class-validator';
import { LIMITS, serverMessages } from '@second-chair/wire';

// NUL breaks PostgreSQL; the other controls and lone surrogates are never writing. Tab and line ends are.
const unprintable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

export function isWriting(text: string): boolean {
  return !unprintable.test(text);
}

interface TextRules {
  max: number;
  min?: number;
  /** One line: line ends and runs of space become one space. */
  oneLine?: boolean;
  /** What is said of less than `min`, where “something is missing” would not help. */
  tooShort?: string;
}

/** Words a person wrote: right-to-left text, emoji and every script are welcome; control characters are not. */
export function Words({
  max,
  min = 0,
  oneLine = false,
  tooShort = serverMessages.tooShort,
}: TextRules): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => {
      if (typeof value !== 'string') return value;
      return oneLine ? value.replace(/\s+/gu, ' ').trim() : value.replace(/\r\n?/g, '\n');
    }),
    IsString(),
    MinLength(min, { message: tooShort }),
    MaxLength(max, { message: serverMessages.tooLong.replace('{{max}}', String(max)) }),
    ValidateBy({
      name: 'isWriting',
      validator: {
        validate: (value: unknown) => typeof value !== 'string' || isWriting(value),
        defaultMessage: () => serverMessages.unprintable,
      },
    }),
  );
}

/** An e-mail address, in lower case. Half a character would break the check for one, so it is looked for first. */
export function Email(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) =>
      typeof value === 'string' ? value.trim().toLowerCase() : value,
    ),
    ValidateBy({
      name: 'isAddress',
      validator: {
        validate: (value: unknown) =>
          typeof value === 'string' && value.length <= LIMITS.email && isWriting(value) && isEmail(value),
        defaultMessage: () => serverMessages.badEmail,
      },
    }),
  );
}

/** An id, ours or made by the caller. */
export function Id(): PropertyDecorator {
  return applyDecorators(
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.toLowerCase() : value)),
    IsUUID(undefined, { message: serverMessages.badId }),
  );
}
