export { EditionsView } from './editions-view';
export { PushPreview } from './push-preview';
