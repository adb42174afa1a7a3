import './no-eval';
import './styles/base.css';
import { createClient } from './ipc';

const client = createClient(window.gaotai);
const root = document.getElementById('root');

// The question to main and the loading of the application run side by side.
const info = client.call('app.info', undefined);
if (root) void import('./app/start').then(({ start }) => start(root, client, info));
