export { ThemePicker } from './theme-picker';
