export { ScheduleList } from './schedule-list';
export { ScheduleSettings } from './schedule-settings';
export { WhenPicker, systemZone } from './when-picker';
