// Child processes end with the command that started them, however it is told to stop.
import os from 'node:os';

const GRACE_MS = 5000;
const PARENT_CHECK_MS = 500;
/** @typedef {'SIGINT' | 'SIGTERM' | 'SIGHUP'} StopSignal */
/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();
let stopping = false;
let listening = false;

/** True once the command was told to stop: nothing new should be started. */
export const isStopping = () => stopping;

/**
 * Makes a child end with this process.
 * @template {import('node:child_process').ChildProcess} T
 * @param {T} child
 * @returns {T}
 */
export function adopt(child) {
  if (!listening) listen();
  children.add(child);
  child.once('close', () => children.delete(child));
  child.once('error', () => children.delete(child));
  return child;
}

function listen() {
  listening = true;
  for (const signal of /** @type {StopSignal[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
    process.on(signal, () => stop(signal));
  stopWithParent();
  process.on('exit', () => {
    for (const child of children) child.kill('SIGKILL');
  });
}

/**
 * npm hands a SIGTERM on to the shell between it and us, and that shell dies of it without a word.
 * Being given to another parent is the only trace (there is none on Windows).
 */
function stopWithParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) stop('SIGTERM');
  }, PARENT_CHECK_MS).unref();
}

/** @param {StopSignal} signal */
async function stop(signal) {
  if (stopping) return;
  stopping = true;
  const open = [...children];
  const closed = open.map((child) => new Promise((done) => child.once('close', done)));
  for (const child of open) child.kill(signal);
  setTimeout(() => {
    for (const child of open) child.kill('SIGKILL');
  }, GRACE_MS).unref();
  await Promise.all(closed);
  process.exit(128 + os.constants.signals[signal]);
}
