import { Menu } from '@mantine/core';
import { IconCheck, type Icon } from '@tabler/icons-react';
import styles from './menu-choices.module.css';

export interface MenuChoice<Value extends string> {
  value: Value;
  name: string;
  hint?: string;
  icon?: Icon;
}

interface MenuChoicesProps<Value extends string> {
  chosen: Value;
  choices: readonly MenuChoice<Value>[];
  onChoose: (value: Value) => void;
}

/** Inside a menu: several of which exactly one holds. To choose closes the menu. */
export function MenuChoices<Value extends string>({ chosen, choices, onChoose }: MenuChoicesProps<Value>) {
  return (
    <Menu.RadioGroup value={chosen} onChange={(value) => onChoose(value as Value)}>
      {choices.map(({ value, name, hint, icon: Mark }) => (
        <Menu.RadioItem
          key={value}
          value={value}
          closeMenuOnClick
          checkIcon={<IconCheck size={16} stroke={1.75} aria-hidden />}
        >
          <span className={styles.choice}>
            {Mark && <Mark size={18} stroke={1.75} aria-hidden />}
            <span>
              <span className={styles.name} data-alone={hint === undefined}>
                {name}
              </span>
              {hint && <span className={styles.hint}>{hint}</span>}
            </span>
          </span>
        </Menu.RadioItem>
      ))}
    </Menu.RadioGroup>
  );
}
