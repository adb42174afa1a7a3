export { ColumnField } from './column-field';
