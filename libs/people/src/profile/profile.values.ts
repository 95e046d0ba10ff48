import { serverMessages } from '@second-chair/wire';
import { ValidatorConstraint, type ValidatorConstraintInterface } from 'class-validator';

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** A name out of the IANA time zone database, as far as this runtime knows it; offsets such as “+02:00” are none. */
export function isTimeZone(value: string): boolean {
  if (value.length > 64 || !/^[A-Za-z]/u.test(value)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: value });
    return true;
  } catch {
    return false;
  }
}

/** A language's own code, in its canonical spelling and known by name; no region and no script. */
export function isLanguage(value: string): boolean {
  if (!/^[a-z]{2,3}$/u.test(value)) return false;
  return Intl.getCanonicalLocales(value)[0] === value && names.of(value) !== undefined;
}

@ValidatorConstraint({ name: 'isTimeZone' })
export class TimeZone implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && isTimeZone(value);
  }

  defaultMessage(): string {
    return serverMessages.people.unknownTimeZone;
  }
}

@ValidatorConstraint({ name: 'isLanguage' })
export class Language implements ValidatorConstraintInterface {
  validate(value: unknown): boolean {
    return typeof value === 'string' && isLanguage(value);
  }

  defaultMessage(): string {
    return serverMessages.people.unknownLanguage;
  }
}
