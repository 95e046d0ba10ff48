import { LIMITS } from '@second-chair/wire';
import type { TFunction } from 'i18next';

/** What is to change about a new password before it is sent; undefined when nothing is. */
export function passwordRemedy(t: TFunction, password: string): string | undefined {
  const { passwordMin: min, passwordMax: max } = LIMITS;
  if (password.length < min) return t('people.passwordShort', { count: min - password.length });
  if (password.length > max) return t('people.passwordLong', { max });
  return undefined;
}
