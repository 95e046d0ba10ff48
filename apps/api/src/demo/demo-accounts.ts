import { demoOrganisations } from './content';

/** Known to everyone: everything behind it is invented. */
export const DEMO_PASSWORD = 'demo-second-chair';

const offered: readonly [key: string, roleLabel: string][] = [
  ['clinician', 'Clinician'],
  ['supervisor', 'Supervisor'],
  ['lead', 'Team lead and admin'],
  ['trainee', 'Trainee'],
  ['colleague-a', 'Colleague'],
  ['colleague-b', 'Colleague'],
  ['outsider', 'Someone of another organisation'],
];

/** The accounts that the sign-in page offers with one click. */
export const demoAccounts = offered.map(([key, roleLabel]) => {
  const person = demoOrganisations.flatMap(({ people }) => people).find((other) => other.key === key);
  if (!person) throw new Error(`The demo has no person ${key}.`);
  return { email: person.email, name: person.name, roleLabel };
});
