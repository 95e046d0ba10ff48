import { NumberInput } from '@mantine/core';
import { LIMITS } from '@second-chair/wire';
import { useTranslation } from 'react-i18next';
import type { CaseContent } from '../writing/content';
import { DROPOUT_DEFINITIONS } from '../editor/options';
import { ManyChoices } from '../editor/many-choices';
import styles from './kinds.module.css';

type Definitions = Pick<CaseContent, 'dropoutDefinitions' | 'belowNSessions'>;

interface DefinitionChoicesProps {
  value: Definitions;
  onChange: (value: Definitions) => void;
  disabled?: boolean;
}

/** By which rules this is a dropout: several may hold, and the one that counts sessions says how many. */
export function DefinitionChoices({ value, onChange, disabled = false }: DefinitionChoicesProps) {
  const { t } = useTranslation();
  const { dropoutDefinitions, belowNSessions } = value;
  const counts = (definitions: Definitions['dropoutDefinitions']): boolean =>
    definitions.includes('BELOW_N_SESSIONS');
  return (
    <div className={styles.definitions}>
      <ManyChoices
        legend={t('cases.fields.dropoutDefinitions')}
        hint={t('cases.hints.dropoutDefinitions')}
        options={DROPOUT_DEFINITIONS.map((one) => ({
          value: one,
          label: t(`enums.DropoutDefinition.${one}`),
        }))}
        values={dropoutDefinitions}
        disabled={disabled}
        isRequired
        onChange={(definitions) =>
          onChange({
            dropoutDefinitions: definitions,
            belowNSessions: counts(definitions) ? belowNSessions : null,
          })
        }
      />
      {counts(dropoutDefinitions) && (
        <NumberInput
          label={t('cases.fields.belowNSessions')}
          withAsterisk
          value={belowNSessions ?? ''}
          min={1}
          max={LIMITS.therapySessions}
          allowDecimal={false}
          allowNegative={false}
          clampBehavior="strict"
          disabled={disabled}
          onChange={(number) =>
            onChange({ dropoutDefinitions, belowNSessions: typeof number === 'number' ? number : null })
          }
        />
      )}
    </div>
  );
}
