/** The part of `package-lock.json` that is asked here. */
export interface Lock {
  packages: Record<string, LockEntry>;
}

interface LockEntry {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  engines?: object;
  license?: string;
  optionalDependencies?: Record<string, string>;
}

/** Whether a package that stands at `from` finds another one by name. */
function finds(lock: Lock, from: string, name: string): boolean {
  for (let folder = from; ; ) {
    if (`${folder === '' ? '' : `${folder}/`}node_modules/${name}` in lock.packages) return true;
    if (folder === '') return false;
    folder = folder.slice(0, Math.max(0, folder.lastIndexOf('/node_modules/')));
  }
}

/**
 * Packages for other platforms that the lock leaves out, by path. npm drops them when it writes the
 * lock beside installed packages (npm/cli#4828) or cannot reach them; `npm ci` then fails.
 */
export function missingPlatforms(lock: Lock): Map<string, { version: string; parent: LockEntry }> {
  const missing = new Map<string, { version: string; parent: LockEntry }>();
  for (const [path, parent] of Object.entries(lock.packages))
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {}))
      if (/^\d/.test(version) && !finds(lock, path, name))
        missing.set(`node_modules/${name}`, { version, parent });
  return missing;
}

const systems = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
];
const processors = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'x64',
];

/** What a package for one platform is for, as its name tells: `binding-linux-arm-gnueabihf`. */
export function platformOf(path: string): Pick<LockEntry, 'os' | 'cpu' | 'libc'> {
  const words = path.split(/[/-]/);
  const os = systems.filter((system) => words.includes(system));
  const cpu = processors.filter((processor) => words.includes(processor));
  if (os.length !== 1 || cpu.length !== 1) throw new Error(`no platform can be read from ${path}`);
  // npm knows the C library of Linux only by these two names, and packages for "gnueabihf" name none.
  const libc = words.includes('gnu') ? ['glibc'] : words.includes('musl') ? ['musl'] : null;
  return { cpu, ...(libc !== null && os[0] === 'linux' ? { libc } : {}), os };
}
