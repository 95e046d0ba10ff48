import { laterMessages } from '@second-chair/wire';
import { protocols, roles } from './index';

type Words = Record<string, { name: string; about: string; phases: Record<string, Record<string, string>> }>;

it('has a name for each protocol and phase, and says what each phase asks of each role', () => {
  const words = laterMessages.facilitation as unknown as Words;
  for (const { key, phases } of protocols) {
    expect([key, words[key]?.name, words[key]?.about]).not.toContain(undefined);
    for (const phase of phases)
      for (const asked of ['name', ...roles])
        expect([key, phase.key, asked, words[key]?.phases[phase.key]?.[asked]]).not.toContain(undefined);
  }
});
