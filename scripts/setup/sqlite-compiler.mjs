/** Node-API of an Electron by its version: 36 was the first with 10. @param {string} version */
export const electronNodeApi = (version) => (Number.parseInt(version, 10) >= 36 ? 10 : 9);

/**
 * Node-API 9 has this function only as an experiment, and its headers hide it. Without it a statement
 * that is garbage-collected in Electron aborts the process.
 */
export const POST_FINALIZER_HEADER = `#include <node_api.h>
#ifndef NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER
#define NODE_API_EXPERIMENTAL_HAS_POST_FINALIZER
extern "C" napi_status node_api_post_finalizer(napi_env, napi_finalize, void*, void*);
#endif
`;

/** SQLite's compile-time options as better-sqlite3 lists them. @param {string} gypi the text of deps/defines.gypi */
export function sqliteDefines(gypi) {
  return [...gypi.matchAll(/^\s+'([A-Z0-9_]+(?:=[A-Za-z0-9_-]+)?)',?$/gm)].map(
    (line) => `-D${line[1]}`,
  );
}

/**
 * @typedef {object} Sources
 * @property {string} package the folder of better-sqlite3
 * @property {string} nodeAddonApi
 * @property {string} nodeApiHeaders
 * @property {string} definesFile
 */
/** @typedef {[string, ...string[]]} CommandLine */

/**
 * The commands that make the add-on: the first two may run side by side, the last one after them.
 * @param {Sources} sources
 * @returns {{ compile: CommandLine[], link: CommandLine }}
 */
export function compilerSteps(sources) {
  const sqlite = `${sources.package}/deps/sqlite3`;
  const common = ['-O2', '-DNDEBUG', '-fPIC', '-w'];
  return {
    compile: [
      [
        'gcc',
        '-std=c99',
        ...common,
        ...sqliteDefines(sources.definesFile),
        `-I${sqlite}`,
        '-c',
        `${sqlite}/sqlite3.c`,
        '-o',
        'sqlite3.o',
      ],
      [
        'g++',
        '-std=c++20',
        ...common,
        '-fno-rtti',
        '-fno-exceptions',
        '-fvisibility=hidden',
        // Experimental mode is the only one that loads in hosts with Node-API 9.
        '-DNAPI_EXPERIMENTAL',
        '-DNAPI_VERSION=2147483647',
        '-DNODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT',
        '-DNAPI_DISABLE_CPP_EXCEPTIONS',
        '-DNODE_API_SWALLOW_UNTHROWABLE_EXCEPTIONS',
        '-include',
        './post-finalizer.h',
        `-I${sources.nodeAddonApi}`,
        `-I${sources.nodeApiHeaders}`,
        `-I${sqlite}`,
        '-c',
        `${sources.package}/src/better_sqlite3.cpp`,
        '-o',
        'binding.o',
      ],
    ],
    link: [
      'g++',
      '-shared',
      '-s',
      '-o',
      'better_sqlite3.node',
      'binding.o',
      'sqlite3.o',
      '-lpthread',
      '-lm',
      '-ldl',
    ],
  };
}
