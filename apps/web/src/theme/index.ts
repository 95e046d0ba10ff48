import '@mantine/core/styles.layer.css';
import './fonts.css';
import './tokens.css';
import './base.css';
import './controls.css';

export { schemeManager } from './scheme-manager';
export { cssVariablesResolver, theme, type Tone } from './theme';
