export { DeliveriesView } from './deliveries-view';
export { SendFlow } from './send/send-flow';
